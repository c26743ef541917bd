package storage

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

// What a server answers is not what it was asked with, if nothing else is known of the library.
func asked(db *mongo.Database, w http.ResponseWriter, r *http.Request) {
	names, err := db.ListCollectionNames(r.Context(), bson.M{"name": r.FormValue("name")})
	if err != nil {
		return
	}
	for _, name := range names {
		os.ReadFile(filepath.Join("/srv", name))
	}
	os.ReadFile(filepath.Join("/srv", fmt.Sprint(bson.M{"name": r.FormValue("name")}))) // want "chooses the file"
}

// Nor is it what the client of the server was made with.
func askedBy(c *mongo.Client, r *http.Request) {
	db := c.Database(r.FormValue("db"))
	names, err := db.ListCollectionNames(r.Context(), bson.M{})
	if err != nil {
		return
	}
	for _, name := range names {
		os.ReadFile(filepath.Join("/srv", name))
	}
	os.ReadFile(filepath.Join("/srv", r.FormValue("db"))) // want "chooses the file"
}
