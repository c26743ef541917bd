// Package repo keeps albums in MongoDB.
package repo

import (
	"context"
	"errors"
	"fmt"
	"regexp"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/primitive"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"

	"example.com/gallery/internal/model"
)

// Albums is the repository.
type Albums struct{ albums, users *mongo.Collection }

// New makes it.
func New(db *mongo.Database) *Albums {
	return &Albums{albums: db.Collection("albums"), users: db.Collection("users")}
}

// Get finds an album.
func (a *Albums) Get(ctx context.Context, id primitive.ObjectID) (model.Album, error) {
	return decode[model.Album](a.albums.FindOne(ctx, bson.M{"_id": id}))
}

// Search finds albums whose title has a text in it, in one of our orders.
func (a *Albums) Search(ctx context.Context, q model.Search) ([]model.Album, error) {
	filter := bson.D{{Key: "title", Value: bson.M{"$regex": regexp.QuoteMeta(q.Title), "$options": "i"}}}
	if q.Owner != "" {
		filter = append(filter, bson.E{Key: "owner", Value: q.Owner})
	}
	sort := "created"
	switch q.Sort {
	case "title", "owner":
		sort = q.Sort
	}
	opts := options.Find().SetLimit(50).SetSkip(q.Skip).SetSort(bson.D{{Key: sort, Value: 1}})
	return a.find(ctx, filter, opts)
}

// Filter finds albums by conditions.
func (a *Albums) Filter(ctx context.Context, filter bson.M) ([]model.Album, error) {
	return a.find(ctx, filter, options.Find().SetLimit(50))
}

// Script finds albums by a condition that is written as a program.
func (a *Albums) Script(ctx context.Context, theme string) ([]model.Album, error) {
	where := fmt.Sprintf("this.theme == '%s' || this.public", theme)
	return a.find(ctx, bson.M{"$where": where})
}

// Themed finds albums by a value.
func (a *Albums) Themed(ctx context.Context, theme string) ([]model.Album, error) {
	return a.find(ctx, bson.M{"$or": bson.A{bson.M{"theme": theme}, bson.M{"public": true}}})
}

// User finds who logs in with the name.
func (a *Albums) User(ctx context.Context, name, password any) (string, error) {
	var u struct {
		Name string `bson:"name"`
	}
	err := a.users.FindOne(ctx, bson.M{"name": name, "password": password}).Decode(&u)
	return u.Name, err
}

// NamedUser finds who has the name.
func (a *Albums) NamedUser(ctx context.Context, name string) (hash []byte, err error) {
	var u struct {
		Hash []byte `bson:"hash"`
	}
	err = a.users.FindOne(ctx, bson.M{"name": name}).Decode(&u)
	return u.Hash, err
}

// SetTheme changes a theme.
func (a *Albums) SetTheme(ctx context.Context, id primitive.ObjectID, theme string) error {
	_, err := a.albums.UpdateByID(ctx, id, bson.M{"$set": bson.M{"theme": theme}})
	return err
}

func (a *Albums) find(ctx context.Context, filter any, opts ...*options.FindOptions) ([]model.Album, error) {
	cur, err := a.albums.Find(ctx, filter, opts...)
	if err != nil {
		return nil, fmt.Errorf("find albums: %w", err)
	}
	var out []model.Album
	return out, cur.All(ctx, &out)
}

func decode[T any](res *mongo.SingleResult) (T, error) {
	var out T
	err := res.Decode(&out)
	if errors.Is(err, mongo.ErrNoDocuments) {
		return out, model.ErrNotFound
	}
	return out, err
}
