package taint_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// flowsDir has the grammar of the random programs, the library that they use, and their own types.
const flowsDir = "testdata/flows"

// grammar says what random programs are made of, see grammar.txt.
type grammar struct {
	types map[string]string   // Go's names
	names []string            // of the types, sorted
	ways  map[string][]string // to make a value of a type, or a statement ("do")
	own   map[string]bool     // of these, those for the package of the cases alone
}

func readGrammar(tb testing.TB) *grammar {
	tb.Helper()
	text, err := os.ReadFile(filepath.Join(flowsDir, "grammar.txt"))
	if err != nil {
		tb.Fatal(err)
	}
	g := &grammar{types: make(map[string]string), ways: make(map[string][]string), own: make(map[string]bool)}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		head, way, ok := strings.Cut(line, ": ")
		if !ok || line[0] == '#' {
			continue
		}
		if name, isType := strings.CutPrefix(head, "type "); isType {
			g.types[name], g.names = way, append(g.names, name)
			continue
		}
		name, isOwn := strings.CutPrefix(head, "own ")
		g.ways[name] = append(g.ways[name], way)
		g.own[way] = g.own[way] || isOwn
	}
	slices.Sort(g.names)
	return g
}

// A flowCase is a random function with sinks in it, and its helpers.
type flowCase struct {
	name          string
	here, library strings.Builder // what stands in the package of the cases, and in another one
}

// flowWriter writes one case.
type flowWriter struct {
	*grammar
	rnd     *rand.Rand
	out     *strings.Builder
	isOwn   bool // it writes to the package of the cases
	vars    []flowVar
	helpers []flowHelper
	numbers int // of variables and texts
	choices int
	depth   int // of blocks
}

type flowVar struct{ name, typ string }

type flowHelper struct {
	name, result string
	params       []string
	isOwn        bool
}

// Bounds on what is random: blocks within each other, choices in one case, of which every sequence is run, and values
// within each other.
const (
	maxFlowDepth   = 3
	maxFlowChoices = 4
	maxFlowNesting = 3
)

// newFlowCase makes a case that the seed decides on.
func newFlowCase(g *grammar, seed, id uint64) *flowCase {
	c := &flowCase{name: fmt.Sprintf("Case_1_1_R%d_Clean", id)}
	w := &flowWriter{grammar: g, rnd: rand.New(rand.NewPCG(seed, id))}
	for i := range w.rnd.IntN(4) {
		w.helper(c, fmt.Sprintf("Helper%d_%d", id, i))
	}
	w.out, w.isOwn, w.vars, w.depth = &c.here, true, nil, 0
	fmt.Fprintf(w.out, "func %s() {\n", c.name)
	w.declare("S")
	for range 6 + w.rnd.IntN(8) {
		w.statement()
		if w.rnd.IntN(3) == 0 {
			w.sink()
		}
	}
	w.sink()
	w.out.WriteString("}\n\n")
	return c
}

func (w *flowWriter) sink() { fmt.Fprintf(w.out, "mark.Shell(%s)\n", w.value("S", 0)) }

// helper writes a function that what follows can call.
func (w *flowWriter) helper(c *flowCase, name string) {
	h := flowHelper{name: name, isOwn: w.rnd.IntN(3) == 0}
	w.out, w.isOwn, w.vars, w.depth = &strings.Builder{}, h.isOwn, nil, 1
	var params []string
	for i := range 1 + w.rnd.IntN(3) {
		v := flowVar{fmt.Sprintf("a%d", i), w.anyType()}
		h.params, w.vars = append(h.params, v.typ), append(w.vars, v)
		params = append(params, v.name+" "+w.types[v.typ])
	}
	for range 1 + w.rnd.IntN(4) {
		w.statement()
	}
	text := &c.library
	if h.isOwn {
		text = &c.here
	}
	if w.rnd.IntN(4) > 0 {
		h.result = []string{"S", "S", "N", "V", "L", "F", "I"}[w.rnd.IntN(7)]
		fmt.Fprintf(w.out, "return %s\n", w.value(h.result, 0))
	}
	fmt.Fprintf(text, "func %s(%s) %s {\n%s}\n\n", name, strings.Join(params, ", "), w.types[h.result], w.out)
	w.helpers = append(w.helpers, h)
}

func (w *flowWriter) anyType() string {
	if w.rnd.IntN(4) == 0 {
		return "S"
	}
	return w.names[w.rnd.IntN(len(w.names))]
}

// value is an expression of a type: a variable, a call of a helper, or what the grammar has.
func (w *flowWriter) value(typ string, nesting int) string {
	if v := w.variable(typ); v != "" && (nesting >= maxFlowNesting || w.rnd.IntN(3) > 0 && nesting > 0) {
		return v
	}
	if nesting < maxFlowNesting && w.rnd.IntN(4) == 0 {
		if call := w.call(typ, nesting); call != "" {
			return call
		}
	}
	for range 20 {
		if way := w.way(typ); nesting < maxFlowNesting || !strings.Contains(way, "$") {
			if text, ok := w.fill(way, nesting); ok {
				return text
			}
		}
	}
	text, _ := w.fill(w.ways[typ][0], nesting) // the first way always applies
	return text
}

// way is a way to make something that may be used here.
func (w *flowWriter) way(typ string) string {
	for {
		if way := w.ways[typ][w.rnd.IntN(len(w.ways[typ]))]; w.isOwn || !w.own[way] {
			return way
		}
	}
}

// call is a call of a helper with such a result ("" for none), if there is one.
func (w *flowWriter) call(result string, nesting int) string {
	hs := slices.DeleteFunc(slices.Clone(w.helpers), func(h flowHelper) bool { return h.result != result || h.isOwn && !w.isOwn })
	if len(hs) == 0 {
		return ""
	}
	h := hs[w.rnd.IntN(len(hs))]
	var args []string
	for _, p := range h.params {
		args = append(args, w.value(p, nesting+1))
	}
	name := h.name
	if w.isOwn && !h.isOwn {
		name = "library." + name
	}
	return name + "(" + strings.Join(args, ", ") + ")"
}

func (w *flowWriter) variable(typ string) string {
	vs := slices.DeleteFunc(slices.Clone(w.vars), func(v flowVar) bool { return v.typ != typ })
	if len(vs) == 0 {
		return ""
	}
	return vs[w.rnd.IntN(len(vs))].name
}

func (w *flowWriter) fresh() string {
	w.numbers++
	return fmt.Sprintf("v%d", w.numbers)
}

// declare makes a variable.
func (w *flowWriter) declare(typ string) {
	text, name := w.value(typ, 0), w.fresh()
	fmt.Fprintf(w.out, "var %s %s = %s\n_ = %s\n", name, w.types[typ], text, name)
	w.vars = append(w.vars, flowVar{name, typ})
}

// statement writes one that applies here.
func (w *flowWriter) statement() {
	for {
		if w.rnd.IntN(3) == 0 {
			w.declare(w.anyType())
			return
		}
		if w.rnd.IntN(12) == 0 {
			if call := w.call("", 0); call != "" {
				fmt.Fprintln(w.out, call)
				return
			}
		}
		if w.statementOf(w.way("do")) {
			return
		}
	}
}

// statementOf writes the statement that a line of the grammar tells, if that applies.
func (w *flowWriter) statementOf(way string) bool {
	blocks, choice := strings.Contains(way, "{B}"), strings.Contains(way, "mark.Bool")
	if blocks && w.depth >= maxFlowDepth || choice && w.choices >= maxFlowChoices {
		return false
	}
	outer := len(w.vars)
	text, ok := w.fill(way, 0)
	if !ok {
		w.vars = w.vars[:outer]
		return false
	}
	if choice {
		w.choices++
	}
	made := w.vars[outer:]
	var uses strings.Builder
	for _, v := range made {
		fmt.Fprintf(&uses, "_ = %s\n", v.name)
	}
	if !blocks {
		fmt.Fprintf(w.out, "%s\n%s", text, &uses)
		return true
	}
	w.depth++
	for i, part := range strings.Split(text, "{B}") {
		if i > 0 {
			fmt.Fprintf(w.out, "{\n%s", &uses)
			inner := len(w.vars)
			for range 1 + w.rnd.IntN(3) {
				w.statement()
			}
			w.vars = w.vars[:inner]
			w.out.WriteString("}")
		}
		w.out.WriteString(part)
	}
	w.depth--
	w.vars = w.vars[:outer]
	w.out.WriteString("\n")
	return true
}

// fill puts something in the places of what the grammar leaves open. It reports false if a variable is missing.
func (w *flowWriter) fill(way string, nesting int) (string, bool) {
	var b strings.Builder
	var made []flowVar
	for i := 0; i < len(way); i++ {
		mark := way[i]
		n := i + 1
		for n < len(way) && (way[n] >= 'A' && way[n] <= 'Z' || way[n] >= 'a' && way[n] <= 'z' || way[n] >= '0' && way[n] <= '9') {
			n++
		}
		word := way[i+1 : n]
		switch _, isType := w.types[word]; {
		case mark == '%' && (word == "k" || word == "c"):
			b.WriteString(w.text(word))
		case !isType || !strings.ContainsRune("$@#", rune(mark)):
			b.WriteByte(mark)
			continue
		case mark == '$':
			b.WriteString(w.value(word, nesting+1))
		case mark == '@':
			v := w.variable(word)
			if v == "" {
				return "", false
			}
			b.WriteString(v)
		default:
			if len(made) == 0 {
				made = append(made, flowVar{w.fresh(), word})
			}
			b.WriteString(made[0].name)
		}
		i = n - 1
	}
	w.vars = append(w.vars, made...)
	return b.String(), true
}

// text is a key, or a text of the program's: letters, without those that mark an attacker's.
func (w *flowWriter) text(word string) string {
	if word == "k" {
		return []string{`"a"`, `"b"`}[w.rnd.IntN(2)]
	}
	w.numbers++
	return fmt.Sprintf(`"d%c%c"`, 'a'+w.numbers/10%15, 'a'+w.numbers%10)
}
