// Package builder is a stub of xorm.io/builder.
package builder

type (
	// Cond is a condition.
	Cond interface {
		And(...Cond) Cond
		Or(...Cond) Cond
	}
	// Eq are equalities, by column.
	Eq map[string]interface{}
	// Like is a column, and what it is like.
	Like [2]string
)

func (eq Eq) And(conds ...Cond) Cond     { return eq }
func (eq Eq) Or(conds ...Cond) Cond      { return eq }
func (like Like) And(conds ...Cond) Cond { return like }
func (like Like) Or(conds ...Cond) Cond  { return like }

func And(conds ...Cond) Cond                    { return nil }
func Or(conds ...Cond) Cond                     { return nil }
func Expr(sql string, args ...interface{}) Cond { return nil }
