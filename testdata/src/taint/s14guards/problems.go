package s14guards

import (
	"errors"
	"fmt"

	"taint/mark"
	"taint/s14guards/valid"
)

var errNoWord = errors.New("bad")

type wordErr struct {
	msg string
	err error
}

func (w *wordErr) Error() string { return w.msg }

// as pkg/errors
func Wrap(err error, msg string) error {
	if err == nil {
		return nil
	}
	return &wordErr{msg, err}
}

func WrapAny(err error, msg string) error { return &wordErr{msg, err} }

func checkLetters(s string) error {
	for _, r := range s {
		if r < 'a' || r > 'z' {
			return errNoWord
		}
	}
	return nil
}

func checkOwnWrap(s string) error { return Wrap(checkLetters(s), "word") }

func Case_14_4_OwnWrap_Flow() {
	s := mark.Source()
	if err := checkOwnWrap(s); err != nil {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_OwnWrap_Clean() {
	s := mark.Source()
	if err := checkOwnWrap(s); err == nil {
		mark.Shell(s)
	}
}

func checkErrorf(s string) error { return fmt.Errorf("word: %w", checkLetters(s)) }

func Case_14_4_AlwaysErrorf_Flow() {
	s := mark.Source()
	if err := checkErrorf(s); err != nil {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_AlwaysErrorf_Clean() {
	s := mark.Source()
	if err := checkErrorf(s); err == nil {
		mark.Shell(s) // not reached
	}
}

func checkElsewhere(s string) error { return valid.Wrap(checkLetters(s), "word") }

func Case_14_4_WrapElsewhere_Flow() {
	s := mark.Source()
	if err := checkElsewhere(s); err != nil {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_WrapElsewhere_Clean() {
	s := mark.Source()
	if err := checkElsewhere(s); err == nil {
		mark.Shell(s)
	}
}

func Case_14_4_MustElsewhere_Clean() {
	s := mark.Source()
	valid.Must(checkLetters(s))
	mark.Shell(s)
}

func Case_14_4_MustElsewhere_Flow() {
	s, t := mark.Source(), mark.Source()
	valid.Must(checkLetters(s))
	mark.Shell(t) // want "flow"
}

func checkAlways(s string) error { return WrapAny(checkLetters(s), "word") }

func Case_14_4_AlwaysOwn_Flow() {
	s := mark.Source()
	if err := checkAlways(s); err != nil {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_AlwaysOwn_Clean() {
	s := mark.Source()
	if err := checkAlways(s); err == nil {
		mark.Shell(s) // not reached
	}
}

func checkIf(s string) error {
	if err := checkLetters(s); err != nil {
		return fmt.Errorf("word %q: %w", s, err)
	}
	return nil
}

func Case_14_4_ErrorfIf_Flow() {
	s := mark.Source()
	if checkIf(s) != nil {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_ErrorfIf_Clean() {
	s := mark.Source()
	if checkIf(s) == nil {
		mark.Shell(s)
	}
}

// named result, wordErr by a deferred function
func checkDeferred(s string) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("check: %w", err)
		}
	}()
	return checkLetters(s)
}

func Case_14_4_WrapDeferred_Flow() {
	s := mark.Source()
	if checkDeferred(s) != nil {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_WrapDeferred_Clean() {
	s := mark.Source()
	if checkDeferred(s) == nil {
		mark.Shell(s)
	}
}

// errors are collected
func Case_14_4_Collected_Flow() {
	s, t := mark.Source(), mark.Source()
	var errs []error
	if err := checkLetters(s); err != nil {
		errs = append(errs, err)
	}
	if err := checkLetters(t); err != nil {
		errs = append(errs, err)
	}
	if len(errs) > 0 {
		mark.Shell(s + t) // want "flow"
	}
}

func Case_14_4_Collected_Clean() {
	s, t := mark.Source(), mark.Source()
	var errs []error
	if err := checkLetters(s); err != nil {
		errs = append(errs, err)
	}
	if err := checkLetters(t); err != nil {
		errs = append(errs, err)
	}
	if len(errs) > 0 {
		return
	}
	mark.Shell(s + t)
}

func Case_14_4_CollectedJoin_Clean() {
	s, t := mark.Source(), mark.Source()
	var errs []error
	if err := checkLetters(s); err != nil {
		errs = append(errs, err)
	}
	errs = append(errs, checkLetters(t))
	if errors.Join(errs...) != nil {
		return
	}
	mark.Shell(s + t)
}

func Case_14_4_CollectedJoin_Flow() {
	s, t := mark.Source(), mark.Source()
	var errs []error
	if err := checkLetters(s); err != nil {
		errs = append(errs, err)
	}
	if errors.Join(errs...) != nil {
		return
	}
	mark.Shell(s + t) // want "flow"
}

// err is assigned in turn
func Case_14_4_InTurn_Clean() {
	s, t := mark.Source(), mark.Source()
	err := checkLetters(s)
	if err == nil {
		err = checkLetters(t)
	}
	if err != nil {
		return
	}
	mark.Shell(s + t)
}

func Case_14_4_InTurn_Flow() {
	s, t := mark.Source(), mark.Source()
	err := checkLetters(s)
	if err != nil {
		err = checkLetters(t)
	}
	if err != nil {
		return
	}
	mark.Shell(s + t) // want "flow"
}

// a typed error
type valErr struct{ field string }

func (v valErr) Error() string { return v.field }

func checkTyped(s string) error {
	if err := checkLetters(s); err != nil {
		return valErr{"s"}
	}
	return nil
}

func Case_14_4_TypedError_Clean() {
	s := mark.Source()
	var ve valErr
	if err := checkTyped(s); errors.As(err, &ve) {
		return
	} else if err != nil {
		return
	}
	mark.Shell(s)
}

func Case_14_4_TypedError_Flow() {
	s := mark.Source()
	if err := checkTyped(s); errors.Is(err, errNoWord) {
		return
	}
	mark.Shell(s) // want "flow"
}

// must panics
func mustBeNil(err error) {
	if err != nil {
		panic(err)
	}
}

func Case_14_4_MustBeNil_Clean() {
	s := mark.Source()
	mustBeNil(checkLetters(s))
	mark.Shell(s)
}

func Case_14_4_MustBeNil_Flow() {
	s := mark.Source()
	defer func() {
		if recover() != nil {
			mark.Shell(s) // want "flow"
		}
	}()
	mustBeNil(checkLetters(s))
}

func mustGive[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func parseWord(s string) (string, error) {
	if err := checkLetters(s); err != nil {
		return s, Wrap(err, "parse")
	}
	return s, nil
}

func Case_14_4_MustValue_Clean() {
	mark.Shell(mustGive(parseWord(mark.Source())))
}

func Case_14_4_MustValue_Flow() {
	s, _ := parseWord(mark.Source())
	mark.Shell(s) // want "flow"
}

type person struct{ name, email string }

func problemsOf(p person) (problems []string) {
	if checkLetters(p.name) != nil {
		problems = append(problems, "name")
	}
	if err := checkLetters(p.email); err != nil {
		problems = append(problems, err.Error())
	}
	return problems
}

func Case_14_4_ProblemsOf_Clean() {
	p := person{mark.Source(), mark.Source()}
	if ps := problemsOf(p); len(ps) > 0 {
		return
	}
	mark.Shell(p.name + p.email)
}

func Case_14_4_ProblemsOf_Flow() {
	p := person{mark.Source(), mark.Source()}
	if ps := problemsOf(p); len(ps) > 1 {
		return
	}
	mark.Shell(p.name + p.email) // want "flow"
}

func (p *person) problemList() []error {
	errs := []error{}
	if err := checkLetters(p.name); err != nil {
		errs = append(errs, Wrap(err, "name"))
	}
	return errs
}

func Case_14_4_ProblemsMethod_Clean() {
	p := &person{mark.Source(), mark.Source()}
	if ps := p.problemList(); len(ps) != 0 {
		return
	}
	mark.Shell(p.name)
}

func Case_14_4_ProblemsMethod_Flow() {
	p := &person{mark.Source(), mark.Source()}
	if ps := p.problemList(); len(ps) != 0 {
		return
	}
	mark.Shell(p.email) // want "flow"
}

func (p *person) problem() error {
	var errs []error
	if err := checkLetters(p.name); err != nil {
		errs = append(errs, err)
	}
	if len(errs) == 0 {
		return nil
	}
	return errors.Join(errs...)
}

func Case_14_4_ProblemMethod_Clean() {
	p := &person{mark.Source(), mark.Source()}
	if p.problem() != nil {
		return
	}
	mark.Shell(p.name)
}

func Case_14_4_ProblemMethod_Flow() {
	p := &person{mark.Source(), mark.Source()}
	if p.problem() == nil {
		return
	}
	mark.Shell(p.name) // want "flow"
}

// a list is emptied
func Case_14_4_Emptied_Flow() {
	s := mark.Source()
	var errs []error
	if err := checkLetters(s); err != nil {
		errs = append(errs, err)
	}
	errs = errs[:0]
	if len(errs) > 0 {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_4_Emptied_Clean() {
	s := mark.Source()
	errs := []error{errNoWord}
	errs = errs[:0]
	if err := checkLetters(s); err != nil {
		errs = append(errs, err)
	}
	if len(errs) > 0 {
		return
	}
	mark.Shell(s)
}

// assertions
func assert(ok bool, msg string) {
	if !ok {
		panic(msg)
	}
}

func isLetters(s string) bool { return checkLetters(s) == nil }

func Case_14_4_Assert_Clean() {
	s := mark.Source()
	assert(isLetters(s), "word")
	mark.Shell(s)
}

func Case_14_4_Assert_Flow() {
	s := mark.Source()
	assert(!isLetters(s), "word")
	mark.Shell(s) // want "flow"
}

func ensure(ok bool, msg string) error {
	if ok {
		return nil
	}
	return errors.New(msg)
}

func Case_14_4_Ensure_Clean() {
	s := mark.Source()
	if err := ensure(isLetters(s), "word"); err != nil {
		return
	}
	mark.Shell(s)
}

func Case_14_4_Ensure_Flow() {
	s := mark.Source()
	if err := ensure(len(s) > 1 || isLetters(s), "word"); err != nil {
		return
	}
	mark.Shell(s) // want "flow"
}

// errors in a loop
func Case_14_4_LoopErrors_Clean() {
	names := []string{mark.Source(), mark.Source()}
	var errs []error
	for _, n := range names {
		if err := checkLetters(n); err != nil {
			errs = append(errs, err)
		}
	}
	if len(errs) > 0 {
		return
	}
	for _, n := range names {
		mark.Shell(n)
	}
}

func Case_14_4_LoopErrors_Flow() {
	names := []string{mark.Source(), mark.Source()}
	var errs []error
	for _, n := range names {
		if err := checkLetters(n); err != nil {
			errs = append(errs, err)
		} else {
			errs = nil
		}
	}
	if len(errs) > 0 {
		return
	}
	for _, n := range names {
		mark.Shell(n) // want "flow"
	}
}
