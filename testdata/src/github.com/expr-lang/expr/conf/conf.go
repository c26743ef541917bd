// Package conf is a stub of github.com/expr-lang/expr/conf.
package conf

// Config configures the compiler.
type Config struct{}
