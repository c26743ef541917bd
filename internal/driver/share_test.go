package driver

import (
	"context"
	"fmt"
	"os"
	"testing"

	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/cachetest"
)

// The test binary stands in for the program that shares, and for that which go list is
// given as -toolexec.
func TestMain(m *testing.M) {
	if code, ok := Toolexec(context.Background(), os.Args[1:]); ok {
		os.Exit(code)
	}
	if dir := os.Getenv("SHARE_IN"); dir != "" {
		if err := cachetest.Serve(dir, ""); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// A machine that has never seen the code takes over all that another has found.
func TestShare(t *testing.T) {
	dir := house(t)
	t.Setenv("SHARE_IN", t.TempDir())
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	machine := func() *cache.Cache {
		c := openCache(t)
		p, err := cache.StartProg([]string{exe}, func(err error) { t.Error(err) })
		if err != nil {
			t.Fatal(err)
		}
		c.Share(p, SharedEntries()...)
		t.Cleanup(c.Close)
		return c
	}
	one := machine()
	want, seen := scan(t, dir, one, nil)
	if len(seen) != 5 {
		t.Fatalf("the first machine analyses %v", seen)
	}
	one.Close()
	two := machine()
	got, seen := scan(t, dir, two, nil)
	same(t, "the other machine", got, want)
	if len(seen) > 0 {
		t.Errorf("the other machine analyses %v again", seen)
	}
	// Its importers find there what they need, too.
	write(t, dir, "top/top.go", "package top\n\nimport \"example.com/m/mid\"\n\nfunc Top() { mid.New().M(); _ = 2 }\n")
	three := machine()
	got, seen = scan(t, dir, three, nil)
	fresh, _ := scan(t, dir, nil, nil)
	same(t, "a change on a third", got, fresh)
	if fmt.Sprint(seen) != "[mid_test top]" {
		t.Errorf("a third analyses %v", seen)
	}
}
