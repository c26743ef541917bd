package s14guards

import (
	"errors"
	"strconv"

	"taint/mark"
)

// What a method leaves in its receiver where it reports no error was checked, although it
// leaves something else where it fails early.

type left struct {
	limit int
	part  struct{ host, other string }
}

var errLeft = errors.New("bad")

// host is what one kind of attacker sends, or an address.
func host() string {
	if mark.Bool() {
		return "8.8.8.8"
	}
	return mark.Source()
}

func limit() string {
	if mark.Bool() {
		return "10"
	}
	return "x"
}

func (l *left) fill(limit, host string) error {
	n, err := strconv.Atoi(limit)
	if err != nil {
		return err
	}
	l.limit = n
	l.part.host = host
	if !isIP(l.part.host) {
		return errLeft
	}
	return nil
}

func Case_14_4_LeftWithoutError_Flow() {
	var l left
	if err := l.fill(limit(), mark.Source()); err != nil {
		mark.Shell("ping " + l.part.host) // want "flow"
	}
}

func Case_14_4_LeftWithoutError_Clean() {
	var l left
	if err := l.fill(limit(), mark.Source()); err == nil {
		mark.Shell("ping " + l.part.host)
	}
}

func (l *left) fillOther(limit, host, other string) error {
	n, err := strconv.Atoi(limit)
	if err != nil {
		return err
	}
	l.limit = n
	l.part.host, l.part.other = host, other
	if !isIP(l.part.host) {
		return errLeft
	}
	return nil
}

func Case_14_4_LeftOtherField_Flow() {
	var l left
	if err := l.fillOther(limit(), host(), mark.Source()); err == nil {
		mark.Shell("ping " + l.part.other) // want "flow"
	}
}

func Case_14_4_LeftOtherField_Clean() {
	var l left
	if err := l.fillOther(limit(), host(), mark.Source()); err == nil {
		mark.Shell("ping " + l.part.host)
	}
}

func (l *left) given(host string) bool {
	if host == "" {
		return false
	}
	l.part.host = host
	return isIP(host)
}

func Case_14_4_LeftWithTrue_Flow() {
	l := left{}
	l.part.host = mark.Source()
	if l.given("") || mark.Bool() {
		mark.Shell("ping " + l.part.host) // want "flow"
	}
}

func Case_14_4_LeftWithTrue_Clean() {
	l := left{}
	l.part.host = mark.Source()
	if l.given(host()) {
		mark.Shell("ping " + l.part.host)
	}
}
