// Package uses has tokens that another package makes.
package uses

import "weakrand/maker"

type user struct{ AccessToken, Name string }

// The package that makes it has the finding.
func login() user {
	accessToken := maker.GenerateToken()
	return user{AccessToken: accessToken}
}

func secret() (string, error) {
	secret, err := maker.NewSecret()
	return secret, err
}

// A name becomes a token here.
func named() user {
	return user{
		AccessToken: maker.Unique(), // want "becomes the field AccessToken"
		Name:        maker.Unique(),
	}
}
