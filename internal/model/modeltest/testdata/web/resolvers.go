// Package resolvers is about those of gqlgen, whose generated code is part of the package.
package resolvers

import "context"

func sink(any) {}

// What gqlgen generates.

type ResolverRoot interface {
	Mutation() MutationResolver
	Query() QueryResolver
	User() UserResolver
}

type MutationResolver interface {
	CreateUser(ctx context.Context, input NewUser) (*User, error)
}

type QueryResolver interface {
	User(ctx context.Context, id string) (*User, error)
}

type UserResolver interface {
	Avatar(ctx context.Context, obj *User, size string) (string, error)
}

type NewUser struct {
	Name  string
	Role  Role
	Other []Kind
}

// Role is an enumeration.
type Role string

func (r Role) IsValid() bool           { return r == "ADMIN" || r == "USER" }
func (r *Role) UnmarshalGQL(any) error { return nil }

// Kind is a scalar that reads itself.
type Kind string

func (k *Kind) UnmarshalGQL(any) error { return nil }

type User struct{ ID, Name string }

// What people write.

type Resolver struct{ table string }

func (r *Resolver) Mutation() MutationResolver { return &mutationResolver{r} }
func (r *Resolver) Query() QueryResolver       { return &queryResolver{r} }
func (r *Resolver) User() UserResolver         { return &userResolver{r} }

type (
	mutationResolver struct{ *Resolver }
	queryResolver    struct{ *Resolver }
	userResolver     struct{ *Resolver }
)

func (r *mutationResolver) CreateUser(ctx context.Context, input NewUser) (*User, error) {
	sink(input.Name) // want remote
	sink(string(input.Role))
	sink(string(input.Other[0])) // want remote
	sink(r.table)
	return nil, nil
}

func (r *queryResolver) User(ctx context.Context, id string) (*User, error) {
	sink(id) // want remote
	return r.find(id)
}

func (r *Resolver) find(id string) (*User, error) {
	sink(id) // want remote
	return nil, nil
}

func (r *userResolver) Avatar(ctx context.Context, obj *User, size string) (string, error) {
	sink(size) // want remote
	sink(obj.ID)
	return "", nil
}
