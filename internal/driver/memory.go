package driver

import (
	"math"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strings"
	"sync"
	"time"
)

// A run allocates much that is garbage soon and keeps little: with the collector's
// default a third of the time is spent on it. So the heap may grow to a bound before
// it is collected, however little of it lives. When so much lives that the bound would
// make the collector run all the time, the default is better. One large package can
// bring that about, so it is looked at by time and not between packages.
const (
	heapBound = 280 << 20
	liveBound = 120 << 20
	lookAfter = 50 * time.Millisecond
)

// collectLate sets the collector to that, unless the user has set it. The function
// that it returns sets it back.
func collectLate(env []string) (restore func()) {
	own := func(e string) bool { return strings.HasPrefix(e, "GOGC=") || strings.HasPrefix(e, "GOMEMLIMIT=") }
	if slices.ContainsFunc(env, own) || slices.ContainsFunc(os.Environ(), own) {
		return func() {}
	}
	percent := debug.SetGCPercent(late.percent)
	limit := debug.SetMemoryLimit(late.limit)
	done := make(chan struct{})
	var watching sync.WaitGroup
	watching.Go(func() { watchHeap(done, percent) })
	return func() {
		close(done)
		watching.Wait()
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}
}

// collection is how the collector is set while so much lives.
type collection struct {
	live    uint64 // up to
	percent int
	limit   int64
}

// late is the setting to begin with. Not to collect at all before the bound is reached (1200) costs
// more on small trees than it saves: memory that was never used has to come from the kernel.
var late = collection{liveBound, 300, heapBound}

// collections are the settings, the one for the smallest heap first. What is kept of a very
// large package cannot be helped; as much again of garbage can, for some more work.
func collections(percent int) []collection {
	return []collection{
		late,
		{2 * liveBound, 2 * percent, 2 * heapBound}, // a tree of thousands of packages, or a large one
		{3 * liveBound, percent, math.MaxInt64},
		{6 * liveBound, min(percent, 80), math.MaxInt64},
		{math.MaxUint64, min(percent, 60), math.MaxInt64},
	}
}

// watchHeap chooses among the settings while the heap grows and shrinks.
func watchHeap(done <-chan struct{}, percent int) {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	tick := time.NewTicker(lookAfter)
	defer tick.Stop()
	all := collections(percent)
	now := 0
	for {
		select {
		case <-done:
			return
		case <-tick.C:
		}
		metrics.Read(live)
		if live[0].Value.Kind() != metrics.KindUint64 {
			return
		}
		next := slices.IndexFunc(all, func(c collection) bool { return live[0].Value.Uint64() <= c.live })
		if next == now {
			continue
		}
		now = next
		debug.SetMemoryLimit(all[now].limit)
		debug.SetGCPercent(all[now].percent)
	}
}
