// Package mongo is a stub of go.mongodb.org/mongo-driver/mongo.
package mongo

import "context"

type (
	// Collection is a collection.
	Collection struct{}
	// Cursor is a result.
	Cursor struct{}
	// SingleResult is one of one document.
	SingleResult struct{}
)

func (coll *Collection) Find(ctx context.Context, filter interface{}) (*Cursor, error) {
	return nil, nil
}
func (coll *Collection) FindOne(ctx context.Context, filter interface{}) *SingleResult { return nil }
func (coll *Collection) UpdateOne(ctx context.Context, filter, update interface{}) (any, error) {
	return nil, nil
}
