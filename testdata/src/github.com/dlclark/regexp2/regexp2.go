// Package regexp2 stands for the real one.
package regexp2

// RegexOptions are options.
type RegexOptions int32

// Regexp is a compiled expression.
type Regexp struct{}

// Compile compiles.
func Compile(expr string, opt RegexOptions) (*Regexp, error) { return nil, nil }

// MustCompile compiles.
func MustCompile(str string, opt RegexOptions) *Regexp { return nil }

// MatchString matches.
func (re *Regexp) MatchString(s string) (bool, error) { return false, nil }
