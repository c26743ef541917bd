// Package fixgroup has two files, and a group of secrets.
package fixgroup

const ( // of providers
	mailPassword = "hunter2-l" // want `GVS202`
	authToken    = "hunter2-m" // want `GVS202`
)

var all = []string{mailPassword, authToken, ftpPassword}
