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
// it is collected, however little of it lives, but to no more than four times of that: memory
// that was never used has to come from the kernel, which costs more than to collect. When
// much lives, the default is better. One large package can bring that about, so
// it is looked at by time and not between packages.
//
// The road not taken is debug.SetMemoryLimit with the bound: near it, the runtime gives
// memory back while it allocates, only to get it again. A limit some way above it bounds what is free
// in a tree of thousands of packages.
const (
	heapBound = 280 << 20
	liveBound = 120 << 20
	lookAfter = 50 * time.Millisecond
	startWith = 300 // percent
	// memoryBound is for all memory, with what is free.
	memoryBound = 380 << 20
)

// collectLate sets the collector to that, unless the user has set it. The function
// that it returns sets it back.
func collectLate(env []string) (restore func()) {
	own := func(e string) bool { return strings.HasPrefix(e, "GOGC=") || strings.HasPrefix(e, "GOMEMLIMIT=") }
	if slices.ContainsFunc(env, own) || slices.ContainsFunc(os.Environ(), own) {
		return func() {}
	}
	percent := debug.SetGCPercent(startWith)
	limit := debug.SetMemoryLimit(memoryBound)
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

// collectAt is how many percent of what lives may be garbage, and a limit for all memory. What
// is kept of a very large package cannot be helped; as much again of garbage can, for some
// more work.
func collectAt(live uint64, percent int) (int, int64) {
	switch {
	case live <= liveBound:
		return max(percent, min(startWith, int((heapBound-live)*100/max(live, 1)))), memoryBound
	case live <= 3*liveBound: // a tree of thousands of packages, or a large one
		return percent, math.MaxInt64
	case live <= 6*liveBound:
		return min(percent, 80), math.MaxInt64
	}
	return min(percent, 60), math.MaxInt64
}

// watchHeap sets the collector while the heap grows and shrinks.
func watchHeap(done <-chan struct{}, percent int) {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	tick := time.NewTicker(lookAfter)
	defer tick.Stop()
	now := startWith
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
		if next, limit := collectAt(live[0].Value.Uint64(), percent); next != now {
			now = next
			debug.SetMemoryLimit(limit)
			debug.SetGCPercent(now)
		}
	}
}
