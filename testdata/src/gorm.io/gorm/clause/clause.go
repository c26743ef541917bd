// Package clause is a stub of gorm.io/gorm/clause.
package clause

type (
	// Builder builds a statement.
	Builder interface{ WriteString(string) (int, error) }
	// Expression is a part of a statement.
	Expression interface{ Build(builder Builder) }
	// Expr is SQL.
	Expr struct {
		SQL  string
		Vars []interface{}
	}
	// Column is the name of a column.
	Column struct {
		Table, Name, Alias string
		Raw                bool
	}
	// OrderByColumn is a column to order by.
	OrderByColumn struct {
		Column  Column
		Desc    bool
		Reorder bool
	}
	// Eq is an equality.
	Eq struct{ Column, Value interface{} }
)

func (expr Expr) Build(builder Builder) {}
func (eq Eq) Build(builder Builder)     {}
