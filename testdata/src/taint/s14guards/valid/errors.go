package valid

import "fmt"

// Wrap is nil for nil.
func Wrap(err error, msg string) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", msg, err)
}

// Must stops the program for an error.
func Must(err error) {
	if err != nil {
		panic(err)
	}
}
