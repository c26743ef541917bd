// Package uuid is a stub with the API of github.com/google/uuid.
package uuid

// UUID is an identifier.
type UUID [16]byte

// New returns a random one.
func New() UUID { return UUID{} }

// NewUUID returns one of the time and of the machine's address (version 1).
func NewUUID() (UUID, error) { return UUID{}, nil }

// NewV6 returns one of the time, in another order.
func NewV6() (UUID, error) { return UUID{}, nil }

// NewV7 returns one of the time that is random in most of its bits.
func NewV7() (UUID, error) { return UUID{}, nil }

// Must panics if there is an error.
func Must(u UUID, err error) UUID {
	if err != nil {
		panic(err)
	}
	return u
}

func (u UUID) String() string { return string(u[:]) }
