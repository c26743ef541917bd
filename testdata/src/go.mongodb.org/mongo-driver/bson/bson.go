// Package bson is a stub of go.mongodb.org/mongo-driver/bson.
package bson

import "go.mongodb.org/mongo-driver/bson/primitive"

type (
	D = primitive.D
	E = primitive.E
	M = primitive.M
	A = primitive.A
)
