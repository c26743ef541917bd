package lib

import "github.com/govet-sec/govet-sec/internal/model"

// Builders of SQL. Text that becomes part of the statement is reported where it is given to
// the builder; so nothing flows through one to the statement that it makes, and the values
// that it takes as parameters do no harm.

// statement is a function whose n-th argument is SQL.
func statement(n int) model.Func { return sink(model.SQL, n) }

// clause is a method of a builder that returns the builder, with SQL at the ports.
func clause(at ...model.Port) model.Func {
	return model.Func{Sinks: model.Sinks(model.SQL, at...), Flows: model.Same(recv(), ret(0))}
}

// text and keys are what an argument of any type holds.
func text(p model.Port) model.Port { return p.At("(text)") }
func keys(p model.Port) model.Port { return p.At("(keys)") }

// each are the elements of the variadic parameter n.
func each(n int) model.Port { return arg(n).At("[]") }

// fills is a method that fills what its n-th argument points to with rows.
func fills(n int, base model.Func) model.Func {
	base.Sources = model.Sources(model.Database, arg(n).At("*"))
	return base
}

// gorm2: conditions that are strings are SQL, also the first of those that follow the
// destination. Maps and structs are not: gorm quotes the names and passes the values.
func gorm2() model.Package {
	within := model.Func{
		Calls: []model.Call{{Func: arg(0), Args: []model.Port{recv()}}},
	}
	conditions := text(arg(1).At("[0]"))
	return model.Package{
		Path: "gorm.io/gorm",
		Funcs: model.Rows(
			model.Named(clause(text(arg(0))), "(*DB).Having", "(*DB).Not", "(*DB).Or", "(*DB).Order", "(*DB).Select", "(*DB).Where"),
			model.Named(clause(arg(0)), "(*DB).Exec", "(*DB).Group", "(*DB).InnerJoins", "(*DB).Joins", "(*DB).Raw", "(*DB).Table"),
			model.Named(clause(text(each(0))), "(*DB).Distinct"),
			model.Named(fills(0, clause(conditions)), "(*DB).Find", "(*DB).First", "(*DB).FirstOrCreate", "(*DB).FirstOrInit", "(*DB).Last", "(*DB).Take"),
			model.Named(clause(conditions), "(*DB).Delete", "(*DB).Preload"),
			model.Named(fills(1, clause(arg(0))), "(*DB).Pluck"),
			model.Named(fills(0, clause()), "(*DB).Scan"),
			model.Named(clause(),
				"(*DB).Clauses", "(*DB).Count", "(*DB).Create", "(*DB).CreateInBatches", "(*DB).Debug", "(*DB).Limit", "(*DB).Model",
				"(*DB).Offset", "(*DB).Omit", "(*DB).Save", "(*DB).Session", "(*DB).Set", "(*DB).Unscoped", "(*DB).Update",
				"(*DB).UpdateColumn", "(*DB).UpdateColumns", "(*DB).Updates", "(*DB).WithContext"),
			model.Named(within, "(*DB).Transaction"),
			[]model.Func{
				{Name: "(*DB).Scopes", Flows: model.Same(recv(), ret(0)), Calls: []model.Call{{Func: each(0), Args: []model.Port{recv()}}}},
			},
			model.Named(statement(0), "Expr")),
	}
}

func gormClause() model.Package {
	return model.Package{
		Path: "gorm.io/gorm/clause",
		Fields: []model.Field{
			{Type: "Expr", Name: "SQL", Sink: model.SQL},
			{Type: "NamedExpr", Name: "SQL", Sink: model.SQL},
		},
	}
}

// gorm1 does not escape the names that are the keys of a map.
func gorm1() model.Package {
	conditions := []model.Port{text(arg(1).At("[0]")), keys(arg(1).At("[0]"))}
	return model.Package{
		Path: "github.com/jinzhu/gorm",
		Funcs: model.Rows(
			model.Named(clause(text(arg(0)), keys(arg(0))), "(*DB).Having", "(*DB).Not", "(*DB).Or", "(*DB).Where"),
			model.Named(clause(text(arg(0))), "(*DB).Order", "(*DB).Select"),
			model.Named(clause(arg(0)), "(*DB).Exec", "(*DB).Group", "(*DB).Joins", "(*DB).Raw", "(*DB).Table"),
			model.Named(fills(0, clause(conditions...)), "(*DB).Find", "(*DB).First", "(*DB).FirstOrCreate", "(*DB).FirstOrInit", "(*DB).Last", "(*DB).Take"),
			model.Named(clause(conditions...), "(*DB).Delete"),
			model.Named(fills(1, clause(arg(0))), "(*DB).Pluck"),
			model.Named(clause(), "(*DB).Count", "(*DB).Create", "(*DB).Limit", "(*DB).Model", "(*DB).Offset", "(*DB).Save", "(*DB).Update", "(*DB).Updates"),
			model.Named(statement(0), "Expr")),
	}
}

// xorm takes the text of a condition, and the keys of a map, as they are.
func xorm() model.Package {
	of := func(typ string) []model.Func {
		names := func(ms ...string) (out []string) {
			for _, m := range ms {
				out = append(out, "(*"+typ+")."+m)
			}
			return out
		}
		chain := func(at ...model.Port) model.Func { return model.Func{Sinks: model.Sinks(model.SQL, at...)} }
		return model.Rows(
			model.Named(chain(text(arg(0)), keys(arg(0))), names("Where")...),
			model.Named(chain(text(arg(0))), names("OrderBy", "SQL", "Table")...),
			model.Named(chain(arg(0)), names("GroupBy", "Having", "In", "NotIn", "Select")...),
			model.Named(chain(text(arg(1)), text(arg(2))), names("Join")...),
			model.Named(chain(arg(0), text(arg(1))), names("SetExpr")...),
			model.Named(chain(text(arg(0).At("[0]"))), names("Exec", "Query", "QueryInterface", "QueryString")...))
	}
	self := clause(text(arg(0)), keys(arg(0)))
	return model.Package{
		Path:  "xorm.io/xorm",
		Funcs: model.Rows(of("Engine"), sameBuilder(of("Session")), model.Named(self, "(*Session).And", "(*Session).Or")),
	}
}

// sameBuilder says that methods which return something return the receiver.
func sameBuilder(fs []model.Func) []model.Func {
	for i := range fs {
		switch fs[i].Name {
		case "(*Session).Exec", "(*Session).Query", "(*Session).QueryInterface", "(*Session).QueryString":
		default:
			fs[i].Flows = model.Same(recv(), ret(0))
		}
	}
	return fs
}

func xormBuilder() model.Package {
	return model.Package{
		Path: "xorm.io/builder",
		Funcs: model.Rows(
			model.Named(clause(keys(arg(0))), "(*Builder).And", "(*Builder).Or", "(*Builder).Where"),
			model.Named(clause(arg(0)), "(*Builder).GroupBy", "(*Builder).Into"),
			model.Named(clause(text(arg(0))), "(*Builder).From", "(*Builder).Having", "(*Builder).OrderBy"),
			model.Named(clause(each(0)), "(*Builder).Select"),
			model.Named(statement(0), "Expr", "In", "NotIn")),
	}
}

// squirrel takes names and conditions as they are, the keys of Eq and its like too.
func squirrel() model.Package {
	in := func(types []string, methods ...string) (out []string) {
		for _, t := range types {
			for _, m := range methods {
				out = append(out, "("+t+")."+m)
			}
		}
		return out
	}
	all := []string{"DeleteBuilder", "InsertBuilder", "SelectBuilder", "UpdateBuilder"}
	filtered := []string{"DeleteBuilder", "SelectBuilder", "UpdateBuilder"}
	joins := []string{"SelectBuilder"}
	made := model.Func{}
	return model.Package{
		Path: "github.com/Masterminds/squirrel",
		Funcs: model.Rows(
			model.Named(clause(arg(0)), in(all, "Prefix", "Suffix")...),
			model.Named(clause(text(arg(0)), keys(arg(0))), in(filtered, "Where")...),
			model.Named(clause(each(0)), in(filtered, "OrderBy")...),
			model.Named(made, in(all, "ToSql", "MustSql")...),
			model.Named(clause(arg(0)), in(filtered, "From")...),
			model.Named(clause(arg(0)), in(joins, "CrossJoin", "InnerJoin", "Join", "LeftJoin", "RightJoin")...),
			model.Named(clause(text(arg(0)), keys(arg(0))), in(joins, "Having")...),
			model.Named(clause(text(arg(0))), in(joins, "Column", "JoinClause", "OrderByClause")...),
			model.Named(clause(each(0)), in(joins, "Columns", "GroupBy", "Options")...),
			model.Named(clause(arg(0)), "(InsertBuilder).Into", "(UpdateBuilder).Set", "(UpdateBuilder).Table"),
			model.Named(clause(each(0)), "(InsertBuilder).Columns", "(InsertBuilder).Options"),
			model.Named(clause(keys(arg(0))), "(InsertBuilder).SetMap", "(UpdateBuilder).SetMap"),
			model.Named(clause(), "(InsertBuilder).Values"),
			model.Named(statement(0),
				"(StatementBuilderType).Delete", "(StatementBuilderType).Insert", "(StatementBuilderType).Replace",
				"(StatementBuilderType).Update", "Delete", "Expr", "Insert", "Replace", "Update"),
			model.Named(model.Func{Sinks: model.Sinks(model.SQL, each(0))}, "(StatementBuilderType).Select", "Select")),
	}
}

func goqu() model.Package {
	return model.Package{
		Path: "github.com/doug-martin/goqu/v9",
		Funcs: model.Rows(
			model.Named(statement(0),
				"(*Database).Exec", "(*Database).Prepare", "(*Database).Query", "(*Database).QueryRow",
				"(*TxDatabase).Exec", "(*TxDatabase).Prepare", "(*TxDatabase).Query", "(*TxDatabase).QueryRow", "L", "Literal"),
			model.Named(statement(1),
				"(*Database).ExecContext", "(*Database).PrepareContext", "(*Database).QueryContext", "(*Database).QueryRowContext",
				"(*Database).ScanStruct", "(*Database).ScanStructs", "(*Database).ScanVal", "(*Database).ScanVals",
				"(*TxDatabase).ExecContext", "(*TxDatabase).PrepareContext", "(*TxDatabase).QueryContext", "(*TxDatabase).QueryRowContext"),
			model.Named(statement(2),
				"(*Database).ScanStructContext", "(*Database).ScanStructsContext", "(*Database).ScanValContext", "(*Database).ScanValsContext")),
	}
}

// bun quotes names; what is called an expression is SQL.
func bun() model.Package {
	var fs [][]model.Func
	exprs := func(typ string, methods ...string) {
		for _, m := range methods {
			fs = append(fs, model.Named(clause(arg(0)), "(*"+typ+")."+m))
		}
	}
	exprs("SelectQuery", "ColumnExpr", "DistinctOn", "For", "GroupExpr", "Having", "Join", "JoinOn", "JoinOnOr", "ModelTableExpr", "OrderExpr", "TableExpr", "Where", "WhereOr")
	exprs("InsertQuery", "ColumnExpr", "ModelTableExpr", "On", "Returning", "Set", "TableExpr", "Where", "WhereOr")
	exprs("UpdateQuery", "ModelTableExpr", "OrderExpr", "Returning", "Set", "TableExpr", "Where", "WhereOr")
	exprs("DeleteQuery", "ModelTableExpr", "OrderExpr", "Returning", "TableExpr", "Where", "WhereOr")
	fs = append(fs,
		model.Named(statement(0), "(*DB).Exec", "(*DB).NewRaw", "(*DB).Prepare", "(*DB).Query", "(*DB).QueryRow",
			"(Conn).NewRaw", "(Tx).Exec", "(Tx).NewRaw", "(Tx).Query", "(Tx).QueryRow", "SafeQuery"),
		model.Named(statement(1), "(*DB).ExecContext", "(*DB).PrepareContext", "(*DB).QueryContext", "(*DB).QueryRowContext",
			"(Conn).ExecContext", "(Conn).QueryContext", "(Conn).QueryRowContext",
			"(Tx).ExecContext", "(Tx).QueryContext", "(Tx).QueryRowContext", "NewRawQuery"))
	return model.Package{Path: "github.com/uptrace/bun", Funcs: model.Rows(fs...)}
}

func goPG() model.Package {
	return model.Package{
		Path: "github.com/go-pg/pg/v10",
		Funcs: model.Rows(
			model.Named(sink(model.SQL, 0), "(*Tx).Prepare", "(*baseDB).Prepare", "SafeQuery"),
			model.Named(model.Func{Sinks: model.Sinks(model.SQL, text(arg(0)))}, "(*Tx).Exec", "(*Tx).ExecOne", "(*baseDB).Exec", "(*baseDB).ExecOne"),
			model.Named(model.Func{Sinks: model.Sinks(model.SQL, text(arg(1)))},
				"(*Tx).ExecContext", "(*Tx).ExecOneContext", "(*Tx).Query", "(*Tx).QueryOne",
				"(*baseDB).ExecContext", "(*baseDB).ExecOneContext", "(*baseDB).Query", "(*baseDB).QueryOne"),
			model.Named(model.Func{Sinks: model.Sinks(model.SQL, text(arg(2)))},
				"(*Tx).QueryContext", "(*Tx).QueryOneContext", "(*baseDB).QueryContext", "(*baseDB).QueryOneContext")),
	}
}

func goPGORM() model.Package {
	return model.Package{
		Path: "github.com/go-pg/pg/v10/orm",
		Funcs: model.Named(clause(arg(0)),
			"(*Query).ColumnExpr", "(*Query).DistinctOn", "(*Query).For", "(*Query).GroupExpr", "(*Query).Having", "(*Query).Join",
			"(*Query).JoinOn", "(*Query).JoinOnOr", "(*Query).OnConflict", "(*Query).OrderExpr", "(*Query).Returning", "(*Query).Set",
			"(*Query).TableExpr", "(*Query).Where", "(*Query).WhereIn", "(*Query).WhereInMulti", "(*Query).WhereInOr", "(*Query).WhereOr"),
	}
}

func beegoORM() model.Package {
	builder := func(at model.Port, methods ...string) []model.Func {
		var names []string
		for _, m := range methods {
			names = append(names, "(QueryBuilder)."+m)
		}
		return model.Named(clause(at), names...)
	}
	return model.Package{
		Path: "github.com/beego/beego/v2/client/orm",
		Funcs: model.Rows(
			builder(arg(0), "And", "From", "GroupBy", "Having", "InnerJoin", "LeftJoin", "On", "Or", "RightJoin", "Where"),
			builder(each(0), "OrderBy", "Select", "Set", "Update"),
			model.Named(clause(arg(1)), "(Condition).Raw", "(QuerySeter).FilterRaw"),
			model.Named(clause(), "(QuerySeter).Exclude", "(QuerySeter).Filter"),
			model.Named(statement(0), "(DML).Raw")),
	}
}

func entSQL() model.Package {
	return model.Package{
		Path: "entgo.io/ent/dialect/sql",
		Funcs: model.Rows(
			model.Named(statement(0), "Expr", "ExprP", "Raw"),
			model.Named(statement(1), "(Conn).Exec", "(Conn).Query")),
	}
}

func gocql() model.Package {
	return model.Package{
		Path:  "github.com/gocql/gocql",
		Funcs: model.Rows(model.Named(statement(0), "(*Batch).Query", "(*Session).Query")),
	}
}
