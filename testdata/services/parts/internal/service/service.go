// Package service is what can be done with parts.
package service

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"example.com/parts/internal/store"
)

// Store keeps parts.
type Store interface {
	Get(ctx context.Context, id int64) (*store.Part, error)
	ByName(ctx context.Context, name string) (*store.Part, error)
	ByCode(ctx context.Context, code string) (*store.Part, error)
	List(ctx context.Context, f store.Filter) ([]store.Part, error)
	Sorted(ctx context.Context, by string) ([]store.Part, error)
	Match(ctx context.Context, want map[string]string) ([]store.Part, error)
	Some(ctx context.Context, ids []string) ([]store.Part, error)
	InCategories(ctx context.Context, names []string) ([]store.Part, error)
	SetNote(ctx context.Context, id int64, note string) error
	Archive(ctx context.Context, year int, category string) error
}

// ErrInvalid says that what the client asks for makes no sense.
var ErrInvalid = errors.New("invalid")

// Parts is the service.
type Parts struct {
	store Store
}

// New makes the service.
func New(s Store) *Parts { return &Parts{store: s} }

var (
	codeForm = regexp.MustCompile(`^[A-Z]{2}-[0-9]{4}$`)
	nameForm = regexp.MustCompile(`^[\w -]+$`)
	loose    = regexp.MustCompile(`[a-z]+`) // finds a word anywhere: it checks nothing
)

// Find finds a part by code or name.
func (p *Parts) Find(ctx context.Context, what string) (*store.Part, error) {
	what = strings.TrimSpace(what)
	if codeForm.MatchString(what) {
		return p.store.ByName(ctx, what)
	}
	return p.store.ByCode(ctx, what)
}

// FindNamed finds a part by a name that was checked.
func (p *Parts) FindNamed(ctx context.Context, name string) (*store.Part, error) {
	if err := checkName(name); err != nil {
		return nil, err
	}
	return p.store.ByName(ctx, name)
}

func checkName(name string) error {
	if !nameForm.MatchString(name) {
		return fmt.Errorf("%w name", ErrInvalid)
	}
	return nil
}

// FindLoosely finds a part by a name that only seems to be checked.
func (p *Parts) FindLoosely(ctx context.Context, name string) (*store.Part, error) {
	if !loose.MatchString(name) {
		return nil, ErrInvalid
	}
	return p.store.ByName(ctx, name)
}

// Query is what a client asks for.
type Query struct {
	Text, Category, Sort string
	Desc                 bool
	Limit                int
}

// Search lists the parts that a client asks for, in the order that it asks for.
func (p *Parts) Search(ctx context.Context, q Query) ([]store.Part, error) {
	if q.Limit <= 0 || q.Limit > 100 {
		q.Limit = 100
	}
	return p.store.List(ctx, store.Filter{Text: q.Text, Category: q.Category, Sort: q.Sort, Desc: q.Desc, Limit: q.Limit})
}

// SearchSafely is Search with an order of ours.
func (p *Parts) SearchSafely(ctx context.Context, q Query) ([]store.Part, error) {
	switch q.Sort {
	case "name", "stock":
	default:
		q.Sort = "id"
	}
	return p.store.List(ctx, store.Filter{Text: q.Text, Category: q.Category, Sort: q.Sort, Limit: 100})
}

// Sorted lists all parts.
func (p *Parts) Sorted(ctx context.Context, by string) ([]store.Part, error) {
	return p.store.Sorted(ctx, by)
}

// Match lists parts by columns that the client names.
func (p *Parts) Match(ctx context.Context, form map[string][]string) ([]store.Part, error) {
	want := make(map[string]string)
	for k, vs := range form {
		want[k] = vs[0]
	}
	return p.store.Match(ctx, want)
}

// MatchFixed lists parts by columns of ours.
func (p *Parts) MatchFixed(ctx context.Context, name, category string) ([]store.Part, error) {
	return p.store.Match(ctx, map[string]string{"name": name, "category": category})
}

// Some lists parts by number.
func (p *Parts) Some(ctx context.Context, ids string) ([]store.Part, error) {
	return p.store.Some(ctx, strings.Split(ids, ","))
}

// InCategories lists the parts of categories.
func (p *Parts) InCategories(ctx context.Context, names []string) ([]store.Part, error) {
	return p.store.InCategories(ctx, names)
}

// Get finds a part.
func (p *Parts) Get(ctx context.Context, id int64) (*store.Part, error) { return p.store.Get(ctx, id) }

// Note changes a note.
func (p *Parts) Note(ctx context.Context, id int64, text string) error {
	return p.store.SetNote(ctx, id, text)
}

// Archive archives a category.
func (p *Parts) Archive(ctx context.Context, year int, category string) error {
	if year < 2000 || year > 2100 {
		return ErrInvalid
	}
	return p.store.Archive(ctx, year, category)
}
