package fixhelper

var adminPassword = "hunter2-k" // want `GVS202`
