package flow

import (
	"errors"

	"golang.org/x/crypto/bcrypt"
)

var errLogin = errors.New("wrong name or password")

func hashed(password string) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost) // want `hard-coded password .* reaches golang.org/x/crypto/bcrypt.GenerateFromPassword`
}

// Nobody learns by the time which names there are.
func login(users map[string][]byte, name, password string) error {
	if _, ok := users[name]; !ok {
		bcrypt.GenerateFromPassword([]byte("takes its time 1"), bcrypt.DefaultCost)
		_, _ = bcrypt.GenerateFromPassword([]byte("takes its time 2"), bcrypt.DefaultCost)
		_, _ = HashPassword("takes its time 3")
		return errLogin
	}
	return nil
}

func create(users map[string][]byte) {
	users["admin"], _ = bcrypt.GenerateFromPassword([]byte("changeIt!1"), bcrypt.DefaultCost) // want `hard-coded password .* reaches`
	users["guest"], _ = hashed("changeIt!2")
}

// HashPassword makes the hash of a password.
func HashPassword(password string) ([]byte, error) { return hashed(password) }

func reset(users map[string][]byte) {
	users["guest"] = RandomHash("Tr0ub4dor&3") // want `hard-coded password .* passed as password`
	RandomHash("takes its time 4")
	setPassword("Tr0ub4dor&4") // want `hard-coded password .* passed as password`
}

func RandomHash(password string) []byte { return nil }

func setPassword(password string) {}
