// Package documents has queries of MongoDB.
package documents

import (
	"context"
	"encoding/json"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/primitive"
	"go.mongodb.org/mongo-driver/mongo"
)

type login struct{ Name, Password string }

func strings(ctx context.Context, users *mongo.Collection, r *http.Request) {
	users.FindOne(ctx, bson.M{"name": r.FormValue("name"), "password": r.FormValue("password")})
	users.FindOne(ctx, bson.D{{Key: "name", Value: r.FormValue("name")}})
	var l login
	json.NewDecoder(r.Body).Decode(&l)
	users.FindOne(ctx, bson.M{"name": l.Name, "password": l.Password})
	users.FindOne(ctx, l)
	id, err := primitive.ObjectIDFromHex(r.FormValue("id"))
	if err == nil {
		users.FindOne(ctx, bson.M{"_id": id})
	}
}

func operators(ctx context.Context, users *mongo.Collection, r *http.Request) {
	var body map[string]any
	json.NewDecoder(r.Body).Decode(&body)
	users.FindOne(ctx, bson.M{"name": body["name"], "password": body["password"]}) // want "is an operator or code of the query that .*FindOne"
	name, _ := body["name"].(string)
	users.FindOne(ctx, bson.M{"name": name})
}

func whole(ctx context.Context, users *mongo.Collection, r *http.Request) {
	var filter bson.M
	json.NewDecoder(r.Body).Decode(&filter)
	users.Find(ctx, filter) // want "operator or code"
	users.Find(ctx, bson.M{"public": true})
}

func code(ctx context.Context, users *mongo.Collection, r *http.Request) {
	users.Find(ctx, bson.M{"$where": "this.name == '" + r.FormValue("name") + "'"}) // want "operator or code"
	users.Find(ctx, bson.M{"$where": "this.name == this.login"})
	users.Find(ctx, bson.M{r.FormValue("field"): 1}) // want "operator or code"
}
