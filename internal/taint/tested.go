package taint

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// A function that is given a check, such as the one in filter(list, ok), knows that a text
// passed it, and only its caller knows what that proves (14.4). So what is known of a text
// names the answers that calls gave which were left to the caller, and the caller, who
// makes the calls, puts in their place what the answers tell.

// test is an answer to a call that is left to the caller: of call n, result res (-1 for
// the only one) has the property, and the text was argument arg.
type test struct {
	n, res, arg int
	prop        model.Property
}

// maxTests bounds the answers that are kept of one text.
const maxTests = 4

func (t test) String() string {
	return strconv.Itoa(t.n) + "," + strconv.Itoa(t.res) + "," + strconv.Itoa(t.arg) + "," + strconv.Itoa(int(t.prop))
}

// readTest reads what String wrote; ok is false for anything else.
func readTest(s string) (t test, ok bool) {
	parts := strings.Split(s, ",")
	if len(parts) != 4 {
		return t, false
	}
	var n [4]int
	for i, p := range parts {
		var err error
		if n[i], err = strconv.Atoi(p); err != nil {
			return t, false
		}
	}
	return test{n[0], n[1], n[2], model.Property(n[3])}, true
}

// tests are the answers that are known of a text: sorted, and a string so that knowledge
// can be compared.
type tests string

func (ts tests) list() []string {
	if ts == "" {
		return nil
	}
	return strings.Split(string(ts), ";")
}

func testsOf(list []string) tests {
	return tests(strings.Join(list[:min(len(list), maxTests)], ";"))
}

// and are the answers of both.
func (ts tests) and(us tests) tests {
	if us == "" || ts == us {
		return ts
	}
	all := append(ts.list(), us.list()...)
	slices.Sort(all)
	return testsOf(slices.Compact(all))
}

// or are the answers that both have.
func (ts tests) or(us tests) tests {
	if ts == us {
		return ts
	}
	other := us.list()
	return testsOf(slicesFilter(ts.list(), func(s string) bool { return slices.Contains(other, s) }))
}

// tested is the result of call n that is left to the caller, of type t if that is known,
// with the answers as what it tells of the arguments.
func (r *run) tested(v *value, n int, t types.Type, args []*value) *value {
	if tup, ok := t.(*types.Tuple); ok {
		parts := make([]*value, tup.Len())
		for i := range parts {
			parts[i] = testGuards(v.child(sel{kind: selIndex, n: i}, nil), n, i, tup.At(i).Type(), args)
		}
		return tuple(parts...)
	}
	return testGuards(v, n, -1, t, args)
}

func testGuards(v *value, n, res int, t types.Type, args []*value) *value {
	var gs []guard
	for _, p := range answerProperties(t) {
		for i, a := range args {
			if a != nil && a.id != nil && len(a.labels) > 0 {
				gs = append(gs, guard{p, fact{id: a.id, knowledge: knowledge{tests: tests(test{n, res, i, p}.String())}}})
			}
		}
	}
	return withGuards(v, gs)
}

// answerProperties are the answers that a result of the type can be.
func answerProperties(t types.Type) []model.Property {
	switch {
	case t == nil:
		return []model.Property{model.True, model.False, model.Nil, model.NonNil}
	case isError(t):
		return []model.Property{model.Nil, model.NonNil}
	}
	if b, ok := t.Underlying().(*types.Basic); ok && b.Info()&types.IsBoolean != 0 {
		return []model.Property{model.True, model.False}
	}
	return nil
}

// learned is what a callee knows of a text, with what the answers tell that it got to the
// calls which it left to us.
func (b *binding) learned(k knowledge) knowledge {
	list := k.tests.list()
	if len(list) == 0 {
		return k
	}
	k.tests = ""
	for _, s := range list {
		if t, ok := readTest(s); ok {
			k = k.and(b.answer(t))
		}
	}
	return k
}

func (b *binding) answer(t test) knowledge {
	var k knowledge
	v, args := b.deferred[t.n], b.deferredArgs[t.n]
	if t.res >= 0 {
		v = v.child(sel{kind: selIndex, n: t.res}, nil)
	}
	if v == nil || t.arg < 0 || t.arg >= len(args) || args[t.arg] == nil || args[t.arg].id == nil {
		return k
	}
	for _, g := range v.guards() {
		if g.prop == t.prop && g.about(args[t.arg].id) && g.holds() {
			k = k.and(g.knowledge)
		}
	}
	return k
}

// label is a callee's label with what the answers tell.
func (b *binding) label(l label) label {
	if l.told == nil || l.told.tests == "" {
		return l
	}
	k := l.lore()
	k.knowledge = b.learned(k.knowledge)
	return l.tell(k)
}
