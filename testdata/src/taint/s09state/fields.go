package s09state

import (
	"regexp"
	"strings"

	"taint/mark"
)

// Fields that only this package can write always hold what it stores there: methods that
// are roots know it of any receiver.

type repo1 interface{ find(string) }
type safeRepo struct{}

func (safeRepo) find(string) { mark.Sink("ls") }

type service1 struct {
	re    *regexp.Regexp
	clean func(string) string
	bin   string
	repo  repo1
}

func newService1() *service1 {
	return &service1{re: regexp.MustCompile("^[a-z]+$"), clean: always, bin: "ls", repo: safeRepo{}}
}

func always(string) string { return "ls" }

// HandleService1 is a root.
func (s *service1) HandleService1() {
	if x := mark.Source(); s.re.MatchString(x) {
		mark.Shell(x)
	}
	mark.Shell(s.clean(mark.Source()))
	s.repo.find(mark.Source())
	mark.Sink(s.bin)
}

func Case_9_2_StoredAlways_Clean() { newService1().HandleService1() }

type repo2 interface{ find(string) }
type openRepo struct{}

func (openRepo) find(s string) { mark.Sink(s) } // want "flow"

type service2 struct {
	re    *regexp.Regexp
	clean func(string) string
	repo  repo2
}

func newService2(re *regexp.Regexp) *service2 {
	return &service2{re: re, clean: strings.TrimSpace, repo: openRepo{}}
}

// HandleService2 is a root.
func (s *service2) HandleService2() {
	if x := mark.Source(); s.re.MatchString(x) {
		mark.Shell(x) // want "flow"
	}
	mark.Shell(s.clean(mark.Source())) // want "flow"
	s.repo.find(mark.Source())
}

func Case_9_2_StoredAlways_Flow() { newService2(regexp.MustCompile(".")).HandleService2() }
