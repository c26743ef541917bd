// Package web joins several programs in one call.
package web

import (
	"net/http"

	"execinject/joined/bot"
)

var commands = map[string]bot.Command{"shell": bot.Shell{}, "program": bot.Program{}}

func run(w http.ResponseWriter, r *http.Request) {
	if c, ok := commands[r.FormValue("command")]; ok {
		c.Run(r.Context(), r.FormValue("arg")) // want `run by the shell "sh -c"` `chooses the program`
	}
}
