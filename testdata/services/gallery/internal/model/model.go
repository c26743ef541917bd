// Package model is what the service is about.
package model

import (
	"errors"
	"time"

	"go.mongodb.org/mongo-driver/bson/primitive"
)

var (
	ErrNotFound = errors.New("not found")
	ErrInvalid  = errors.New("invalid")
)

// Album is a list of pictures.
type Album struct {
	ID      primitive.ObjectID `bson:"_id" json:"id"`
	Owner   string             `bson:"owner" json:"owner"`
	Title   string             `bson:"title" json:"title"`
	Theme   string             `bson:"theme" json:"theme"`
	Public  bool               `bson:"public" json:"public"`
	Created time.Time          `bson:"created" json:"created"`
}

// Search is what a client looks for.
type Search struct {
	Title string `query:"title" json:"title"`
	Owner string `query:"owner" json:"owner"`
	Sort  string `query:"sort" json:"sort"`
	Skip  int64  `query:"skip" json:"skip"`
}

// Login is what a client logs in with. Nobody says that a password is a text.
type Login struct {
	Name     any `json:"name"`
	Password any `json:"password"`
}

// Resize says how a picture is to be made smaller.
type Resize struct {
	Geometry string `json:"geometry" query:"geometry"`
	Format   string `json:"format" query:"format"`
	Quality  int    `json:"quality" query:"quality"`
}
