package tokens

import "github.com/google/uuid"

// Identifiers of the time and of the machine are no secrets.

func generateToken() string {
	id, _ := uuid.NewUUID()
	return id.String() // want "value from uuid.NewUUID becomes the result of generateToken"
}

func generateTokenOfTime() string {
	return uuid.Must(uuid.NewV6()).String() // want "value from uuid.NewV6"
}

func generateRandomToken() string {
	return uuid.New().String()
}

func generateOrderedToken() string {
	return uuid.Must(uuid.NewV7()).String()
}

func generateName() string {
	id, _ := uuid.NewUUID()
	return "upload-" + id.String()
}
