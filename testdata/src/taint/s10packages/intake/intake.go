// Package intake keeps what clients send, for the cases of semantic 10.
package intake

import (
	"taint/mark"
	"taint/s10packages/settings"
)

// Handle is a root: nobody in the module calls it with what it keeps.
func Handle() {
	settings.SetLatest(settings.Settings{Command: mark.Source(), Note: "ls"})
	settings.Free1 = mark.Source()
	settings.Free2 = "ls"
}
