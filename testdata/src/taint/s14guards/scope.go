package s14guards

import (
	"strings"

	"taint/mark"
)

func Case_14_5_OtherValue_Flow() {
	s, t := mark.Source(), mark.Source()
	if !isIP(s) {
		return
	}
	mark.Shell(t) // want "flow"
}

func Case_14_5_OtherValue_Clean() {
	s, t := mark.Source(), mark.Source()
	if !isIP(s) {
		return
	}
	mark.Shell(s)
	_ = t
}

func Case_14_5_Overwritten_Flow() {
	s := mark.Source()
	if !isIP(s) {
		return
	}
	s = mark.Source()
	mark.Shell(s) // want "flow"
}

func Case_14_5_Overwritten_Clean() {
	s := mark.Source()
	s = strings.TrimSpace(s)
	if !isIP(s) {
		return
	}
	mark.Shell(s)
}

func Case_14_5_CheckedTooEarly_Flow() {
	s := "8.8.8.8"
	if !isIP(s) {
		return
	}
	s = mark.Source()
	mark.Shell(s) // want "flow"
}

func Case_14_5_CheckedTooEarly_Clean() {
	s := mark.Source()
	if !isIP(s) {
		return
	}
	t := s
	mark.Shell(t)
}

func Case_14_5_Derived_Flow() {
	s := mark.Source()
	if !isIP(strings.Split(s, ";")[0]) {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_5_Derived_Clean() {
	s := strings.Split(mark.Source(), ";")[0]
	if !isIP(s) {
		return
	}
	mark.Shell(s)
}

func Case_14_5_DerivedAfter_Flow() {
	s := mark.Source()
	if !anchored.MatchString(s) {
		return
	}
	mark.Arg("-" + s) // want "flow"
}

func Case_14_5_DerivedAfter_Clean() {
	s := mark.Source()
	if !anchored.MatchString(s) {
		return
	}
	mark.Arg(s + "-")
	mark.Shell("ping " + s[1:])
}

func Case_14_5_CopyBefore_Flow() {
	s := mark.Source()
	t := s
	if isIP(s) {
		return
	}
	mark.Shell(t) // want "flow"
}

func Case_14_5_CopyBefore_Clean() {
	s := mark.Source()
	t := s
	if !isIP(s) {
		return
	}
	mark.Shell(t)
}

func Case_14_5_Field_Flow() {
	r := request{host: mark.Source(), note: mark.Source()}
	if !isIP(r.host) {
		return
	}
	mark.Shell(r.note) // want "flow"
}

func Case_14_5_Field_Clean() {
	r := request{host: mark.Source(), note: mark.Source()}
	if !isIP(r.host) {
		return
	}
	mark.Shell(r.host)
}

func Case_14_5_FieldOverwritten_Flow() {
	r := &request{host: mark.Source()}
	if !isIP(r.host) {
		return
	}
	r.host = mark.Source()
	mark.Shell(r.host) // want "flow"
}

func Case_14_5_FieldOverwritten_Clean() {
	r := &request{host: mark.Source()}
	if !isIP(r.host) {
		return
	}
	r.note = mark.Source()
	mark.Shell(r.host)
}

func Case_14_5_Element_Flow() {
	a := []string{mark.Source(), mark.Source()}
	if !isIP(a[0]) {
		return
	}
	mark.Shell(a[0])
	mark.Shell(a[1]) // want "flow"
}

func Case_14_5_Element_Clean() {
	a := []string{mark.Source(), mark.Source()}
	for _, s := range a {
		if !isIP(s) {
			return
		}
		mark.Shell(s)
	}
}

func Case_14_5_AllElements_Flow() {
	a := []string{mark.Source(), mark.Source()}
	for _, s := range a {
		if isIP(s) {
			break
		}
	}
	for _, s := range a {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_5_AllElements_Clean() {
	var ok []string
	for _, s := range []string{mark.Source(), "8.8.4.4"} {
		if isIP(s) {
			ok = append(ok, s)
		}
	}
	for _, s := range ok {
		mark.Shell(s)
	}
}

func Case_14_5_AfterJoin_Flow() {
	s := mark.Source()
	if mark.Bool() {
		if !isIP(s) {
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_5_AfterJoin_Clean() {
	s := mark.Source()
	if mark.Bool() {
		if !isIP(s) {
			return
		}
	} else if !anchored.MatchString(s) {
		return
	}
	mark.Shell(s)
}

func Case_14_5_Captured_Flow() {
	s := mark.Source()
	set := func() { s = mark.Source() }
	if !isIP(s) {
		return
	}
	set()
	mark.Shell(s) // want "flow"
}

func Case_14_5_Captured_Clean() {
	s := mark.Source()
	show := func() {
		mark.Shell(s)
	}
	if !isIP(s) {
		return
	}
	show()
}

func Case_14_5_Pointer_Flow() {
	s := mark.Source()
	p := &s
	if !isIP(s) {
		return
	}
	*p = mark.Source()
	mark.Shell(s) // want "flow"
}

func Case_14_5_Pointer_Clean() {
	s := mark.Source()
	p := &s
	if !isIP(*p) {
		return
	}
	mark.Shell(s)
}

func Case_14_5_Concatenated_Flow() {
	s, t := mark.Source(), mark.Source()
	if !anchored.MatchString(s) {
		return
	}
	mark.Shell(s + t) // want "flow"
}

func Case_14_5_Concatenated_Clean() {
	s, t := mark.Source(), mark.Source()
	if !anchored.MatchString(s) || !anchored.MatchString(t) {
		return
	}
	mark.Shell(s + t)
}

func run(host string) {
	mark.Shell("ping " + host)
}

func Case_14_5_CheckedByCaller_Clean() {
	s := mark.Source()
	if isIP(s) {
		run(s)
	}
}

func runUnchecked(host string) {
	mark.Shell("ping " + host) // want "flow"
}

func Case_14_5_CheckedByCaller_Flow() {
	s := mark.Source()
	if isIP(s) {
		runUnchecked("8.8.8.8")
		return
	}
	runUnchecked(s)
}
