// Package primitive is a stub of go.mongodb.org/mongo-driver/bson/primitive.
package primitive

type (
	// E is an element of a document.
	E struct {
		Key   string
		Value interface{}
	}
	// D is a document.
	D []E
	// M is one without an order.
	M map[string]interface{}
	// A is an array.
	A []interface{}
	// ObjectID is the identity of a document.
	ObjectID [12]byte
)

func ObjectIDFromHex(s string) (ObjectID, error) { return ObjectID{}, nil }
