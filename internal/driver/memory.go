package driver

import (
	"math"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strings"
)

// A run allocates much that is garbage soon and keeps little: with the collector's
// default a third of the time is spent on it. So the heap may grow to a bound before
// it is collected, however little of it lives. When so much lives that the bound would
// make the collector run all the time, the default is better.
const (
	heapBound = 280 << 20
	liveBound = 120 << 20
)

// collectLate sets the collector to that, unless the user has set it. The function
// that it returns is called now and then, and the other at the end.
func collectLate(env []string) (check, restore func()) {
	own := func(e string) bool { return strings.HasPrefix(e, "GOGC=") || strings.HasPrefix(e, "GOMEMLIMIT=") }
	if slices.ContainsFunc(env, own) || slices.ContainsFunc(os.Environ(), own) {
		return func() {}, func() {}
	}
	percent := debug.SetGCPercent(400)
	limit := debug.SetMemoryLimit(heapBound)
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	restore = func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}
	check = func() {
		if metrics.Read(live); live[0].Value.Kind() == metrics.KindUint64 && live[0].Value.Uint64() > liveBound {
			debug.SetGCPercent(percent)
			debug.SetMemoryLimit(math.MaxInt64)
		}
	}
	return check, restore
}
