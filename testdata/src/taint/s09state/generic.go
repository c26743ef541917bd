package s09state

import "taint/mark"

// shelfOf is a container, as several things of a program have one.
type shelfOf[T any] struct{ data map[string]T }

func (s *shelfOf[T]) set(k string, v T) { s.data[k] = v }

func (s *shelfOf[T]) get(k string) T { return s.data[k] }

type app11 struct{ jobs *shelfOf[string] }

type row11 struct{ cols *shelfOf[string] }

// StartJob11 is a root.
func (a *app11) StartJob11() { a.jobs.set("job", mark.Source()) }

// Job11 is a root.
func (a *app11) Job11() {
	mark.Sink(a.jobs.get("job")) // want "flow"
}

// Name11 is a root.
func (r *row11) Name11() {
	mark.Sink(r.cols.get("job"))
}

func Case_9_2_GenericContainer_Flow() {
	a := &app11{&shelfOf[string]{map[string]string{}}}
	a.StartJob11()
	a.Job11()
}

func Case_9_2_GenericContainer_Clean() {
	a := &app11{&shelfOf[string]{map[string]string{}}}
	a.StartJob11()
	r := &row11{&shelfOf[string]{map[string]string{"job": "ls"}}}
	r.Name11()
}
