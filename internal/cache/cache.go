// Package cache keeps results between runs, in files that are named by a hash of
// all that decided about them. Nothing in it is ever wrong, only there or not:
//
//   - An entry carries a checksum; what is damaged or cut short is not there.
//   - Entries are written under a temporary name and renamed, so that runs at the
//     same time see whole ones only.
//   - What was not used for some days is removed, and so are the oldest entries
//     when there are too many bytes: see [Cache.Trim].
package cache

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"
)

// Key is a hash of all that decides about an entry.
type Key [sha256.Size]byte

func (k Key) String() string { return hex.EncodeToString(k[:]) }

// Hash makes a Key of texts. Each is written with its length, so that no two
// sequences of texts are the same.
type Hash struct {
	h   hash.Hash
	buf []byte
}

// NewHash returns a Hash for things of a kind.
func NewHash(kind string) *Hash {
	h := &Hash{h: sha256.New()}
	h.Add(kind)
	return h
}

// Add adds texts.
func (h *Hash) Add(texts ...string) {
	for _, s := range texts {
		h.buf = append(strconv.AppendInt(h.buf[:0], int64(len(s)), 10), ':')
		h.buf = append(h.buf, s...)
		h.h.Write(h.buf)
	}
}

// AddKey adds another key.
func (h *Hash) AddKey(k Key) { h.h.Write(k[:]) }

// Sum is the key of what was added so far.
func (h *Hash) Sum() (k Key) {
	h.h.Sum(k[:0])
	return k
}

// Of is the hash of data.
func Of(data []byte) Key { return sha256.Sum256(data) }

// OfFile is the hash of a file.
func OfFile(name string) (k Key, err error) {
	f, err := os.Open(name)
	if err != nil {
		return k, err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return k, err
	}
	h.Sum(k[:0])
	return k, nil
}

// Cache is a directory of entries. The nil Cache has none and takes none.
type Cache struct {
	dir    string
	now    func() time.Time
	prog   *Prog // nothing is shared without
	shares []string
}

const magic = "govetsec1\n"

// Open opens the cache in a directory, which is made when it is not there.
func Open(dir string) (*Cache, error) {
	if dir == "" {
		return nil, errors.New("no directory for the cache")
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	return &Cache{dir: dir, now: time.Now}, nil
}

// Dir is the directory that a user's caches are in by default.
func Dir() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "govet-sec"), nil
}

// file is where the entry is. One key has several entries, by what they hold.
func (c *Cache) file(k Key, what string) string {
	name := k.String()
	return filepath.Join(c.dir, name[:2], name+"-"+what)
}

// Share has a program keep entries too, of those kinds.
func (c *Cache) Share(p *Prog, kinds ...string) { c.prog, c.shares = p, kinds }

// Close waits until what is shared is handed over.
func (c *Cache) Close() {
	if c != nil && c.prog != nil {
		c.prog.closed.Do(c.prog.close)
	}
}

// shareKey is the key of an entry where keys have no kinds.
func shareKey(k Key, what string) Key {
	h := NewHash("shared")
	h.AddKey(k)
	h.Add(what)
	return h.Sum()
}

// Get returns an entry, or false.
func (c *Cache) Get(k Key, what string) ([]byte, bool) {
	if c == nil {
		return nil, false
	}
	name := c.file(k, what)
	if data, err := os.ReadFile(name); err == nil {
		if body, ok := unwrap(k, what, data); ok {
			c.used(name)
			return body, true
		}
	}
	if c.prog == nil || !slices.Contains(c.shares, what) {
		return nil, false
	}
	data, ok := c.prog.get(shareKey(k, what))
	if !ok {
		return nil, false
	}
	body, ok := unwrap(k, what, data)
	if ok {
		_ = c.write(name, data)
	}
	return body, ok
}

// unwrap returns what an entry holds, if it is the one.
func unwrap(k Key, what string, data []byte) ([]byte, bool) {
	if !bytes.HasPrefix(data, []byte(magic)) || len(data) < len(magic)+sha256.Size {
		return nil, false
	}
	sum, body := data[len(magic):len(magic)+sha256.Size], data[len(magic)+sha256.Size:]
	checksum := entrySum(k, what, body)
	return body, bytes.Equal(sum, checksum[:])
}

// Has reports whether there seems to be an entry.
func (c *Cache) Has(k Key, what string) bool {
	if c == nil {
		return false
	}
	_, err := os.Stat(c.file(k, what))
	return err == nil
}

// entrySum binds the checksum to the name: a file under another's name is not its entry.
func entrySum(k Key, what string, body []byte) Key {
	h := NewHash("entry")
	h.AddKey(k)
	h.Add(what)
	h.h.Write(body)
	return h.Sum()
}

// Put stores an entry. An entry that cannot be stored is computed again the next
// time, which is all that is wrong with it.
func (c *Cache) Put(k Key, what string, body []byte) error {
	if c == nil {
		return nil
	}
	sum := entrySum(k, what, body)
	data := slices.Concat([]byte(magic), sum[:], body)
	if c.prog != nil && slices.Contains(c.shares, what) {
		c.prog.put(shareKey(k, what), data)
	}
	return c.write(c.file(k, what), data)
}

// write makes a file, whole.
func (c *Cache) write(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), "tmp-")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}

const (
	useStep   = time.Hour          // how exactly is known when an entry was used
	trimStep  = 24 * time.Hour     // how often is looked for what to remove
	keepFor   = 7 * 24 * time.Hour // without being used
	keepBytes = 1 << 30
)

// used notes the time of use in the file's own. The error is of no interest:
// the cache may be there to be read only.
func (c *Cache) used(name string) {
	now := c.now()
	if info, err := os.Stat(name); err == nil && now.Sub(info.ModTime()) > useStep {
		_ = os.Chtimes(name, now, now)
	}
}

// Trim removes, once a day, what was not used for a week, and the oldest entries
// beyond a gigabyte.
func (c *Cache) Trim() {
	if c == nil {
		return
	}
	note := filepath.Join(c.dir, "trimmed")
	if info, err := os.Stat(note); err == nil && c.now().Sub(info.ModTime()) < trimStep && c.now().After(info.ModTime().Add(-trimStep)) {
		return
	}
	if err := os.WriteFile(note, []byte("the time of the last trim is this file's\n"), 0o600); err != nil {
		return
	}
	now := c.now()
	_ = os.Chtimes(note, now, now)
	c.remove(keepFor, keepBytes)
}

// remove removes entries that were not used for an age, and the oldest ones until
// no more than so many bytes are left.
func (c *Cache) remove(age time.Duration, most int64) {
	type entry struct {
		name string
		info fs.FileInfo
	}
	var entries []entry
	var total int64
	names, _ := filepath.Glob(filepath.Join(c.dir, "[0-9a-f][0-9a-f]", "*"))
	for _, name := range names {
		info, err := os.Lstat(name)
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		if c.now().Sub(info.ModTime()) > age {
			_ = os.Remove(name)
			continue
		}
		entries = append(entries, entry{name, info})
		total += info.Size()
	}
	if total <= most {
		return
	}
	slices.SortFunc(entries, func(x, y entry) int { return x.info.ModTime().Compare(y.info.ModTime()) })
	for _, e := range entries {
		if total <= most {
			return
		}
		if os.Remove(e.name) == nil {
			total -= e.info.Size()
		}
	}
}
