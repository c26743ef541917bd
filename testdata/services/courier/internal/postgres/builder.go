package postgres

import (
	"fmt"
	"strings"
)

// builder builds a statement and its arguments.
type builder struct {
	sql  strings.Builder
	args []any
}

func (b *builder) text(s string) *builder {
	b.sql.WriteString(s)
	return b
}

// value adds an argument.
func (b *builder) value(v any) *builder {
	b.args = append(b.args, v)
	fmt.Fprintf(&b.sql, "$%d", len(b.args))
	return b
}

func (b *builder) String() string { return b.sql.String() }
