// Package fixhelper has a function that reads the environment.
package fixhelper

import (
	"log"
	"os"
)

func requireEnv(key string) string {
	v, ok := os.LookupEnv(key)
	if !ok {
		log.Fatalf("%s is not set", key)
	}
	return v
}
