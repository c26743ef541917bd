// Package service has what can be done with users.
package service

import (
	"context"
	"database/sql"

	"sqlinject/layers/repository"
)

// Store is what a service needs.
type Store interface {
	List(ctx context.Context, f repository.Filter) (*sql.Rows, error)
	ListSafe(ctx context.Context, f repository.Filter) (*sql.Rows, error)
}

// Service is the service.
type Service struct{ store Store }

// New makes one.
func New(store Store) *Service { return &Service{store: store} }

// Search looks for users.
func (s *Service) Search(ctx context.Context, name, sort string) error {
	_, err := s.store.List(ctx, repository.Filter{Name: name, Sort: sort, Limit: 10})
	return err
}

// SearchSafe looks for users, too.
func (s *Service) SearchSafe(ctx context.Context, name, sort string) error {
	_, err := s.store.ListSafe(ctx, repository.Filter{Name: name, Sort: sort, Limit: 10})
	return err
}
