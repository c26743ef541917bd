// Package squirrel is a stub of github.com/Masterminds/squirrel.
package squirrel

type (
	// Eq are equalities, by column.
	Eq map[string]interface{}
	// And are conditions that all hold.
	And []Sqlizer
	// Sqlizer is a part of a statement.
	Sqlizer interface {
		ToSql() (string, []interface{}, error)
	}
	// SelectBuilder builds a query.
	SelectBuilder struct{}
	// UpdateBuilder builds an update.
	UpdateBuilder struct{}
)

func (eq Eq) ToSql() (sql string, args []interface{}, err error) { return "", nil, nil }

func (a And) ToSql() (sql string, args []interface{}, err error) { return "", nil, nil }

func Select(columns ...string) SelectBuilder                               { return SelectBuilder{} }
func Update(table string) UpdateBuilder                                    { return UpdateBuilder{} }
func Expr(sql string, args ...interface{}) Sqlizer                         { return nil }
func (b SelectBuilder) From(from string) SelectBuilder                     { return b }
func (b SelectBuilder) OrderBy(orderBys ...string) SelectBuilder           { return b }
func (b SelectBuilder) Limit(limit uint64) SelectBuilder                   { return b }
func (b SelectBuilder) ToSql() (string, []interface{}, error)              { return "", nil, nil }
func (b UpdateBuilder) ToSql() (string, []interface{}, error)              { return "", nil, nil }
func (b UpdateBuilder) Set(column string, value interface{}) UpdateBuilder { return b }
func (b SelectBuilder) Where(pred interface{}, args ...interface{}) SelectBuilder {
	return b
}
