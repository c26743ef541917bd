package s09state

import (
	"regexp"
	"sync"

	"taint/mark"
)

// Objects that initialisation makes, and handlers share. The exported functions are
// roots: each may run without the others.

type shelf struct {
	mu         sync.Mutex
	m          map[string]string
	last, note string
}

func newShelf() *shelf { return &shelf{m: map[string]string{}, note: "ls"} }

func (s *shelf) put(k, v string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.m[k] = v
	s.last = v
}

func (s *shelf) at(k string) string { return s.m[k] }

var shelf1 = newShelf()

// PutShelf1 is a root.
func PutShelf1() { shelf1.put("k", mark.Source()) }

// GetShelf1 is a root.
func GetShelf1() {
	mark.Sink(shelf1.note)
	mark.Sink(shelf1.last)    // want "flow"
	mark.Sink(shelf1.at("k")) // want "flow"
}

func Case_9_1_Instance_Flow() {
	PutShelf1()
	GetShelf1()
}

type shelf2 struct{ last, note string }

func (s *shelf2) put(v string) { s.last = v }

var shelf2a, shelf2b = &shelf2{note: "ls"}, &shelf2{last: "ls", note: "ls"}

// PutShelf2 is a root.
func PutShelf2() { shelf2a.put("ps"); _ = mark.Source() }

// GetShelf2 is a root.
func GetShelf2() {
	mark.Sink(shelf2a.last)
	mark.Sink(shelf2a.note)
	mark.Sink(shelf2b.last)
}

func Case_9_1_Instance_Clean() {
	PutShelf2()
	GetShelf2()
}

type setting struct{ name, dir string }

var settings1 = map[string]*setting{"a": {name: "ls", dir: "/"}}

// SetSetting1 is a root.
func SetSetting1() { s := settings1["a"]; s.name = mark.Source() }

// GetSetting1 is a root.
func GetSetting1() {
	mark.Sink(settings1["a"].name) // want "flow"
	mark.Sink(settings1["a"].dir)
}

func Case_9_1_InstanceInMap_Flow() {
	SetSetting1()
	GetSetting1()
}

type rules struct {
	name   *regexp.Regexp
	bins   map[string]string
	count  int
	latest string
}

var rules1 = &rules{name: regexp.MustCompile(`^[a-z]+$`), bins: map[string]string{"list": "ls"}}

// UseRules1 is a root.
func UseRules1() {
	s := mark.Source()
	rules1.count++
	if rules1.name.MatchString(s) {
		mark.Shell(s)
		rules1.latest = s
	}
	mark.Shell(rules1.bins[s])
}

// SeeRules1 is a root.
func SeeRules1() {
	mark.Shell(rules1.latest)
	mark.Path("/" + rules1.bins["list"])
}

func Case_9_1_InstanceRules_Clean() {
	UseRules1()
	SeeRules1()
}

type rules2 struct {
	name *regexp.Regexp
	bins map[string]string
}

var theRules2 = &rules2{name: regexp.MustCompile(`^[a-z]+$`), bins: map[string]string{"list": "ls"}}

// SetRules2 is a root.
func SetRules2() {
	theRules2.name = regexp.MustCompile(`.`)
	theRules2.bins["list"] = mark.Source()
}

// UseRules2 is a root.
func UseRules2() {
	if s := mark.Source(); theRules2.name.MatchString(s) {
		mark.Shell(s) // want "flow"
	}
	mark.Shell(theRules2.bins["list"]) // want "flow"
}

func Case_9_1_InstanceRules_Flow() {
	SetRules2()
	UseRules2()
}

var tables = map[string]func(string) string{"id": func(s string) string { return s }}

func addTable(name string, f func(string) string) { tables[name] = f }

func Case_9_1_TableGrown_Flow() {
	addTable("fixed", func(string) string { return "ls" })
	mark.Sink(tables["id"](mark.Source())) // want "flow"
}

var tables2 = map[string]func(string) string{"ls": func(s string) string { return "ls" }}

func addTable2(name string, f func(string) string) { tables2[name] = f }

func Case_9_1_TableGrown_Clean() {
	addTable2("ps", func(string) string { return "ps" })
	mark.Sink(tables2["ls"](mark.Source()))
}
