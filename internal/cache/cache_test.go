package cache

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

func open(t *testing.T) *Cache {
	c, err := Open(filepath.Join(t.TempDir(), "a", "b"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestPutGet(t *testing.T) {
	c := open(t)
	k := Of([]byte("key"))
	if _, ok := c.Get(k, "r"); ok {
		t.Error("an entry that was never put")
	}
	for _, body := range []string{"", "one", "two"} {
		if err := c.Put(k, "r", []byte(body)); err != nil {
			t.Fatal(err)
		}
		if got, ok := c.Get(k, "r"); !ok || string(got) != body {
			t.Errorf("got %q, %v", got, ok)
		}
	}
	if _, ok := c.Get(k, "d"); ok {
		t.Error("another entry of the key")
	}
	if err := (*Cache)(nil).Put(k, "r", nil); err != nil {
		t.Error(err)
	}
	if _, ok := (*Cache)(nil).Get(k, "r"); ok {
		t.Error("the nil cache has an entry")
	}
}

// Whatever happens to a file, its entry is right or not there.
func TestDamage(t *testing.T) {
	c := open(t)
	k := Of([]byte("key"))
	body := bytes.Repeat([]byte("body "), 20)
	if err := c.Put(k, "r", body); err != nil {
		t.Fatal(err)
	}
	name := c.file(k, "r")
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	check := func(what string, data []byte) {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if got, ok := c.Get(k, "r"); ok {
			t.Errorf("%s: got %q", what, got)
		}
	}
	for i := range whole {
		check(fmt.Sprintf("cut at %d", i), whole[:i])
		bent := bytes.Clone(whole)
		bent[i] ^= 1
		check(fmt.Sprintf("bent at %d", i), bent)
	}
	check("longer", append(bytes.Clone(whole), 0))
	other := Of([]byte("other"))
	if err := c.Put(other, "r", []byte("other's")); err != nil {
		t.Fatal(err)
	}
	moved, err := os.ReadFile(c.file(other, "r"))
	if err != nil {
		t.Fatal(err)
	}
	check("another's", moved)
}

func TestConcurrent(t *testing.T) {
	c := open(t)
	k := Of([]byte("key"))
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			body := bytes.Repeat([]byte{byte(i)}, 10_000)
			for range 20 {
				if err := c.Put(k, "r", body); err != nil {
					t.Error(err)
				}
				if got, ok := c.Get(k, "r"); !ok || len(got) != len(body) || bytes.Count(got, got[:1]) != len(got) {
					t.Error("half an entry")
				}
			}
		})
	}
	wg.Wait()
	left, err := filepath.Glob(filepath.Join(c.dir, "*", "tmp-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestTrim(t *testing.T) {
	c := open(t)
	now := time.Now()
	c.now = func() time.Time { return now }
	keys := make([]Key, 4)
	for i := range keys {
		keys[i] = Of([]byte{byte(i)})
		if err := c.Put(keys[i], "r", make([]byte, 1000)); err != nil {
			t.Fatal(err)
		}
		then := now.Add(time.Duration(i-10) * 24 * time.Hour) // 10, 9, 8, 7 days ago
		if err := os.Chtimes(c.file(keys[i], "r"), then, then); err != nil {
			t.Fatal(err)
		}
	}
	if _, ok := c.Get(keys[0], "r"); !ok { // used now
		t.Fatal("lost before any trim")
	}
	c.Trim()
	for i, want := range []bool{true, false, false, true} {
		if got := c.Has(keys[i], "r"); got != want {
			t.Errorf("entry %d is there: %v", i, got)
		}
	}
	c.remove(keepFor, 1500)
	if !c.Has(keys[0], "r") || c.Has(keys[3], "r") {
		t.Error("of two entries the one that was used last must stay")
	}
	then := now.Add(-30 * 24 * time.Hour)
	if err := os.Chtimes(c.file(keys[0], "r"), then, then); err != nil {
		t.Fatal(err)
	}
	c.Trim() // trimmed today
	if !c.Has(keys[0], "r") {
		t.Error("trimmed twice a day")
	}
	now = now.Add(25 * time.Hour)
	c.Trim()
	if c.Has(keys[0], "r") {
		t.Error("not trimmed the next day")
	}
}

func TestHash(t *testing.T) {
	sum := func(texts ...string) Key {
		h := NewHash("test")
		h.Add(texts...)
		return h.Sum()
	}
	if sum("a", "b") == sum("ab") || sum("a", "b") == sum("a", "b", "") || sum("1:a") == sum("1", "a") {
		t.Error("different texts have the same key")
	}
	if first, again := sum("a", "b"), sum("a", "b"); first != again {
		t.Error("the same texts have different keys")
	}
}
