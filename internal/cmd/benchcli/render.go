package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

const preamble = `# What a run costs

Written by ` + "`make bench-cli`" + ` (internal/cmd/benchcli). CPU is seconds of all processes of a run, memory the peak of the largest
process. "×" is how many times as much CPU as govet-sec the other program took, run right after it on the same packages: govet-sec and gosec without tests, go vet with them:
the median of %d. A goal that is missed is marked **✗**.

%s

`

// render makes the page.
func render(ctx context.Context, b *bench, tables []*table) string {
	var w strings.Builder
	fmt.Fprintf(&w, preamble, b.opts.pairs, machine(ctx, b))
	for _, t := range tables {
		fmt.Fprintf(&w, "## %s: %d packages, %d lines\n\n", t.tree.name, t.tree.packages, t.tree.lines)
		w.WriteString("| | govet-sec | go vet | × | gosec | × |\n|---|---|---|---|---|---|\n")
		for _, r := range t.rows {
			ours := r.costs["govet-sec"]
			fmt.Fprintf(&w, "| %s | %s |", r.scenario.what, cell(ours))
			for _, other := range []string{"go vet", "gosec"} {
				theirs := r.costs[other]
				fmt.Fprintf(&w, " %s | %s |", cell(theirs), ratioCell(ours, theirs, r.scenario.goals[other]))
			}
			w.WriteString("\n")
		}
		w.WriteString("\n")
	}
	return w.String()
}

func cell(costs []cost) string {
	if len(costs) == 0 {
		return "—"
	}
	if slices.ContainsFunc(costs, func(c cost) bool { return c.over }) {
		return "not done in time" // what its processes took until then is not known
	}
	cpu := median(costs, func(c cost) float64 { return c.cpu.Seconds() })
	memory := median(costs, func(c cost) float64 { return float64(c.memory >> 20) })
	text := fmt.Sprintf("%s s, %.0f MB", seconds(cpu), memory)
	if slices.ContainsFunc(costs, func(c cost) bool { return c.failed }) {
		text += " (incomplete)"
	}
	return text
}

func seconds(s float64) string {
	if s < 1 {
		return fmt.Sprintf("%.2f", s)
	}
	return fmt.Sprintf("%.1f", s)
}

func median(costs []cost, of func(cost) float64) float64 {
	var values []float64
	for _, c := range costs {
		values = append(values, of(c))
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// ratioCell is the median of the ratios of pairs, and whether the goal is reached.
func ratioCell(ours, theirs []cost, g goal) string {
	over := func(c cost) bool { return c.over }
	if len(theirs) == 0 || len(ours) != len(theirs) || slices.ContainsFunc(slices.Concat(ours, theirs), over) {
		return "—"
	}
	var ratios []float64
	for i := range ours {
		// A clock of CPU time ticks a hundred times a second, on some systems.
		ratios = append(ratios, theirs[i].cpu.Seconds()/max(ours[i].cpu, 10*time.Millisecond).Seconds())
	}
	slices.Sort(ratios)
	ratio := ratios[len(ratios)/2]
	text := fmt.Sprintf("%.2g", ratio)
	if ratio >= 10 {
		text = fmt.Sprintf("%.0f", ratio)
	}
	want := g.less
	if g.atMost > 0 {
		want = 1 / g.atMost
	}
	if want > 0 {
		mark := "✓"
		if ratio < want {
			mark = "**✗**"
		}
		text += fmt.Sprintf(" %s (≥ %.2g)", mark, want)
	}
	return text
}

// machine says what the numbers were measured with.
func machine(ctx context.Context, b *bench) string {
	version, _ := output(ctx, ".", "go", "env", "GOVERSION")
	commit, _ := output(ctx, ".", "git", "rev-parse", "--short", "HEAD")
	gosec := b.opts.gosec
	if !strings.HasPrefix(gosec, "v") {
		gosec = filepath.Base(gosec)
	}
	return fmt.Sprintf("%s, %s/%s, %d processors (%s), govet-sec at %s, gosec %s.",
		strings.TrimSpace(string(version)), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), processor(), strings.TrimSpace(string(commit)), gosec)
}

func processor() string {
	f, err := os.Open("/proc/cpuinfo")
	if err != nil {
		return "unknown"
	}
	defer f.Close()
	for in := bufio.NewScanner(f); in.Scan(); {
		if name, ok := strings.CutPrefix(in.Text(), "model name"); ok {
			return strings.Trim(name, "\t :")
		}
	}
	return "unknown"
}
