package s14guards

import (
	"errors"
	"net"
	"strings"

	"taint/mark"
)

var errBad = errors.New("bad")

func lacksCheck(s string) bool { return s != "" }

func Case_14_4_Bool_Flow() {
	s := mark.Source()
	if !lacksCheck(s) {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_4_Bool_Clean() {
	s := mark.Source()
	if !anchored.MatchString(s) || !isIP("8.8.8.8") {
		return
	}
	mark.Shell(s)
}

func check(s string) error {
	if !anchored.MatchString(s) {
		return errBad
	}
	return nil
}

func checkWrong(s string) error {
	if anchored.MatchString(s) {
		return errBad
	}
	return nil
}

func Case_14_4_Error_Flow() {
	s := mark.Source()
	if err := checkWrong(s); err != nil {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_4_Error_Clean() {
	s := mark.Source()
	if err := check(s); err != nil {
		return
	}
	mark.Shell(s)
}

func Case_14_4_ErrorIgnored_Flow() {
	s := mark.Source()
	_ = check(s)
	mark.Shell(s) // want "flow"
}

func Case_14_4_ErrorIgnored_Clean() {
	s := mark.Source()
	err := check(s)
	if errors.Is(err, errBad) || err != nil {
		return
	}
	mark.Shell(s)
}

func clean(s string) (string, error) {
	if !anchored.MatchString(s) {
		return "", errBad
	}
	return s, nil
}

func cleanWrong(s string) (string, error) {
	if !anchored.MatchString(s) {
		return s, errBad
	}
	return s, nil
}

func Case_14_4_CleanedValue_Flow() {
	s, err := cleanWrong(mark.Source())
	_ = err
	mark.Shell(s) // want "flow"
}

func Case_14_4_CleanedValue_Clean() {
	s, err := clean(mark.Source())
	_ = err
	mark.Shell(s)
}

func Case_14_4_CleanedValueChecked_Flow() {
	s, err := cleanWrong(mark.Source())
	if err == nil {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_4_CleanedValueChecked_Clean() {
	s, err := cleanWrong(mark.Source())
	if err != nil {
		return
	}
	mark.Shell(s)
}

func checkTwice(s string) error {
	if len(s) > 40 {
		return errBad
	}
	return check(s)
}

func checkWrapped(s string) (err error) {
	if err = checkTwice(s); err != nil {
		err = errors.Join(errBad, err)
	}
	return
}

func checkSwallowed(s string) error {
	if err := checkTwice(s); err != nil && mark.Bool() {
		return err
	}
	return nil
}

func Case_14_4_Wrapper_Flow() {
	s := mark.Source()
	if checkSwallowed(s) != nil {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_4_Wrapper_Clean() {
	s := mark.Source()
	if checkWrapped(s) != nil {
		return
	}
	mark.Shell(s)
}

func bothIPs(a, b string) bool { return isIP(a) && isIP(b) }
func oneIP(a, b string) bool   { return isIP(a) || isIP(b) }

func Case_14_4_TwoArguments_Flow() {
	s := mark.Source()
	if oneIP(s, "8.8.8.8") {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_TwoArguments_Clean() {
	s := mark.Source()
	if bothIPs("8.8.8.8", s) {
		mark.Shell(s)
	}
}

func isBad(s string) bool { return !isIP(s) }

func Case_14_4_Negated_Flow() {
	s := mark.Source()
	if isBad(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_Negated_Clean() {
	s := mark.Source()
	if isBad(s) {
		return
	}
	mark.Shell(s)
}

func parse(s string) net.IP {
	if ip := net.ParseIP(strings.TrimSpace(s)); ip != nil {
		return ip
	}
	return nil
}

func Case_14_4_NilResult_Flow() {
	s := mark.Source()
	if parse(s) != nil {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_4_NilResult_Clean() {
	s := mark.Source()
	ip := parse(s)
	if ip == nil {
		return
	}
	mark.Shell(ip.String())
}

type request struct{ host, note string }

func (r *request) valid() bool { return isIP(r.host) }
func (r *request) validate() error {
	if !isIP(r.host) {
		return errBad
	}
	return nil
}

func Case_14_4_Method_Flow() {
	r := &request{host: mark.Source(), note: mark.Source()}
	if !r.valid() {
		return
	}
	mark.Shell(r.host)
	mark.Shell(r.note) // want "flow"
}

func Case_14_4_Method_Clean() {
	r := &request{host: mark.Source(), note: mark.Source()}
	if err := r.validate(); err != nil {
		return
	}
	mark.Shell(r.host)
}

type validator interface{ ok(string) bool }
type ipValidator struct{}
type laxValidator struct{}

func (ipValidator) ok(s string) bool  { return isIP(s) }
func (laxValidator) ok(s string) bool { return s != "" }

func Case_14_4_Interface_Flow() {
	var v validator = laxValidator{}
	if s := mark.Source(); v.ok(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_Interface_Clean() {
	var v validator = ipValidator{}
	if s := mark.Source(); v.ok(s) {
		mark.Shell(s)
	}
}

func Case_14_4_FunctionValue_Flow() {
	ok := isIP
	if mark.Bool() {
		ok = lacksCheck
	}
	if s := mark.Source(); ok(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_FunctionValue_Clean() {
	ok := isIP
	if s := mark.Source(); ok(s) {
		mark.Shell(s)
	}
}

func must(s string) string {
	if !isIP(s) {
		panic("bad")
	}
	return s
}

func mustNot(s string) string {
	if isIP(s) {
		panic("bad")
	}
	return s
}

func Case_14_4_Must_Flow() {
	mark.Shell(mustNot(mark.Source())) // want "flow"
}

func Case_14_4_Must_Clean() {
	mark.Shell(must(mark.Source()))
	s := mark.Source()
	must(s)
	mark.Shell(s)
}

func oneOf(s string, list ...string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}

func Case_14_4_Member_Flow() {
	s := mark.Source()
	if oneOf(s, "list", mark.Source()) {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_4_Member_Clean() {
	s := mark.Source()
	if oneOf(s, "list", "start") {
		mark.Sink(s)
	}
}

func isWord(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return false
		}
	}
	return true
}

func hasWord(s string) bool {
	for _, r := range s {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return true
		}
	}
	return false
}

func Case_14_4_LoopInFunction_Flow() {
	if s := mark.Source(); hasWord(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_LoopInFunction_Clean() {
	if s := mark.Source(); isWord(s) {
		mark.Shell(s)
	}
}
