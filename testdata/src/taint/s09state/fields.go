package s09state

import (
	"regexp"
	"strings"

	"taint/mark"
)

// Fields that only this package can write always hold what it stores there: methods that
// are roots know it of any receiver.

type findRepo1 interface{ find(string) }
type safeRepo struct{}

func (safeRepo) find(string) { mark.Sink("ls") }

type finder1 struct {
	re    *regexp.Regexp
	clean func(string) string
	bin   string
	repo  findRepo1
}

func newFinder1() *finder1 {
	return &finder1{re: regexp.MustCompile("^[a-z]+$"), clean: always, bin: "ls", repo: safeRepo{}}
}

func always(string) string { return "ls" }

// HandleFinder1 is a root.
func (s *finder1) HandleFinder1() {
	if x := mark.Source(); s.re.MatchString(x) {
		mark.Shell(x)
	}
	mark.Shell(s.clean(mark.Source()))
	s.repo.find(mark.Source())
	mark.Sink(s.bin)
}

func Case_9_2_StoredAlways_Clean() { newFinder1().HandleFinder1() }

type findRepo2 interface{ find(string) }
type openRepo struct{}

func (openRepo) find(s string) { mark.Sink(s) } // want "flow"

type finder2 struct {
	re    *regexp.Regexp
	clean func(string) string
	repo  findRepo2
}

func newFinder2(re *regexp.Regexp) *finder2 {
	return &finder2{re: re, clean: strings.TrimSpace, repo: openRepo{}}
}

// HandleFinder2 is a root.
func (s *finder2) HandleFinder2() {
	if x := mark.Source(); s.re.MatchString(x) {
		mark.Shell(x) // want "flow"
	}
	mark.Shell(s.clean(mark.Source())) // want "flow"
	s.repo.find(mark.Source())
}

func Case_9_2_StoredAlways_Flow() { newFinder2(regexp.MustCompile(".")).HandleFinder2() }
