// Package sqlbuilder is a stub of github.com/huandu/go-sqlbuilder.
package sqlbuilder

// Cond makes conditions.
type Cond struct{}

// SelectBuilder builds a query.
type SelectBuilder struct{ Cond }

// InsertBuilder builds an insertion.
type InsertBuilder struct{}

func (c *Cond) Equal(field string, value interface{}) string
func (c *Cond) In(field string, values ...interface{}) string
func (c *Cond) Or(orExpr ...string) string

func NewSelectBuilder() *SelectBuilder
func NewInsertBuilder() *InsertBuilder

func (sb *SelectBuilder) Select(col ...string) *SelectBuilder
func (sb *SelectBuilder) From(table ...string) *SelectBuilder
func (sb *SelectBuilder) Where(andExpr ...string) *SelectBuilder
func (sb *SelectBuilder) OrderBy(col ...string) *SelectBuilder
func (sb *SelectBuilder) Build() (sql string, args []interface{})

func (ib *InsertBuilder) InsertInto(table string) *InsertBuilder
func (ib *InsertBuilder) Cols(col ...string) *InsertBuilder
func (ib *InsertBuilder) Values(value ...interface{}) *InsertBuilder
func (ib *InsertBuilder) Build() (sql string, args []interface{})
