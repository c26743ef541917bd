// Package options is a stub of go.mongodb.org/mongo-driver/mongo/options.
package options

type (
	// DatabaseOptions are those of a database.
	DatabaseOptions struct{}
	// FindOptions are those of Find.
	FindOptions struct{}
	// FindOneOptions are those of FindOne.
	FindOneOptions struct{}
	// ListCollectionsOptions are those of ListCollectionNames.
	ListCollectionsOptions struct{}
	// UpdateOptions are those of UpdateOne.
	UpdateOptions struct{}
)
