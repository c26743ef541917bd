// Package valid has the validators of another package.
package valid

import (
	"errors"
	"net/http"
	"regexp"
	"strings"
	"unicode"
)

// WordPattern is what a word matches.
const WordPattern = `^[a-zA-Z]\w*$`

// Line matches every text of one line.
var Line = regexp.MustCompile(`^[^\r\n]*$`)

var word = regexp.MustCompile(WordPattern)

// ErrBad is the error of all checks.
var ErrBad = errors.New("bad")

// Word reports an error if s is not a word.
func Word(s string) error {
	if !word.MatchString(s) {
		return ErrBad
	}
	return nil
}

// IsWord reports whether s has letters only.
func IsWord(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return s != ""
}

// HasLetter reports whether s has a letter.
func HasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// NoLines removes the ends of lines.
func NoLines(s string) string { return strings.NewReplacer("\r", " ", "\n", " ").Replace(s) }

// NoReturns removes carriage returns.
func NoReturns(s string) string { return strings.ReplaceAll(s, "\r", " ") }

// Query reports whether the request asks for a word.
func Query(r *http.Request) bool { return IsWord(r.FormValue("q")) }

// Keep are the elements of list that pass the check.
func Keep[T any](list []T, check func(T) bool) (kept []T) {
	for _, x := range list {
		if check(x) {
			kept = append(kept, x)
		}
	}
	return kept
}

// Sorted are the elements of list that pass the check, and those that do not.
func Sorted(list []string, check func(string) error) (good, bad []string) {
	for _, s := range list {
		if err := check(s); err != nil {
			bad = append(bad, s)
			continue
		}
		good = append(good, s)
	}
	return good, bad
}

// First is the first element of list that passes the check.
func First(list []string, check func(string) bool) (string, bool) {
	for _, s := range list {
		if check(s) {
			return s, true
		}
	}
	return "", false
}

// Unless is s without what follows a comma, if it fails the check.
func Unless(s string, check func(string) bool) string {
	if !check(s) {
		s, _, _ = strings.Cut(s, ",")
	}
	return s
}
