package driver

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"github.com/govet-sec/govet-sec/analyzers"
	"github.com/govet-sec/govet-sec/internal/bigtree"
	"github.com/govet-sec/govet-sec/internal/finding"
)

// liveAtEnd analyses a tree of n packages, and returns what lives when all but the
// last few are done.
func liveAtEnd(t *testing.T, n int) int64 {
	dir := t.TempDir()
	if err := bigtree.Write(dir, n); err != nil {
		t.Fatal(err)
	}
	var live atomic.Int64
	_, seen := scan(t, dir, openCache(t), func(o *Options) {
		o.Tests = false
		o.Progress = func(done, total int) {
			if done != total-2 {
				return
			}
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			live.Store(int64(m.HeapAlloc))
		}
	})
	if len(seen) != n || live.Load() == 0 {
		t.Fatalf("%d packages of %d were analysed", len(seen), n)
	}
	return live.Load()
}

// Of a package that is done its types stay, and neither syntax nor what was typed in
// bodies, which are many times as much.
func TestMemoryOfPackages(t *testing.T) {
	if testing.Short() {
		t.Skip("analyses hundreds of packages")
	}
	const few, many, most = 30, 230, 64 << 10
	small, large := liveAtEnd(t, few), liveAtEnd(t, many)
	each := (large - small) / (many - few)
	t.Logf("%d bytes for each package, and %d MB for all", each, small>>20)
	if each > most {
		t.Errorf("a package that is done holds %d bytes, more than %d", each, most)
	}
}

// BenchmarkTree reports the largest heap of a cold run with all rules, and of a
// repeated one, as a tree grows. GOVETSEC_LONG=1 has one of 3,000 packages.
func BenchmarkTree(b *testing.B) {
	sizes := []int{50, 200}
	if os.Getenv("GOVETSEC_LONG") != "" {
		sizes = append(sizes, 3000)
	}
	for _, n := range sizes {
		dir := b.TempDir()
		if err := bigtree.Write(dir, n); err != nil {
			b.Fatal(err)
		}
		selection := finding.Select(analyzers.All, nil)
		opts := Options{Selection: selection, Dir: dir, Patterns: []string{"./..."}, Tests: true}
		b.Run(fmt.Sprint("cold/", n), func(b *testing.B) {
			for b.Loop() {
				benchRun(b, opts)
			}
		})
		opts.Cache = openCache(b)
		benchRun(b, opts)
		b.Run(fmt.Sprint("repeat/", n), func(b *testing.B) {
			for b.Loop() {
				benchRun(b, opts)
			}
		})
	}
}

// benchRun runs, and reports the most memory that the runtime had from the system.
func benchRun(b *testing.B, opts Options) {
	done, peak := make(chan struct{}), make(chan uint64)
	go func() {
		var most uint64
		for tick := time.Tick(20 * time.Millisecond); ; {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse)
			select {
			case <-tick:
			case <-done:
				peak <- most
				return
			}
		}
	}()
	if _, err := Run(context.Background(), opts); err != nil {
		b.Fatal(err)
	}
	close(done)
	b.ReportMetric(float64(<-peak>>20), "MB-heap")
}
