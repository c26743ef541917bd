package main

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"
	"time"

	"github.com/govet-sec/govet-sec/analyzers"
	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/driver"
	"github.com/govet-sec/govet-sec/internal/finding"
)

func main() {
	sel := finding.Select(analyzers.All, nil)
	sel.TurnOn()
	opts := driver.Options{Selection: sel, Patterns: os.Args[2:], Tests: true, Context: 3}
	if d := os.Getenv("ZCACHE"); d != "" {
		opts.Cache, _ = cache.Open(d)
	}
	opts.Deps = driver.Deps(os.Getenv("ZDEPS"))
	f, _ := os.Create(os.Args[1] + ".cpu")
	pprof.StartCPUProfile(f)
	peak := uint64(0)
	var m runtime.MemStats
	n := 0
	go func() {
		for range time.Tick(500 * time.Millisecond) {
			n++
			runtime.ReadMemStats(&m)
			if m.HeapAlloc > peak+peak/10 {
				peak = m.HeapAlloc
				h, _ := os.Create(os.Args[1] + ".heap")
				pprof.WriteHeapProfile(h)
				h.Close()
			}
		}
	}()
	start := time.Now()
	done := make(chan bool)
	go func() {
		if s := os.Getenv("ZLIMIT"); s != "" {
			d, _ := time.ParseDuration(s)
			select {
			case <-time.After(d):
				pprof.StopCPUProfile()
				os.Exit(3)
			case <-done:
			}
		}
	}()
	res, err := driver.Run(context.Background(), opts)
	pprof.StopCPUProfile()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(res.Findings), "findings", len(res.Problems), "problems", len(res.Notes), "notes", res.Analysed, "of", res.Matched, time.Since(start), "peak heap", peak>>20)
}
