// Package other declares constants that another package uses.
package other

const AdminPassword = "hunter2-admin" // want `assigned to AdminPassword`

const Initial = "hunter2-initial"
