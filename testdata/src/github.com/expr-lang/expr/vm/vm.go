// Package vm is a stub of github.com/expr-lang/expr/vm.
package vm

// Program is a compiled expression.
type Program struct{}
