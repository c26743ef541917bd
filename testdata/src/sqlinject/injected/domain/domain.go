// Package domain knows neither the web nor the database.
package domain

import "context"

// Orders is what the domain needs of a store.
type Orders interface {
	ByStatus(ctx context.Context, status, sort string) ([]string, error)
	ByName(ctx context.Context, name string) ([]string, error)
}

// Service is what can be done.
type Service struct{ orders Orders }

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
