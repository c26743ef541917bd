package taint_test

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/ruletest"
	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/internal/taint/casetest"
)

// BenchmarkGrowth analyses one package of more and more functions of each shape, and
// prints what one function costs: it must stay the same.
func BenchmarkGrowth(b *testing.B) {
	for _, shape := range shapes() {
		for _, n := range []int{100, 1000, 10000} {
			b.Run(fmt.Sprintf("%s/%d", shape.name, n), func(b *testing.B) {
				prog := loadGenerated(b, shape.write(n))
				var c cost
				for b.Loop() {
					c = costOf(b, prog)
				}
				b.ReportMetric(0, "ns/op")
				b.ReportMetric(float64(c.time.Microseconds())/float64(n), "µs/function")
				b.ReportMetric(float64(c.bytes)/float64(n), "B/function")
				b.ReportMetric(float64(c.gaveUp), "gave-up")
			})
		}
	}
}

// BenchmarkPathological analyses what could make an engine explode.
func BenchmarkPathological(b *testing.B) {
	for _, p := range pathological() {
		b.Run(p.name, func(b *testing.B) {
			prog := loadGenerated(b, p.text)
			var c cost
			for b.Loop() {
				c = costOf(b, prog)
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(c.time.Seconds(), "engine-s")
			b.ReportMetric(c.ssa.Seconds(), "ssa-s")
			b.ReportMetric(float64(c.bytes)/1e6, "MB")
			b.ReportMetric(float64(c.gaveUp), "gave-up")
		})
	}
}

// TestPathological analyses the same inputs, smaller: each must end soon.
func TestPathological(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, shape := range shapes() {
		t.Run(shape.name, func(t *testing.T) {
			const most = 10 * time.Second
			if c := costOf(t, loadGenerated(t, shape.write(200))); c.time > most {
				t.Errorf("200 functions took %v", c.time)
			}
		})
	}
}

type cost struct {
	time, ssa time.Duration
	bytes     uint64
	gaveUp    int
}

func loadGenerated(tb testing.TB, src string) *ruletest.Program {
	tb.Helper()
	prog, err := ruletest.LoadText([]ruletest.Text{markText(), {Path: "gen", Files: []ruletest.TextFile{{Name: "gen/gen.go", Src: src}}}})
	if err != nil {
		tb.Fatal(err)
	}
	return prog
}

// markText is the package of sources and sinks without its bodies.
func markText() ruletest.Text {
	src := `package mark
func Source() string { return "" }
func SourceBytes() []byte { return nil }
func Bool() bool { return false }
func Choose(n int) int { return n }
func Sink(s string) {}
func SinkAny(v any) {}
func SinkBytes(b []byte) {}
`
	return ruletest.Text{Path: casetest.Module + "/mark", Files: []ruletest.TextFile{{Name: "mark/mark.go", Src: src}}}
}

// costOf is what the analysis of the package costs, its SSA form apart.
func costOf(tb testing.TB, prog *ruletest.Program) cost {
	tb.Helper()
	a := engine()
	run := a.Run
	var c cost
	a.Run = func(pass *analysis.Pass) (any, error) {
		start := time.Now()
		if _, err := ssabuild.Build(pass); err != nil {
			return nil, err
		}
		c.ssa += time.Since(start)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start = time.Now()
		v, err := run(pass)
		c.time += time.Since(start)
		runtime.ReadMemStats(&after)
		c.bytes += after.TotalAlloc - before.TotalAlloc
		res := v.(*taint.Result)
		c.gaveUp += len(res.GaveUp)
		if res.Failed != "" {
			tb.Error(firstLines(res.Failed))
		}
		return v, err
	}
	if _, err := prog.Analyze(a); err != nil {
		tb.Fatal(err)
	}
	return c
}

type shape struct {
	name  string
	write func(n int) string
}

// program writes a package with the functions that f writes.
func program(n int, head string, f func(b *strings.Builder, i int)) string {
	var b strings.Builder
	b.WriteString("package gen\n\nimport \"taint/mark\"\n\nvar _ = mark.Sink\n\n" + head)
	for i := range n {
		f(&b, i)
	}
	return b.String()
}

func shapes() []shape {
	return []shape{
		{"chain", func(n int) string {
			return program(n, "", func(b *strings.Builder, i int) {
				if i == n-1 {
					fmt.Fprintf(b, "func f%d(a, b string) string { mark.Sink(a); return b }\n", i)
					return
				}
				fmt.Fprintf(b, "func f%d(a, b string) string { if mark.Bool() { return f%d(b, a) }; return f%d(mark.Source(), \"x\"+a) }\n", i, i+1, min(i+2, n-1))
			})
		}},
		{"recursion", func(n int) string { // rings of ten
			return program(n, "", func(b *strings.Builder, i int) {
				next := i/10*10 + (i+1)%10
				fmt.Fprintf(b, "func f%d(n int, a string) string { if n == 0 { mark.Sink(a); return a }; return f%d(n-1, a+\"/\") }\n", i, min(next, n-1))
			})
		}},
		{"switch", func(n int) string {
			return program(n, "", func(b *strings.Builder, i int) {
				fmt.Fprintf(b, "func f%d(k int, s string) string {\n\tout := s\n\tswitch k {\n", i)
				for j := range 20 {
					fmt.Fprintf(b, "\tcase %d:\n\t\tout += \"%d\"\n", j, j)
				}
				b.WriteString("\t}\n\tmark.Sink(out)\n\treturn out\n}\n")
			})
		}},
		{"structs", func(n int) string {
			return program(n, deepStructs(), func(b *strings.Builder, i int) {
				fmt.Fprintf(b, "func f%d(s *s0, v string) string { s.next.next.next.next.value = v; t := *s; t.other = v; mark.Sink(t.next.value); return t.next.next.next.next.next.value }\n", i)
			})
		}},
		{"interfaces", func(n int) string { // a new type for every function, ten methods
			return program(n, wideInterface(10), func(b *strings.Builder, i int) {
				fmt.Fprintf(b, "type t%d struct{ v string }\n", i)
				for j := range 10 {
					fmt.Fprintf(b, "func (t *t%d) M%d(s string) string { if s == \"\" { return t.v }; t.v = s; return s }\n", i, j)
				}
				fmt.Fprintf(b, "func f%d(w wide, s string) string { return w.M%d(s) + (&t%d{}).M0(s) }\n", i, i%10, i)
			})
		}},
		{"closures", func(n int) string {
			return program(n, "", func(b *strings.Builder, i int) {
				fmt.Fprintf(b, "func f%d(g func(string) string) func(string) string { x := mark.Source(); return func(s string) string { x += s; if g != nil { return g(x) }; return func() string { return x + s }() } }\n", i)
				fmt.Fprintf(b, "func g%d() { mark.Sink(f%d(f%d(nil))(\"x\")) }\n", i, i, max(i-1, 0))
			})
		}},
	}
}

func deepStructs() string {
	var b strings.Builder
	for i := range 12 {
		fmt.Fprintf(&b, "type s%d struct { value, other string; next s%d }\n", i, i+1)
	}
	b.WriteString("type s12 struct { value string }\n")
	return b.String()
}

func wideInterface(n int) string {
	var b strings.Builder
	b.WriteString("type wide interface {\n")
	for j := range n {
		fmt.Fprintf(&b, "\tM%d(string) string\n", j)
	}
	b.WriteString("}\n")
	return b.String()
}

type named struct{ name, text string }

func pathological() []named {
	return []named{
		{"switch-10000", program(1, "", func(b *strings.Builder, _ int) {
			b.WriteString("func f(s string, n int) (out string) {\n\tswitch s {\n")
			for i := range 10000 {
				fmt.Fprintf(b, "\tcase \"k%d\":\n\t\tout = s + \"%d\"\n", i, i)
			}
			b.WriteString("\t}\n\tmark.Sink(out)\n\treturn out\n}\n")
		})},
		{"recursive-2000", mutual(2000)},
		{"recursive-250", mutual(250)},
		{"methods-500", program(1, wideInterface(1), func(b *strings.Builder, _ int) {
			for i := range 500 {
				fmt.Fprintf(b, "type t%d struct{ v string; w wide }\nfunc (t *t%d) M0(s string) string { if s == \"%d\" { return t.w.M0(t.v) }; t.v = s; return s }\n", i, i, i)
			}
			b.WriteString("func use(w wide, s string) { mark.Sink(w.M0(s)) }\nfunc all() []wide { return []wide{")
			for i := range 500 {
				fmt.Fprintf(b, "&t%d{}, ", i)
			}
			b.WriteString("} }\nfunc run() { for _, w := range all() { use(w, mark.Source()) } }\n")
		})},
		{"embedders-60", program(1, wideInterface(20), func(b *strings.Builder, _ int) {
			b.WriteString("type base struct{ s string }\n")
			for j := range 20 {
				fmt.Fprintf(b, "func (b *base) M%d(s string) string { b.s += s; mark.Sink(b.s); return b.s }\n", j)
			}
			for i := range 60 { // each has all methods from whatever it holds, which can be another of them
				fmt.Fprintf(b, "type e%d struct{ wide }\nfunc (e *e%d) M%d(s string) string { return e.wide.M%d(s) + e.M%d(s) }\n", i, i, i%20, (i+1)%20, (i+2)%20)
				fmt.Fprintf(b, "func use%d(w wide) { w.M%d(mark.Source()) }\nfunc new%d(w wide) wide { return &e%d{w} }\n", i, i%20, i, i)
			}
			b.WriteString("var byName = map[string]func(wide) wide{")
			for i := range 60 {
				fmt.Fprintf(b, "\"%d\": new%d, ", i, i)
			}
			b.WriteString("}\nfunc run(n string) { w := byName[n](&base{}); w = byName[mark.Source()](w); w.M3(w.M4(n)) }\n")
		})},
		{"optimisers-16", program(1, "type shape interface { Optimize(o opt) (shape, bool) }\ntype opt interface{ OptimizeShape(s shape) (shape, bool) }\n", func(b *strings.Builder, _ int) {
			for i := range 16 { // trees of types that hold, take apart and make each other
				fmt.Fprintf(b, "type t%d struct {\n\tfrom, via, to shape\n\tall []shape\n\tname string\n}\n", i)
				fmt.Fprintf(b, "func (s t%d) Optimize(o opt) (shape, bool) {\n\tvar x, y, z bool\n", i)
				b.WriteString("\ts.from, x = s.from.Optimize(o)\n\ts.via, y = s.via.Optimize(o)\n\ts.to, z = s.to.Optimize(o)\n\tvar all []shape\n")
				b.WriteString("\tfor _, c := range s.all {\n\t\tn, _ := c.Optimize(o)\n\t\tswitch n := n.(type) {\n")
				fmt.Fprintf(b, "\t\tcase t%d:\n\t\t\tall = append(all, n.all...)\n\t\tcase t%d:\n", (i+1)%16, (i+2)%16)
				fmt.Fprintf(b, "\t\t\tall = append(all, t%d{from: n.from, via: s.via, to: n.to, all: n.all, name: n.name + s.name})\n", i)
				b.WriteString("\t\tdefault:\n\t\t\tall = append(all, n)\n\t\t}\n\t}\n\ts.all = all\n\tif o != nil {\n\t\treturn o.OptimizeShape(s)\n\t}\n\treturn s, x || y || z\n}\n")
			}
		})},
		{"appends-900", program(1, "", func(b *strings.Builder, _ int) { // large switches that collect, one after the other
			b.WriteString("func f(ts []int, e error) (out []error) {\n\tok := true\n\tfor _, t := range ts {\n")
			for j := range 6 {
				b.WriteString("\t\tswitch t {\n")
				for i := range 150 {
					fmt.Fprintf(b, "\t\tcase %d:\n\t\t\tout, ok = append(out, e), ok && e == nil\n", j*150+i)
				}
				b.WriteString("\t\t}\n")
			}
			b.WriteString("\t}\n\tif ok || len(out) == 0 {\n\t\treturn nil\n\t}\n\treturn out\n}\n")
		})},
		{"tables-1MB", program(1, "", func(b *strings.Builder, _ int) {
			b.WriteString("var table = [...][8]int{\n")
			for i := range 30000 {
				fmt.Fprintf(b, "\t{%d, %d, %d, %d, %d, %d, %d, %d},\n", i, i+1, i*2, i%7, i%11, i%13, i, 1)
			}
			b.WriteString("}\nvar names = map[string]int{\n")
			for i := range 3000 {
				fmt.Fprintf(b, "\t\"token%d\": %d,\n", i, i)
			}
			b.WriteString("}\nfunc next(s string, st int) int { for i := range len(s) { st = table[st][int(s[i])%8] + names[s] }; return st }\n")
		})},
		{"protobuf-500", program(500, "type state struct { bytes []byte; off int }\n", func(b *strings.Builder, i int) {
			fmt.Fprintf(b, "type Message%d struct { s state; A string; B []byte; C *Message%d; D map[string]*Message%d; E []string }\n", i, (i+1)%500, (i+7)%500)
			fmt.Fprintf(b, "func (m *Message%d) GetA() string { if m != nil { return m.A }; return \"\" }\n", i)
			fmt.Fprintf(b, "func (m *Message%d) GetC() *Message%d { if m != nil { return m.C }; return nil }\n", i, (i+1)%500)
			fmt.Fprintf(b, "func (m *Message%d) Unmarshal(data []byte) { for len(data) > 0 { switch data[0] { case 1: m.A = string(data[1:]); case 2: m.B = append(m.B, data[1:]...); case 3: m.C = &Message%d{}; m.C.Unmarshal(data[1:]); case 4: if m.D == nil { m.D = map[string]*Message%d{} }; v := &Message%d{}; v.Unmarshal(data[1:]); m.D[string(data)] = v; case 5: m.E = append(m.E, string(data)) }; data = data[1:] } }\n", i, (i+1)%500, (i+7)%500, (i+7)%500)
		})},
	}
}

// mutual is a package of n functions that all call each other, by some way.
func mutual(n int) string {
	return program(n, "", func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "func f%d(n int, a string) string { if n == %d { mark.Sink(a); return a }; return f%d(n-1, a) + f%d(n-2, mark.Source()) }\n", i, i, (i+1)%n, (i*7+3)%n)
	})
}

// Loops and recursion of ordinary shapes come to an end by themselves.
func TestSettles(t *testing.T) {
	const src = `package p

import (
	"net/http"
	"os/exec"
	"strings"
)

type tree struct {
	name string
	kids []*tree
	up   *tree
}

// A queue whose beginning moves on with each round.
func queue(root *tree) []string {
	var out []string
	todo := []*tree{root}
	left := make(map[*tree]int)
	for len(todo) > 0 {
		t := todo[0]
		todo = todo[1:]
		out = append(out, t.name)
		for _, k := range t.kids {
			if left[k]--; left[k] == 0 {
				todo = append(todo, k)
			}
		}
	}
	return out
}

// Lists that grow and shrink while a loop looks at them, and each other.
func shrinks(names, more []string) ([]string, int) {
	for i := 0; i < len(names); i++ {
		if strings.HasPrefix(names[i], "-") {
			more = append(more, names[i])
			names = append(names[:i], names[i+1:]...)
			i--
		}
	}
	if len(names) == 0 {
		return nil, 0
	}
	for i := 0; i < len(more); i++ {
		if more[i] == "" {
			more = names
			names = append(names, more...)
		}
	}
	return append(names, more...), len(more)
}

// Loops within loops, with many ways back to each head.
func clean(p string) string {
	if p == "" {
		return "/"
	}
	buf := make([]byte, 0, 128)
	n, r, w := len(p), 1, 1
	if p[0] != '/' {
		r = 0
		if n+1 > 128 {
			buf = make([]byte, n+1)
		} else {
			buf = buf[:n+1]
		}
		buf[0] = '/'
	}
	for r < n {
		switch {
		case p[r] == '/':
			r++
		case p[r] == '.' && r+1 == n:
			r++
		case p[r] == '.' && p[r+1] == '/':
			r += 2
		case p[r] == '.' && p[r+1] == '.':
			r += 3
			if len(buf) == 0 {
				for w > 1 && p[w] != '/' {
					w--
				}
			} else {
				for w > 1 && buf[w] != '/' {
					w--
				}
			}
		default:
			if w > 1 {
				put(&buf, p, w, '/')
				w++
			}
			for r < n && p[r] != '/' {
				put(&buf, p, w, p[r])
				w++
				r++
			}
		}
	}
	return string(buf[:w])
}

func put(buf *[]byte, s string, w int, c byte) {
	b := *buf
	if len(b) == 0 {
		if s[w] == c {
			return
		}
		if n := len(s); n > cap(b) {
			*buf = make([]byte, n)
		} else {
			*buf = (*buf)[:n]
		}
		b = *buf
		copy(b, s[:w])
	}
	b[w] = c
}

// Texts that are told apart in one round of a recursion, and together in the next.
func (t *tree) key() string {
	var b strings.Builder
	if t.up != nil {
		b.WriteString(t.up.key())
		b.WriteByte('/')
	}
	for _, k := range t.kids {
		b.WriteString(k.name)
	}
	b.WriteString(t.name)
	return b.String()
}

func Handle(w http.ResponseWriter, r *http.Request) {
	root := &tree{name: r.FormValue("a")}
	root.kids = append(root.kids, &tree{name: clean(r.FormValue("b")), up: root})
	_ = exec.Command("sh", "-c", strings.Join(queue(root), " "))
	_ = exec.Command("sh", "-c", root.kids[0].key())
}
`
	got := analyseText(t, []ruletest.Text{{Path: "p", Files: []ruletest.TextFile{{Name: "p/p.go", Src: src}}}})
	if len(got.gaveUp) > 0 {
		t.Errorf("not followed to the end: %q", got.gaveUp)
	}
	for _, n := range []int{2, 3} { // the lines before the last
		line := fmt.Sprintf("p/p.go:%d:", strings.Count(src, "\n")-n+1)
		if !slices.ContainsFunc(got.flows, func(f string) bool { return strings.HasPrefix(f, line) }) {
			t.Errorf("nothing is found at %s", line)
		}
	}
}
