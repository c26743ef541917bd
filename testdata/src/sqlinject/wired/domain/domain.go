// Package domain knows neither the web nor the database.
package domain

import (
	"context"
	"errors"
)

// Orders is what the domain needs of a store.
type Orders interface {
	ByStatus(ctx context.Context, status, sort string) ([]string, error)
	ByName(ctx context.Context, name string) ([]string, error)
	Filtered(ctx context.Context, f Filter) ([]string, error)
	FilteredBy(ctx context.Context, f *Filter) ([]string, error)
}

// Filter is what is looked for.
type Filter struct{ Name, Sort string }

// Service is what can be done.
type Service struct{ orders Orders }

// Validate refuses sorts that are not known.
func (f *Filter) Validate() error {
	if f.Sort != "id" && f.Sort != "name" {
		return errors.New("no such sort")
	}
	return nil
}

// NewService makes a service.
func NewService(orders Orders) *Service { return &Service{orders: orders} }

// Open lists open orders.
func (s *Service) Open(ctx context.Context, sort string) ([]string, error) {
	return s.orders.ByStatus(ctx, "open", sort)
}

// Named lists those of a name.
func (s *Service) Named(ctx context.Context, name string) ([]string, error) {
	return s.orders.ByName(ctx, name)
}

// Checked looks for a filter with a sort that is known.
func (s *Service) Checked(ctx context.Context, f Filter) ([]string, error) {
	if f.Sort != "id" && f.Sort != "name" {
		return nil, errors.New("no such sort")
	}
	return s.orders.Filtered(ctx, f)
}

// Unchecked looks for a filter with any sort.
func (s *Service) Unchecked(ctx context.Context, f Filter) ([]string, error) {
	if f.Name != "id" && f.Name != "name" {
		return nil, errors.New("no such name")
	}
	return s.orders.Filtered(ctx, f)
}

// CheckedBy looks for a filter that is valid.
func (s *Service) CheckedBy(ctx context.Context, f *Filter) ([]string, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	return s.orders.FilteredBy(ctx, f)
}

// UncheckedBy looks for a filter that need not be valid.
func (s *Service) UncheckedBy(ctx context.Context, f *Filter) ([]string, error) {
	if err := f.Validate(); err != nil {
		f.Name = err.Error()
	}
	return s.orders.FilteredBy(ctx, f)
}
