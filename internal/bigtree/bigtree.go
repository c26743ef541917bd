// Package bigtree writes a module of as many packages as one likes, to see what
// happens to time and memory as a code base grows. The packages are like those of a
// service: types and functions that import each other's, handlers of requests, and
// flows of input through several packages, a few of which end in danger. Calls go through
// the whole tree; types hold types of the same directory only, as the teams of a code base
// do, so that what can be reached from a type does not grow with the tree.
package bigtree

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"text/template"
)

// Module is the path of the module that Write writes.
const Module = "example.com/big"

// perGroup packages are in one directory, as people have them.
const perGroup = 50

// Write writes a module of n packages to a directory.
func Write(dir string, n int) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	mod := "module " + Module + "\n\ngo 1.26\n"
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte(mod), 0o600); err != nil {
		return err
	}
	for i := range n {
		if err := writePackage(dir, newPackage(i)); err != nil {
			return err
		}
	}
	return nil
}

// pkg is one package. It imports some before it, near and far, so that the graph
// is as deep as it is wide.
type pkg struct {
	N       int
	Module  string
	Imports []int
	Near    []int // of these, those of the same directory, of which it has types in its own
	Danger  bool  // what comes in is run as a command
}

func newPackage(i int) *pkg {
	p := &pkg{N: i, Module: Module, Danger: i%100 == 99}
	for _, back := range []int{1, 7, 60, 500} {
		// Every tenth package starts a new strand, that chains do not grow without end.
		if i-back >= 0 && (back > 1 || i%10 != 0) {
			p.Imports = append(p.Imports, i-back)
			if i/perGroup == (i-back)/perGroup {
				p.Near = append(p.Near, i-back)
			}
		}
	}
	return p
}

// Dir is where package i is, below the module.
func Dir(i int) string { return fmt.Sprintf("g%d/p%d", i/perGroup, i) }

func writePackage(dir string, p *pkg) error {
	at := filepath.Join(dir, filepath.FromSlash(Dir(p.N)))
	if err := os.MkdirAll(at, 0o700); err != nil {
		return err
	}
	for name, tmpl := range files() {
		var buf bytes.Buffer
		if err := tmpl.Execute(&buf, p); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(at, name), buf.Bytes(), 0o600); err != nil {
			return err
		}
	}
	return nil
}

func files() map[string]*template.Template {
	parse := func(text string) *template.Template {
		return template.Must(template.New("").Funcs(template.FuncMap{"dir": Dir}).Parse(text))
	}
	return map[string]*template.Template{"store.go": parse(store), "handler.go": parse(handler), "store_test.go": parse(test)}
}

const store = `// Package p{{.N}} keeps records.
package p{{.N}}

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
{{range .Imports}}
	"{{$.Module}}/{{dir .}}"{{end}}
)

// Record is what is kept.
type Record struct {
	ID    int
	Name  string
	Tags  []string
{{- range .Near}}
	From{{.}} *p{{.}}.Record{{end}}
}

// ErrMissing says that there is no such record.
var ErrMissing = errors.New("p{{.N}}: missing")

// Store keeps records in a database, and some in memory.
type Store struct {
	mu     sync.Mutex
	db     *sql.DB
	recent map[int]*Record
{{- range .Near}}
	store{{.}} *p{{.}}.Store{{end}}
}

// NewStore returns a Store on a database.
func NewStore(db *sql.DB) *Store {
	s := &Store{db: db, recent: make(map[int]*Record)}
{{- range .Near}}
	s.store{{.}} = p{{.}}.NewStore(db){{end}}
	return s
}

// Find returns the record with a name.
func (s *Store) Find(ctx context.Context, name string) (*Record, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT id, name FROM p{{.N}} WHERE name = ?", name)
	if err != nil {
		return nil, fmt.Errorf("find %s: %w", name, err)
	}
	defer rows.Close()
	for rows.Next() {
		r := new(Record)
		if err := rows.Scan(&r.ID, &r.Name); err != nil {
			return nil, err
		}
		s.remember(r)
		return r, rows.Err()
	}
{{- range .Near}}
	if r, err := s.store{{.}}.Find(ctx, name); err == nil {
		return &Record{Name: Normal(r.Name), From{{.}}: r}, nil
	}{{end}}
	return nil, ErrMissing
}

func (s *Store) remember(r *Record) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.recent) > 100 {
		clear(s.recent)
	}
	s.recent[r.ID] = r
}

// Names returns the names of what was found lately.
func (s *Store) Names() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return Map(sortedRecords(s.recent), func(r *Record) string { return r.Name })
}

func sortedRecords(m map[int]*Record) []*Record {
	var rs []*Record
	for _, r := range m {
		rs = append(rs, r)
	}
	sort.Slice(rs, func(i, j int) bool { return rs[i].ID < rs[j].ID })
	return rs
}

// Map applies a function to all.
func Map[A, B any](in []A, f func(A) B) []B {
	out := make([]B, 0, len(in))
	for _, a := range in {
		out = append(out, f(a))
	}
	return out
}

// Normal is a name as it is kept.
func Normal(name string) string {
	name = strings.TrimSpace(name)
{{- range .Imports}}
	name = p{{.}}.Normal(name){{end}}
	return strings.Join(strings.Fields(name), " ")
}
`

const handler = `package p{{.N}}

import (
	"encoding/json"
	"html"
	"log/slog"
	"net/http"
	"os/exec"
	"strconv"
	"time"
{{range .Near}}
	"{{$.Module}}/{{dir .}}"{{end}}
)

// Handler answers requests for records.
type Handler struct {
	store *Store
	start time.Time
	limit int
{{- range .Near}}
	next{{.}} *p{{.}}.Handler{{end}}
}

// Getter is anything that answers.
type Getter interface {
	Get(w http.ResponseWriter, r *http.Request)
}

// NewHandler returns a Handler.
func NewHandler(s *Store) *Handler { return &Handler{store: s, start: time.Now(), limit: 10} }

// Get answers with one record.
func (h *Handler) Get(w http.ResponseWriter, r *http.Request) {
	name := Normal(r.FormValue("name"))
	limit, err := strconv.Atoi(r.FormValue("limit"))
	if err != nil || limit > h.limit {
		limit = h.limit
	}
	rec, err := h.store.Find(r.Context(), name)
	if err != nil {
		slog.Warn("not found", "err", err)
		http.Error(w, html.EscapeString(err.Error()), http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(struct {
		Name  string
		Limit int
	}{rec.Name, limit}); err != nil {
		slog.Error("answer", "err", err)
	}
}

// Routes says which path leads where.
func (h *Handler) Routes() map[string]http.HandlerFunc {
	return map[string]http.HandlerFunc{"/p{{.N}}": h.Get, "/p{{.N}}/run": h.run}
}

func (h *Handler) run(w http.ResponseWriter, r *http.Request) {
	out, err := Run(r.FormValue("job"))
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	_, _ = w.Write(out)
}

// Run runs a job.
func Run(job string) ([]byte, error) {
{{- if .Danger}}
	return exec.Command("sh", "-c", "job "+Normal(job)).Output()
{{- else}}
	jobs := map[string]string{"list": "-l", "all": "-a"}
	return exec.Command("ls", jobs[job]).Output()
{{- end}}
}
`

const test = `package p{{.N}}

import "testing"

func TestNormal(t *testing.T) {
	if got := Normal("  a   b "); got != "a b" {
		t.Errorf("got %q", got)
	}
}

func TestMap(t *testing.T) {
	got := Map([]int{1, 2}, func(i int) bool { return i > 1 })
	if len(got) != 2 || got[0] || !got[1] {
		t.Error(got)
	}
}
`
