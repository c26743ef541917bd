module taint

go 1.26
