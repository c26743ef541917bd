// Package sqlbuilder is a stub of github.com/huandu/go-sqlbuilder.
package sqlbuilder

// Cond makes conditions.
type Cond struct{}

// SelectBuilder builds a query.
type SelectBuilder struct{ Cond }

// InsertBuilder builds an insertion.
type InsertBuilder struct{}

func (c *Cond) Equal(field string, value interface{}) string { return "" }
func (c *Cond) In(field string, values ...interface{}) string { return "" }
func (c *Cond) Or(orExpr ...string) string { return "" }

func NewSelectBuilder() *SelectBuilder { return nil }
func NewInsertBuilder() *InsertBuilder { return nil }

func (sb *SelectBuilder) Select(col ...string) *SelectBuilder { return nil }
func (sb *SelectBuilder) From(table ...string) *SelectBuilder { return nil }
func (sb *SelectBuilder) Where(andExpr ...string) *SelectBuilder { return nil }
func (sb *SelectBuilder) OrderBy(col ...string) *SelectBuilder { return nil }
func (sb *SelectBuilder) Build() (sql string, args []interface{}) { return "", nil }

func (ib *InsertBuilder) InsertInto(table string) *InsertBuilder { return nil }
func (ib *InsertBuilder) Cols(col ...string) *InsertBuilder { return nil }
func (ib *InsertBuilder) Values(value ...interface{}) *InsertBuilder { return nil }
func (ib *InsertBuilder) Build() (sql string, args []interface{}) { return "", nil }
