// Package service is what can be done with parcels.
package service

import (
	"context"
	"fmt"
	"io"
	"math"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"example.com/courier/internal/domain"
	"example.com/courier/internal/labels"
)

// Parcels is the service.
type Parcels struct {
	repo    domain.Parcels
	docs    domain.Documents
	printer *labels.Printer
	hooks   domain.Hooks
	size    int
}

// Option sets something.
type Option func(*Parcels)

// WithPrinter sets what prints.
func WithPrinter(p *labels.Printer) Option { return func(s *Parcels) { s.printer = p } }

// WithHooks sets what tells others.
func WithHooks(h domain.Hooks) Option { return func(s *Parcels) { s.hooks = h } }

// WithPageSize sets how many there are on a page.
func WithPageSize(n int) Option { return func(s *Parcels) { s.size = n } }

// New makes the service.
func New(repo domain.Parcels, docs domain.Documents, opts ...Option) *Parcels {
	s := &Parcels{repo: repo, docs: docs, size: 20}
	for _, o := range opts {
		o(s)
	}
	return s
}

// Query is what a client asks for.
type Query struct {
	Recipient string
	Status    string
	Sort      string
	Page      int
}

var sortable = map[string]string{"code": "code", "weight": "weight", "changed": "changed", "to": "recipient"}

// List lists parcels in one of our orders.
func (s *Parcels) List(ctx context.Context, q Query) (domain.Page[domain.Parcel], error) {
	f, err := s.filter(q)
	if err != nil {
		return domain.Page[domain.Parcel]{}, err
	}
	name, desc := strings.CutPrefix(q.Sort, "-")
	column, ok := sortable[name]
	if !ok {
		column = "changed"
	}
	f.OrderBy, f.Desc = column, desc
	return page(s.repo.List(ctx, f))
}

// Export lists all parcels for a table, in the order of its column.
func (s *Parcels) Export(ctx context.Context, q Query) (domain.Page[domain.Parcel], error) {
	f, err := s.filter(q)
	if err != nil {
		return domain.Page[domain.Parcel]{}, err
	}
	f.OrderBy, f.Limit = q.Sort, math.MaxInt32
	return page(s.repo.List(ctx, f))
}

func (s *Parcels) filter(q Query) (domain.Filter, error) {
	f := domain.Filter{Recipient: q.Recipient, Limit: s.size, Offset: max(q.Page, 0) * s.size}
	if q.Status != "" {
		st, err := domain.ParseStatus(q.Status)
		if err != nil {
			return f, fmt.Errorf("status: %w", err)
		}
		f.Status = st
	}
	return f, nil
}

func page[T any](items []T, err error) (domain.Page[T], error) {
	if err != nil {
		return domain.Page[T]{}, err
	}
	return domain.Page[T]{Items: items, Total: len(items)}, nil
}

// Match lists parcels by columns that the client names.
func (s *Parcels) Match(ctx context.Context, want map[string]string) ([]domain.Parcel, error) {
	return s.repo.Match(ctx, want)
}

// MatchKnown lists parcels by columns of ours.
func (s *Parcels) MatchKnown(ctx context.Context, want map[string]string) ([]domain.Parcel, error) {
	known := make(map[string]string, len(sortable))
	for name, v := range want {
		if column, ok := sortable[name]; ok {
			known[column] = v
		}
	}
	return s.repo.Match(ctx, known)
}

// InDepot lists what lies in a depot.
func (s *Parcels) InDepot(ctx context.Context, depot string) ([]domain.Parcel, error) {
	return s.repo.InDepot(ctx, depot)
}

var depotName = regexp.MustCompile(`^[a-z][a-z0-9_]{2,20}$`)

// InKnownDepot lists what lies in a depot whose name is one.
func (s *Parcels) InKnownDepot(ctx context.Context, depot string) ([]domain.Parcel, error) {
	if !depotName.MatchString(depot) {
		return nil, fmt.Errorf("depot: %w", domain.ErrInvalid)
	}
	return s.repo.InDepot(ctx, depot)
}

// Find finds a parcel by its number or code.
func (s *Parcels) Find(ctx context.Context, what string) (domain.Parcel, error) {
	if id, err := uuid.Parse(what); err == nil {
		return s.repo.Get(ctx, id)
	}
	return s.repo.ByCode(ctx, what)
}

// Order is what a client knows of a new parcel.
type Order struct {
	Recipient string `json:"recipient" validate:"required,max=100"`
	Address   string `json:"address" validate:"required,max=300"`
	Weight    string `json:"weight" validate:"required,numeric"`
	Note      string `json:"note" validate:"max=1000"`
}

// Add adds a parcel.
func (s *Parcels) Add(ctx context.Context, in Order) (domain.Parcel, error) {
	grams, err := strconv.Atoi(in.Weight)
	if err != nil || grams <= 0 {
		return domain.Parcel{}, fmt.Errorf("weight: %w", domain.ErrInvalid)
	}
	p := domain.Parcel{
		ID: uuid.New(), Code: code(), Recipient: in.Recipient, Address: in.Address,
		Status: domain.Waiting, Note: in.Note,
		Weight: int32(grams), // want GVS661
	}
	return p, s.repo.Add(ctx, p)
}

// Reweigh changes the weight.
func (s *Parcels) Reweigh(p domain.Parcel, weight string) (domain.Parcel, error) {
	grams, err := strconv.ParseInt(weight, 10, 32)
	if err != nil {
		return p, fmt.Errorf("weight: %w", domain.ErrInvalid)
	}
	p.Weight = int32(grams)
	return p, nil
}

func code() string { return strings.ToUpper(uuid.NewString()[:8]) }

// Move changes a status.
func (s *Parcels) Move(ctx context.Context, id uuid.UUID, status string) error {
	st, err := domain.ParseStatus(status)
	if err != nil {
		return err
	}
	return s.repo.SetStatus(ctx, id, st)
}

// Document opens a document.
func (s *Parcels) Document(ctx context.Context, key string) (io.ReadCloser, error) {
	return s.docs.Open(ctx, key)
}

// Photo opens the photo of a parcel.
func (s *Parcels) Photo(ctx context.Context, id uuid.UUID, name string) (io.ReadCloser, error) {
	name = path.Base(path.Clean("/" + name))
	if name == "/" {
		return nil, domain.ErrNotFound
	}
	return s.docs.Open(ctx, path.Join(id.String(), name))
}

// Attach keeps a document.
func (s *Parcels) Attach(ctx context.Context, key string, r io.Reader) error {
	return s.docs.Save(ctx, key, r)
}

// Detach removes a document.
func (s *Parcels) Detach(ctx context.Context, key string) error { return s.docs.Remove(ctx, key) }

// Print prints a label.
func (s *Parcels) Print(ctx context.Context, id uuid.UUID, printer string) error {
	p, err := s.repo.Get(ctx, id)
	if err != nil {
		return err
	}
	return s.printer.Print(ctx, printer, p.Recipient)
}

// Label makes a label.
func (s *Parcels) Label(ctx context.Context, id uuid.UUID, format string) ([]byte, error) {
	p, err := s.repo.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	return s.printer.Render(ctx, format, p)
}

// TestPrinter prints a test page.
func (s *Parcels) TestPrinter(ctx context.Context, settings map[string]string) error {
	if len(settings) == 1 && settings["lang"] != "" {
		return s.printer.TestIn(ctx, settings["lang"])
	}
	return s.printer.Test(ctx, settings)
}

// Tell tells somebody where a parcel is.
func (s *Parcels) Tell(ctx context.Context, p domain.Parcel, address string) error {
	return s.hooks.Tell(ctx, address, p)
}

// TellOwn tells our own server.
func (s *Parcels) TellOwn(ctx context.Context, p domain.Parcel, topic string) error {
	return s.hooks.TellOwn(ctx, topic, p)
}
