package cache

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/govet-sec/govet-sec/internal/cachetest"
)

// The test binary stands in for the program, with a fault if it is told one.
func TestMain(m *testing.M) {
	if dir := os.Getenv("CACHE_PROG_DIR"); dir != "" {
		if err := cachetest.Serve(dir, os.Getenv("CACHE_PROG_FAULT")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// warnings collects what is told.
type warnings struct {
	mu   sync.Mutex
	list []string
}

func (w *warnings) add(err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.list = append(w.list, err.Error())
}

// machine is a cache of its own that shares kind "r" through a program.
func machine(t *testing.T, dir, fault string) (*Cache, *warnings) {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), "CACHE_PROG_DIR="+dir, "CACHE_PROG_FAULT="+fault)
	w := new(warnings)
	limit := time.Minute
	if fault == "silent" {
		limit = 2 * time.Second // the start of a process on a busy machine is within it
	}
	p, err := startProg(cmd, limit, w.add)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	c.Share(p, "r")
	t.Cleanup(c.Close)
	return c, w
}

func put(t *testing.T, c *Cache, k Key, what, body string) {
	t.Helper()
	if err := c.Put(k, what, []byte(body)); err != nil {
		t.Fatal(err)
	}
}

func gets(c *Cache, k Key, what string) string {
	data, ok := c.Get(k, what)
	if !ok {
		return "nothing"
	}
	return string(data)
}

// What one machine has put the other gets, and has for itself then; what is of use to
// one machine only is not shared.
func TestShared(t *testing.T) {
	dir := t.TempDir()
	one, w := machine(t, dir, "")
	big := strings.Repeat("x", 1<<20)
	put(t, one, Of([]byte("1")), "r", "first")
	put(t, one, Of([]byte("2")), "r", big)
	put(t, one, Of([]byte("3")), "r", "")
	put(t, one, Of([]byte("1")), "l", "local")
	one.Close()
	two, w2 := machine(t, dir, "")
	for range 2 {
		for k, want := range map[string]string{"1": "first", "2": big, "3": "", "4": "nothing"} {
			if got := gets(two, Of([]byte(k)), "r"); got != want {
				t.Errorf("%s: got %.20q, want %.20q", k, got, want)
			}
		}
		if got := gets(two, Of([]byte("1")), "l"); got != "nothing" {
			t.Errorf("got %q, which is local to the other machine", got)
		}
		if err := os.RemoveAll(dir); err != nil { // the second time it is there
			t.Fatal(err)
		}
	}
	two.Close()
	if len(w.list)+len(w2.list) > 0 {
		t.Errorf("warnings: %q %q", w.list, w2.list)
	}
}

// An entry that was changed, or is another's, is not there.
func TestSharedDamage(t *testing.T) {
	dir := t.TempDir()
	one, _ := machine(t, dir, "")
	a, b := Of([]byte("a")), Of([]byte("b"))
	put(t, one, a, "r", "of a")
	one.Close()
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	kb := shareKey(b, "r")
	if err := os.WriteFile(filepath.Join(dir, kb.String()), data, 0o600); err != nil {
		t.Fatal(err)
	}
	data[len(data)-1]++
	if err := os.WriteFile(files[0], data, 0o600); err != nil {
		t.Fatal(err)
	}
	two, w := machine(t, dir, "")
	for _, k := range []Key{a, b} {
		if got := gets(two, k, "r"); got != "nothing" {
			t.Errorf("got %q", got)
		}
	}
	two.Close()
	if len(w.list) > 0 {
		t.Errorf("warnings: %q", w.list)
	}
}

// Whatever the program does, the directory serves, and one warning tells at most.
func TestSharedFaults(t *testing.T) {
	for fault, warned := range map[string]string{"dies": "it has ended", "silent": "no answer within 2s", "refuses": "", "lies": "", "reader": ""} {
		t.Run(fault, func(t *testing.T) {
			c, w := machine(t, t.TempDir(), fault)
			for i := range 20 {
				k := Of([]byte{byte(i)})
				put(t, c, k, "r", "body")
				if got := gets(c, k, "r"); got != "body" {
					t.Errorf("got %q", got)
				}
				if got := gets(c, Of([]byte("absent")), "r"); got != "nothing" {
					t.Errorf("got %q", got)
				}
			}
			c.Close()
			switch {
			case warned == "" && len(w.list) > 0, warned != "" && len(w.list) != 1:
				t.Errorf("warnings: %q", w.list)
			case warned != "" && !strings.Contains(w.list[0], warned) && !strings.Contains(w.list[0], "pipe"):
				t.Errorf("the warning is %q", w.list[0])
			}
		})
	}
}

// A program that does not greet is an error at once.
func TestStartFaults(t *testing.T) {
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range []string{"dumb", "garbage"} {
		cmd := exec.Command(exe)
		cmd.Env = append(os.Environ(), "CACHE_PROG_DIR="+t.TempDir(), "CACHE_PROG_FAULT="+fault)
		if _, err := startProg(cmd, 300*time.Millisecond, func(err error) { t.Error(err) }); err == nil {
			t.Errorf("%s: no error", fault)
		}
	}
	if _, err := StartProg([]string{filepath.Join(t.TempDir(), "absent")}, nil); err == nil {
		t.Error("there is no such program")
	}
}
