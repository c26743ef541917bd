// Package idioms has checks as projects write them.
package idioms

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"taint/mark"
)

// allow lists
var actions = []string{"list", "start"}

var handlers = map[string]func(){"list": nil, "start": nil}

var allowed = map[string]struct{}{"list": {}, "start": {}}

var allowedBool = map[string]bool{"list": true, "start": true}

func Case_14_1_AllowSlice_Clean() {
	a := mark.Source()
	if !slices.Contains(actions, a) {
		return
	}
	mark.Shell(a)
}

func Case_14_1_AllowSlice_Flow() {
	a := mark.Source()
	if slices.Contains(actions, a) {
		return
	}
	mark.Shell(a) // want "flow"
}

func isAllowed(a string) bool {
	_, ok := allowed[strings.ToLower(strings.TrimSpace(a))]
	return ok
}

func Case_14_4_AllowLower_Clean() {
	a := mark.Source()
	if !isAllowed(a) {
		return
	}
	mark.SQL("SELECT " + a)
}

func Case_14_4_AllowLower_Flow() {
	a := mark.Source()
	if isAllowed(a) {
		return
	}
	mark.SQL("SELECT " + a) // want "flow"
}

func Case_14_1_AllowFuncs_Clean() {
	a := mark.Source()
	if _, ok := handlers[a]; !ok {
		return
	}
	mark.Shell(a)
}

func Case_14_1_AllowFuncs_Flow() {
	a := mark.Source()
	if _, ok := handlers[a]; ok {
		return
	}
	mark.Shell(a) // want "flow"
}

func Case_14_1_AllowBool_Clean() {
	a := mark.Source()
	if allowedBool[a] {
		mark.Shell(a)
	}
}

func Case_14_1_AllowBool_Flow() {
	a := mark.Source()
	if !allowedBool[a] {
		mark.Shell(a) // want "flow"
	}
}

// a default of a switch
func mode(s string) string {
	switch strings.ToLower(s) {
	case "asc", "desc":
		return s
	default:
		return "asc"
	}
}

func Case_14_4_SwitchDefault_Clean() { mark.SQL("SELECT 1 ORDER BY x " + mode(mark.Source())) }

func modeAny(s string) string {
	switch strings.ToLower(s) {
	case "asc", "desc":
		return "asc"
	default:
		return s
	}
}

func Case_14_4_SwitchDefault_Flow() {
	mark.SQL("SELECT 1 ORDER BY x " + modeAny(mark.Source())) // want "flow"
}

// regular expressions in fields, and lazy ones
type validator struct{ re *regexp.Regexp }

func newValidator() *validator { return &validator{regexp.MustCompile(`^[a-z0-9]+$`)} }

func (v *validator) ok(s string) bool { return v.re.MatchString(s) }

func Case_14_3_FieldRegexp_Clean() {
	v, s := newValidator(), mark.Source()
	if v.ok(s) {
		mark.Shell(s)
	}
}

func Case_14_3_FieldRegexp_Flow() {
	v, s := newValidator(), mark.Source()
	if !v.ok(s) {
		mark.Shell(s) // want "flow"
	}
}

var lazyRe = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9]+$`) })

func Case_14_3_LazyRegexp_Clean() {
	s := mark.Source()
	if lazyRe().MatchString(s) {
		mark.Shell(s)
	}
}

var lazyLoose = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[a-z0-9]+`) })

func Case_14_3_LazyRegexp_Flow() {
	s := mark.Source()
	if lazyLoose().MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

var (
	onceRe sync.Once
	theRe  *regexp.Regexp
)

func getRe() *regexp.Regexp {
	onceRe.Do(func() { theRe = regexp.MustCompile(`^[a-z0-9]+$`) })
	return theRe
}

func Case_14_3_OnceRegexp_Clean() {
	s := mark.Source()
	if getRe().MatchString(s) {
		mark.Shell(s)
	}
}

func Case_14_3_OnceRegexp_Flow() {
	s := mark.Source()
	if !getRe().MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

var rules = map[string]*regexp.Regexp{
	"name": regexp.MustCompile(`^[a-z]+$`),
	"id":   regexp.MustCompile(`^[0-9]+$`),
}

func Case_14_3_MapRegexp_Clean() {
	s := mark.Source()
	if rules["name"].MatchString(s) {
		mark.Shell(s)
	}
}

func Case_14_3_MapRegexp_Flow() {
	s := mark.Source()
	if !rules["name"].MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

// every rune
func isIdent(s string) bool {
	if s == "" {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' }) < 0
}

func Case_14_4_IndexFunc_Clean() {
	s := mark.Source()
	if isIdent(s) {
		mark.Shell(s)
	}
}

func Case_14_4_IndexFunc_Flow() {
	s := mark.Source()
	if !isIdent(s) {
		mark.Shell(s) // want "flow"
	}
}

func onlySafe(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
			return r
		}
		return -1
	}, s)
}

func Case_13_1_MapSafe_Clean() { mark.Shell("ls x" + onlySafe(mark.Source())) }

func Case_13_1_MapSafe_Flow() {
	s := mark.Source()
	_ = onlySafe(s)
	mark.Shell("ls x" + s) // want "flow"
}

// (T, error) and (bool)
type userID string

func parseID(s string) (userID, error) {
	n, err := strconv.ParseUint(s, 10, 64)
	if err != nil {
		return "", err
	}
	if n == 0 {
		return "", errOut
	}
	return userID(s), nil
}

func Case_14_4_ParseID_Clean() {
	id, err := parseID(mark.Source())
	if err != nil {
		return
	}
	mark.Shell("kill " + string(id))
}

func Case_14_4_ParseID_Flow() {
	s := mark.Source()
	_, err := parseID(s)
	if err == nil {
		return
	}
	mark.Shell("kill " + s) // want "flow"
}

// EqualFold
func Case_14_1_EqualFold_Clean() {
	s := mark.Source()
	if !strings.EqualFold(s, "desc") && !strings.EqualFold(s, "asc") {
		s = "asc"
	}
	mark.SQL("SELECT 1 ORDER BY x " + s)
}

func Case_14_1_EqualFold_Flow() {
	s := mark.Source()
	if strings.EqualFold(s, "desc") || strings.EqualFold(s, "asc") {
		s = "asc"
	}
	mark.SQL("SELECT 1 ORDER BY x " + s) // want "flow"
}

// a column of a list
func orderBy(cols []string, want string) string {
	for _, c := range cols {
		if c == want {
			return want
		}
	}
	return cols[0]
}

func Case_14_4_OrderBy_Clean() {
	mark.SQL("SELECT 1 ORDER BY " + orderBy([]string{"name", "id"}, mark.Source()))
}

func Case_14_4_OrderBy_Flow() {
	w := mark.Source()
	_ = orderBy([]string{"name", "id"}, w)
	mark.SQL("SELECT 1 ORDER BY " + w) // want "flow"
}
