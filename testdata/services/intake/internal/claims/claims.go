// Package claims is what can be done with claims.
package claims

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/base64"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"

	"example.com/intake/internal/partner"
	"example.com/intake/internal/report"
	"example.com/intake/internal/store"
)

// Store is what the service needs of a database.
type Store interface {
	Get(ctx context.Context, id int64) (*store.Claim, error)
	Find(ctx context.Context, policy, order string) ([]store.Claim, error)
	InTenant(ctx context.Context, tenant string) ([]store.Claim, error)
	InQuotedTenant(ctx context.Context, tenant string) ([]store.Claim, error)
	States(ctx context.Context, states []string) ([]store.Claim, error)
	Add(ctx context.Context, c *store.Claim) error
}

// Service is the service.
type Service struct {
	store    Store
	reports  *report.Maker
	partners *partner.Client
}

// NewService makes it.
func NewService(s Store, r *report.Maker, p *partner.Client) *Service {
	return &Service{store: s, reports: r, partners: p}
}

// ErrBad says that what somebody sends makes no sense.
var ErrBad = errors.New("bad request")

// Get finds a claim by the text of its number.
func (s *Service) Get(ctx context.Context, id string) (*store.Claim, error) {
	n, err := strconv.ParseInt(id, 10, 64)
	if err != nil {
		return nil, fmt.Errorf("%w: number", ErrBad)
	}
	return s.store.Get(ctx, n)
}

var orders = []string{"id", "cents", "state"}

// Find finds claims in one of our orders.
func (s *Service) Find(ctx context.Context, policy, order string) ([]store.Claim, error) {
	if !slices.Contains(orders, order) {
		order = orders[0]
	}
	return s.store.Find(ctx, policy, order)
}

// Export finds claims in the order of whoever exports them.
func (s *Service) Export(ctx context.Context, policy, order string) ([]store.Claim, error) {
	return s.store.Find(ctx, policy, order+" DESC")
}

var tenantName = regexp.MustCompile(`^[a-z]{3,12}$`)

// Tenant lists the claims of a tenant.
func (s *Service) Tenant(ctx context.Context, name string) ([]store.Claim, error) {
	if tenantName.MatchString(name) {
		return s.store.InTenant(ctx, name)
	}
	return s.store.InQuotedTenant(ctx, name)
}

// OldTenant lists the claims of a tenant from when names could be anything.
func (s *Service) OldTenant(ctx context.Context, name string) ([]store.Claim, error) {
	return s.store.InTenant(ctx, "old_"+name)
}

// States lists claims by state.
func (s *Service) States(ctx context.Context, states []string) ([]store.Claim, error) {
	if len(states) == 0 {
		return nil, ErrBad
	}
	return s.store.States(ctx, states)
}

// Add adds a claim; cents are what somebody typed.
func (s *Service) Add(ctx context.Context, policy, text, cents string) (*store.Claim, error) {
	n, err := strconv.ParseInt(cents, 10, 64)
	if err != nil || n < 0 {
		return nil, fmt.Errorf("%w: amount", ErrBad)
	}
	c := &store.Claim{Policy: policy, Text: text, State: "new", Cents: n}
	return c, s.store.Add(ctx, c)
}

// Copies is how many copies somebody wants.
func Copies(text string) (uint8, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, ErrBad
	}
	return uint8(n), nil // want GVS661
}

// FewCopies is Copies for some.
func FewCopies(text string) (uint8, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > 20 {
		return 0, ErrBad
	}
	return uint8(n), nil
}

// Report reads a report.
func (s *Service) Report(name string) ([]byte, error) { return s.reports.Read(name) }

// OwnReport reads the report of a claim.
func (s *Service) OwnReport(id int64) ([]byte, error) {
	return s.reports.Read(fmt.Sprintf("claim-%d.pdf", id))
}

// Notify tells a partner.
func (s *Service) Notify(ctx context.Context, region, id string) error {
	return s.partners.Notify(ctx, region, id)
}

// NotifyKnown tells a partner in one of our regions.
func (s *Service) NotifyKnown(ctx context.Context, region, id string) error {
	host, ok := map[string]string{"eu": "eu", "us": "us-east"}[region]
	if !ok {
		return ErrBad
	}
	return s.partners.Notify(ctx, host, id)
}

// draft is what a client keeps until it is sent.
type draft struct{ Policy, Text string }

// Draft reads a draft that a client kept.
func (s *Service) Draft(raw string) (string, error) {
	data, err := base64.StdEncoding.DecodeString(raw)
	if err != nil {
		return "", ErrBad
	}
	var d draft
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&d); err != nil {
		return "", ErrBad
	}
	return d.Text, nil
}

// maxText is the size of a text.
const maxText = 1 << 20

// Inflate reads a text that was made smaller.
func (s *Service) Inflate(raw []byte) (string, error) {
	zr, err := zlib.NewReader(bytes.NewReader(raw))
	if err != nil {
		return "", ErrBad
	}
	defer zr.Close()
	text, err := io.ReadAll(io.LimitReader(zr, maxText))
	return string(text), err
}

// InflateAll reads a text that was made smaller.
func (s *Service) InflateAll(raw []byte) (string, error) {
	zr, err := zlib.NewReader(bytes.NewReader(raw))
	if err != nil {
		return "", ErrBad
	}
	defer zr.Close()
	var out bytes.Buffer
	_, err = io.Copy(&out, zr) // want GVS642
	return out.String(), err
}
