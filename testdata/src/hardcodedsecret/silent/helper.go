package silent

import "testing"

// Login is a helper for tests.
func Login(t *testing.T) string {
	const password = "hunter2!"
	return password
}
