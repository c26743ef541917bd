// Package flows is about the ways that text takes to a shell.
package flows

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os/exec"
	"strings"
)

func sh(line string) { exec.Command("sh", "-c", line).Run() } // want `run by the shell "sh -c".*GVS102`

func helper(w http.ResponseWriter, r *http.Request) { sh(r.FormValue("x")) }

func asGoroutine(r *http.Request) { go sh(r.FormValue("x")) }

func get(r *http.Request) string { return r.FormValue("x") }

func returned(r *http.Request) {
	exec.Command("sh", "-c", get(r)).Run() // want `GVS102`
}

func decoder(r *http.Request) {
	var v struct{ Cmd string }
	json.NewDecoder(r.Body).Decode(&v)
	exec.Command("sh", "-c", v.Cmd).Run() // want `GVS102`
}

func unmarshal(r *http.Request) {
	var v struct{ Cmd string }
	json.Unmarshal([]byte(r.FormValue("x")), &v)
	exec.Command("sh", "-c", v.Cmd).Run() // want `GVS102`
}

func readAll(r *http.Request) {
	b, _ := io.ReadAll(r.Body)
	exec.Command("sh", "-c", string(b)).Run() // want `GVS102`
}

func builder(r *http.Request) {
	var b strings.Builder
	b.WriteString("ls ")
	b.WriteString(r.FormValue("x"))
	exec.Command("sh", "-c", b.String()).Run() // want `GVS102`

	var buf bytes.Buffer
	fmt.Fprintf(&buf, "ls %s", r.FormValue("x"))
	exec.Command("sh", "-c", buf.String()).Run() // want `GVS102`
}

func maps(r *http.Request) {
	m := map[string]string{}
	m["x"] = r.FormValue("x")
	exec.Command("sh", "-c", m["x"]).Run() // want `GVS102`
	lit := map[string]string{"x": r.FormValue("x"), "y": "ls"}
	exec.Command("sh", "-c", lit["x"]).Run() // want `GVS102`
	exec.Command("sh", "-c", lit["y"]).Run()
	for _, vs := range r.Form {
		exec.Command("sh", "-c", vs[0]).Run() // want `GVS102`
	}
}

func channels(r *http.Request) {
	c := make(chan string, 1)
	c <- r.FormValue("x")
	exec.Command("sh", "-c", <-c).Run() // want `GVS102`
	c <- r.FormValue("x")
	select {
	case x := <-c:
		exec.Command("sh", "-c", x).Run() // want `GVS102`
	default:
	}
}

type job struct{ cmd, dir string }

func (j job) run()          { exec.Command("sh", "-c", j.cmd).Run() } // want `GVS102`
func (j *job) set(s string) { j.cmd = s }
func (j *job) get() string  { return j.cmd }

func structs(r *http.Request) {
	j := job{cmd: r.FormValue("x"), dir: "/"}
	exec.Command("sh", "-c", j.cmd).Run() // want `GVS102`
	exec.Command("sh", "-c", j.dir).Run()
	k := j
	exec.Command("sh", "-c", k.cmd).Run() // want `GVS102`
	j.run()
	runJob(j)
	runPointer(&j)
	var l job
	l.set(r.FormValue("x"))
	exec.Command("sh", "-c", l.get()).Run()   // want `GVS102`
	exec.Command("sh", "-c", mk(r).cmd).Run() // want `GVS102`
	exec.Command("sh", "-c", mk(r).dir).Run()
}

func runJob(j job)      { exec.Command("sh", "-c", j.cmd).Run() } // want `GVS102`
func runPointer(j *job) { exec.Command("sh", "-c", j.cmd).Run() } // want `GVS102`
func mk(r *http.Request) job {
	return job{cmd: r.FormValue("x")}
}

type box[T any] struct{ v T }

func (b box[T]) Get() T { return b.v }

func id[T any](v T) T { return v }

func generics(r *http.Request) {
	exec.Command("sh", "-c", box[string]{r.FormValue("x")}.Get()).Run() // want `GVS102`
	exec.Command("sh", "-c", id(r.FormValue("x"))).Run()                // want `GVS102`
	exec.Command("sh", "-c", id("ls")).Run()
}

func closures(r *http.Request) {
	var x string
	func() { x = r.FormValue("x") }()
	exec.Command("sh", "-c", x).Run() // want `GVS102`
	read := func() string { return r.FormValue("x") }
	exec.Command("sh", "-c", read()).Run() // want `GVS102`
	run := func(line string) {
		exec.Command("sh", "-c", line).Run() // want `GVS102`
	}
	run(r.FormValue("x"))
}

type runner interface{ Run(first, second string) }

type firstRuns struct{}

func (firstRuns) Run(first, second string) {
	exec.Command("sh", "-c", first).Run() // want `GVS102`
}

type neither struct{}

func (neither) Run(first, second string) { exec.Command("sh", "-c", "ls").Run() }

func interfaces(r *http.Request) {
	var a runner = firstRuns{}
	a.Run(r.FormValue("x"), "safe")
	a.Run("ls", r.FormValue("x")) // the second is never used
	var b runner = neither{}
	b.Run(r.FormValue("x"), r.FormValue("x"))
}

func twice(r *http.Request) {
	mkCmd := func(line string) *exec.Cmd { return exec.Command("sh", "-c", line) } // want `GVS102`
	mkCmd("ls").Run()
	mkCmd(r.FormValue("x")).Run()
}

func outParameters(r *http.Request) {
	var y string
	fmt.Sscanf(r.FormValue("x"), "%s", &y)
	exec.Command("sh", "-c", y).Run() // want `GVS102`
	var z string
	fill(&z, r)
	exec.Command("sh", "-c", z).Run() // want `GVS102`
}

func fill(s *string, r *http.Request) { *s = r.FormValue("x") }

func scanner(r *http.Request) {
	for s := bufio.NewScanner(r.Body); s.Scan(); {
		exec.Command("sh", "-c", s.Text()).Run() // want `GVS102`
	}
}

type key struct{}

func contexts(r *http.Request) {
	ctx := context.WithValue(r.Context(), key{}, r.FormValue("x"))
	exec.Command("sh", "-c", ctx.Value(key{}).(string)).Run() // want `GVS102`
}

func arguments(r *http.Request) {
	args := []string{"-c"}
	args = append(args, r.FormValue("x"))
	exec.Command("sh", args...).Run() // want `run by the shell "sh -c".*GVS102`
	lit := []string{"-c", "ls"}
	exec.Command("sh", lit...).Run()
	lit[1] = r.FormValue("x")
	exec.Command("sh", lit...).Run() // want `run by the shell "sh -c".*GVS102`
}

// methodValue is called with a line by the one who registers it.
type server struct{}

func (server) exec(line string) { exec.Command("sh", "-c", line).Run() } // want `GVS102`

func methodValue(s server, r *http.Request) {
	f := s.exec
	f(r.FormValue("x"))
}
