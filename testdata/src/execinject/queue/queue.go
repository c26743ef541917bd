// Package queue puts into the queues of another package what a request says.
package queue

import (
	"net/http"

	"execinject/worker"
)

type server struct{ pool *worker.Pool }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	worker.Put(&worker.Job{Command: r.FormValue("x")}) // want `run by the shell "sh -c" in os/exec.Command at .*worker.go:23:\d+; start.*GVS102`
	worker.Put(&worker.Job{Command: "ls", Note: r.FormValue("x")})
	s.pool.Run(r.FormValue("x")) // want `run by the shell "sh -c" in os/exec.Command at .*worker.go:39:\d+; start.*GVS102`
	s.pool.Run("ls")
	s.pool.Note(r.FormValue("x"))
}
