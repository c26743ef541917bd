// Package mongo is a stub of go.mongodb.org/mongo-driver/mongo.
package mongo

import (
	"context"

	"go.mongodb.org/mongo-driver/mongo/options"
)

type (
	// Collection is a collection.
	Collection struct{}
	// Client is a client.
	Client struct{}
	// Database is a database.
	Database struct{}
	// Cursor is a result.
	Cursor struct{}
	// SingleResult is one of one document.
	SingleResult struct{}
	// UpdateResult is what an update did.
	UpdateResult struct{}
)

func (coll *Collection) Find(ctx context.Context, filter interface{}, opts ...*options.FindOptions) (*Cursor, error) {
	return nil, nil
}
func (coll *Collection) FindOne(ctx context.Context, filter interface{}, opts ...*options.FindOneOptions) *SingleResult {
	return nil
}
func (coll *Collection) UpdateOne(ctx context.Context, filter, update interface{}, opts ...*options.UpdateOptions) (*UpdateResult, error) {
	return nil, nil
}

func (db *Database) ListCollectionNames(ctx context.Context, filter interface{}, opts ...*options.ListCollectionsOptions) ([]string, error) {
	return nil, nil
}

func (c *Client) Database(name string, opts ...*options.DatabaseOptions) *Database { return nil }
