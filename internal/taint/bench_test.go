package taint_test

import (
	"cmp"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// subjects are the real packages that are measured: the standard library, which is
// not analysed else, a web framework, and a large application.
func subjects(tb testing.TB) []subject {
	const deps = "../model/modeltest" // a module that has web frameworks among its dependencies
	all := []subject{
		{name: "std", patterns: []string{"std"}},
		{name: "net-http", patterns: []string{"net/http"}},
		{name: "gin", dir: deps, patterns: []string{"github.com/gin-gonic/gin/..."}},
		{name: "iris", dir: deps, patterns: []string{"github.com/kataras/iris/v12/..."}},
		{name: "yaegi", dir: deps, patterns: []string{"github.com/traefik/yaegi/interp/..."}},
	}
	if dir := os.Getenv("GOVETSEC_BENCH_MODULE"); dir != "" {
		all = append(all, subject{name: "module", dir: dir, patterns: []string{"./..."}})
	}
	return all
}

type subject struct {
	name, dir string
	patterns  []string
}

// BenchmarkPackages prints, for real packages, the time of the engine as a share of
// the time to build their SSA form, and the bytes of facts.
func BenchmarkPackages(b *testing.B) {
	for _, s := range subjects(b) {
		b.Run(s.name, func(b *testing.B) {
			pkgs := loadPackages(b, s.dir, s.patterns...)
			var ms []measured
			for b.Loop() {
				ms = pkgs.measure(b)
			}
			report(b, ms)
		})
	}
}

func report(b *testing.B, ms []measured) {
	var ratios []float64
	var ssa, engine time.Duration
	var facts, funcs, gaveUp int
	var allocated uint64
	for _, m := range ms {
		ssa += m.ssa
		engine += m.engine
		facts += m.fact
		funcs += m.funcs
		gaveUp += len(m.result.GaveUp)
		allocated += m.bytes
		if m.funcs > 0 {
			ratios = append(ratios, float64(m.engine)/float64(m.ssa))
		}
	}
	slices.Sort(ratios)
	at := func(q float64) float64 { return ratios[min(int(q*float64(len(ratios))), len(ratios)-1)] }
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(len(ms)), "packages")
	b.ReportMetric(float64(funcs), "functions")
	b.ReportMetric(at(0.5), "median-ratio")
	b.ReportMetric(at(0.95), "p95-ratio")
	b.ReportMetric(float64(engine)/float64(ssa), "total-ratio")
	b.ReportMetric(engine.Seconds(), "engine-s")
	b.ReportMetric(float64(allocated)/1e6, "engine-MB")
	b.ReportMetric(float64(facts)/float64(len(ms)), "fact-B/package")
	b.ReportMetric(float64(facts), "fact-B")
	b.ReportMetric(float64(gaveUp), "gave-up")
	if !testing.Verbose() {
		return
	}
	slices.SortFunc(ms, func(x, y measured) int { return cmp.Compare(y.engine, x.engine) })
	for _, m := range ms[:min(len(ms), 12)] {
		b.Logf("%-40s %6d functions, SSA %8v, engine %8v, %9d bytes, facts %7d bytes, %s", m.path, m.funcs,
			m.ssa.Round(time.Microsecond), m.engine.Round(time.Microsecond), m.bytes, m.fact, gaveUps(m))
	}
}

func gaveUps(m measured) string {
	var out []string
	for _, g := range m.result.GaveUp {
		out = append(out, g.Func+": "+g.Why)
	}
	return strings.Join(out, "; ")
}
