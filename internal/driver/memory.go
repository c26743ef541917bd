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
	percent := debug.SetGCPercent(400)
	limit := debug.SetMemoryLimit(heapBound)
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

// watchHeap takes the default while much lives.
func watchHeap(done <-chan struct{}, percent int) {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	tick := time.NewTicker(lookAfter)
	defer tick.Stop()
	for late := true; ; {
		select {
		case <-done:
			return
		case <-tick.C:
		}
		metrics.Read(live)
		much := live[0].Value.Kind() == metrics.KindUint64 && live[0].Value.Uint64() > liveBound
		switch {
		case late && much:
			debug.SetMemoryLimit(math.MaxInt64)
			debug.SetGCPercent(percent)
			late = false
		case !late && !much:
			debug.SetGCPercent(400)
			debug.SetMemoryLimit(heapBound)
			late = true
		}
	}
}
