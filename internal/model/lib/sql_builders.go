package lib

import "github.com/govet-sec/govet-sec/internal/model"

// What makes statements of parts, and what maps objects to rows.

func xormBuilder() model.Package {
	// Conditions become text with parameters: only columns are taken as they are.
	var joined []string
	for _, t := range []string{"*Expression", "Between", "IsNull", "Like", "Not", "NotNull"} {
		joined = append(joined, "("+t+").And", "("+t+").Or")
	}
	var compared []string
	for _, t := range []string{"Eq", "Gt", "Gte", "Lt", "Lte", "Neq"} {
		compared = append(compared, "("+t+").And", "("+t+").Or")
	}
	return model.Package{
		Path: "xorm.io/builder",
		Funcs: model.Rows(
			model.Named(clause(keys(arg(0))), "(*Builder).And", "(*Builder).Or", "(*Builder).Where"),
			model.Named(clause(arg(0)), "(*Builder).GroupBy", "(*Builder).Into"),
			model.Named(clause(text(arg(0))), "(*Builder).From", "(*Builder).Having", "(*Builder).OrderBy"),
			model.Named(clause(each(0)), "(*Builder).Select"),
			model.Named(clause(text(arg(0)), text(arg(1))),
				"(*Builder).CrossJoin", "(*Builder).FullJoin", "(*Builder).InnerJoin", "(*Builder).LeftJoin", "(*Builder).RightJoin"),
			model.Named(model.Func{Sinks: model.Sinks(model.SQL, each(0))}, "Select"),
			model.Named(statement(0), "Expr", "In", "NotIn"),
			model.Named(model.Func{}, "(Cond).And", "(Cond).Or", "And", "If", "NewCond", "Or"),
			model.Named(model.Func{}, joined...),
			model.Named(model.Func{Sinks: model.Sinks(model.SQL, keys(recv()))}, compared...)),
	}
}

// methodsOf are the names of methods that several types have.
func methodsOf(types []string, methods ...string) (out []string) {
	for _, t := range types {
		for _, m := range methods {
			out = append(out, "("+t+")."+m)
		}
	}
	return out
}

// squirrel takes names and conditions as they are, the keys of Eq and its like too.
func squirrel() model.Package {
	all := []string{"DeleteBuilder", "InsertBuilder", "SelectBuilder", "UpdateBuilder"}
	filtered := []string{"DeleteBuilder", "SelectBuilder", "UpdateBuilder"}
	joins := []string{"SelectBuilder"}
	made := model.Func{}
	return model.Package{
		Path: "github.com/Masterminds/squirrel",
		Funcs: model.Rows(
			model.Named(clause(arg(0)), methodsOf(all, "Prefix", "Suffix")...),
			model.Named(clause(text(arg(0)), keys(arg(0))), methodsOf(filtered, "Where")...),
			model.Named(clause(each(0)), methodsOf(filtered, "OrderBy")...),
			model.Named(made, methodsOf(all, "ToSql", "MustSql")...),
			model.Named(clause(arg(0)), methodsOf(filtered, "From")...),
			model.Named(clause(arg(0)), methodsOf(joins, "CrossJoin", "InnerJoin", "Join", "LeftJoin", "RightJoin")...),
			model.Named(clause(text(arg(0)), keys(arg(0))), methodsOf(joins, "Having")...),
			model.Named(clause(text(arg(0))), methodsOf(joins, "Column", "JoinClause", "OrderByClause")...),
			model.Named(clause(each(0)), methodsOf(joins, "Columns", "GroupBy", "Options")...),
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

func bunSchema() model.Package {
	return model.Package{Path: "github.com/uptrace/bun/schema", Types: []model.Type{{Name: "Safe", Sink: model.SQL}}}
}

func goPGTypes() model.Package {
	return model.Package{Path: "github.com/go-pg/pg/v10/types", Types: []model.Type{{Name: "Safe", Sink: model.SQL}}}
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
			builder(each(0), "Delete", "In", "OrderBy", "Select", "Set", "Update", "Values"),
			model.Named(clause(arg(0), each(1)), "(QueryBuilder).InsertInto"),
			model.Named(clause(arg(0)), "(QuerySeter).Aggregate"),
			model.Named(statement(0), "(DML).Raw"),
			model.Named(statement(1), "(DML).RawWithCtx"),
			model.Named(model.Func{Sources: model.Sources(model.Database, each(0).At("*"))}, "(RawSeter).QueryRow", "(RawSeter).QueryRows"),
			model.Named(clause(arg(1)), "(Condition).Raw", "(QuerySeter).FilterRaw"),
			model.Named(clause(), "(QuerySeter).Exclude", "(QuerySeter).Filter")),
	}
}

// entDialect is what generated code runs statements on.
func entDialect() model.Package {
	return model.Package{
		Path:  "entgo.io/ent/dialect",
		Funcs: model.Rows(model.Named(statement(1), "(ExecQuerier).Exec", "(ExecQuerier).Query")),
	}
}

// entSQL quotes a name, but not one that looks like a call, or that is quoted already.
func entSQL() model.Package {
	columns := model.Func{Sinks: model.Sinks(model.SQL, each(0)), Flows: model.Same(recv(), ret(0))}
	return model.Package{
		Path: "entgo.io/ent/dialect/sql",
		Funcs: model.Rows(
			model.Named(columns, "(*Selector).AppendSelect", "(*Selector).GroupBy", "(*Selector).OrderBy", "(*Selector).Select"),
			model.Named(model.Func{Sinks: columns.Sinks}, "Select"),
			model.Named(statement(0),
				"Contains", "ContainsFold", "EQ", "EqualFold", "GT", "GTE", "HasPrefix", "HasSuffix", "In", "IsNull", "LT", "LTE", "Like",
				"NEQ", "NotIn", "NotNull"),
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

// gormGenField: generated code knows the columns; only what is called raw is SQL.
func gormGenField() model.Package {
	return model.Package{
		Path:  "gorm.io/gen/field",
		Funcs: model.Rows(model.Named(statement(0), "NewUnsafeFieldRaw")),
	}
}

func clickHouse() model.Package {
	return model.Package{
		Path: "github.com/ClickHouse/clickhouse-go/v2/lib/driver",
		Funcs: model.Rows(
			model.Named(statement(1), "(Conn).AsyncInsert", "(Conn).Exec", "(Conn).PrepareBatch", "(Conn).Query", "(Conn).QueryRow"),
			model.Named(fills(1, statement(2)), "(Conn).Select")),
	}
}

// neo4j: Cypher is to it what SQL is to others.
func neo4j() model.Package {
	return model.Package{
		Path: "github.com/neo4j/neo4j-go-driver/v5/neo4j",
		Funcs: model.Rows(
			model.Named(statement(1), "(ExplicitTransaction).Run", "(ManagedTransaction).Run", "(SessionWithContext).Run"),
			model.Named(statement(2), "ExecuteQuery"),
			model.Named(sink(model.Credential, 1), "BasicAuth")),
	}
}

// elasticsearch: who writes the body of a search as text writes its operators and scripts.
func elasticsearch() model.Package {
	types := []string{"Count", "DeleteByQuery", "Search", "UpdateByQuery"}
	var names []string
	var fields []model.Field
	for _, t := range types {
		if t != "DeleteByQuery" { // which is given it as an argument
			names = append(names, "("+t+").WithBody")
		}
		fields = append(fields, model.Field{Type: t + "Request", Name: "Body", Sink: model.NoSQL})
	}
	return model.Package{
		Path:   "github.com/elastic/go-elasticsearch/v8/esapi",
		Funcs:  model.Rows(model.Named(sink(model.NoSQL, 0), names...)),
		Fields: fields,
	}
}

// huandu keeps values apart from the statement; names and conditions are SQL.
func huandu() model.Package {
	built := []string{"*DeleteBuilder", "*InsertBuilder", "*SelectBuilder", "*UnionBuilder", "*UpdateBuilder"}
	ordered := []string{"*DeleteBuilder", "*SelectBuilder", "*UnionBuilder", "*UpdateBuilder"}
	filtered := []string{"*DeleteBuilder", "*SelectBuilder", "*UpdateBuilder"}
	compares := []string{
		"All", "Any", "Between", "E", "EQ", "Equal", "G", "GE", "GT", "GTE", "GreaterEqualThan", "GreaterThan", "ILike", "In",
		"IsDistinctFrom", "IsNotDistinctFrom", "IsNotNull", "IsNull", "L", "LE", "LT", "LTE", "LessEqualThan", "LessThan", "Like", "NE", "NEQ",
		"NotBetween", "NotEqual", "NotILike", "NotIn", "NotLike", "Some",
	}
	joins := model.Func{Flows: model.Move(each(0), ret(0))}
	return model.Package{
		Path: "github.com/huandu/go-sqlbuilder",
		Funcs: model.Rows(
			model.Named(model.Func{}, methodsOf(built, "Build", "BuildWithFlavor")...),
			model.Named(clause(arg(0)), methodsOf(built, "SQL")...),
			model.Named(clause(each(0)), methodsOf(ordered, "OrderBy")...),
			model.Named(clause(arg(0)), methodsOf(ordered, "OrderByAsc", "OrderByDesc")...),
			model.Named(clause(each(0)), methodsOf(filtered, "Where")...),
			model.Named(clause(each(0)), methodsOf([]string{"*DeleteBuilder", "*InsertBuilder", "*UpdateBuilder"}, "Returning")...),
			model.Named(clause(each(0)), "(*DeleteBuilder).DeleteFrom", "(*InsertBuilder).Cols", "(*SelectBuilder).From", "(*SelectBuilder).GroupBy",
				"(*SelectBuilder).Having", "(*SelectBuilder).Select", "(*SelectBuilder).SelectMore", "(*UpdateBuilder).From",
				"(*UpdateBuilder).Set", "(*UpdateBuilder).SetMore", "(*UpdateBuilder).Update"),
			model.Named(clause(arg(0)), methodsOf([]string{"*InsertBuilder"}, "InsertIgnoreInto", "InsertInto", "ReplaceInto")...),
			model.Named(clause(), "(*InsertBuilder).Values"),
			model.Named(clause(arg(0), each(1)), "(*SelectBuilder).Join"),
			model.Named(clause(arg(1), each(2)), "(*SelectBuilder).JoinWithOption"),
			model.Named(statement(0), methodsOf([]string{"*Cond"}, compares...)...),
			model.Named(statement(0), methodsOf([]string{"*UpdateBuilder"}, "Add", "Assign", "Decr", "Div", "Incr", "Mul", "Sub")...),
			model.Named(statement(0), "(*Struct).DeleteFrom", "(*Struct).InsertInto", "(*Struct).SelectFrom", "(*Struct).Update", "Build", "BuildNamed",
				"Buildf", "InsertIgnoreInto", "InsertInto", "Raw", "ReplaceInto"),
			model.Named(model.Func{Sinks: model.Sinks(model.SQL, each(0))}, "DeleteFrom", "Select", "Update"),
			model.Named(joins, "(*Cond).And", "(*Cond).Or"),
			model.Named(model.Func{Flows: model.Move(arg(0), ret(0))}, "(*Cond).Not"),
			model.Named(model.Func{}, methodsOf([]string{"*Cond", "*InsertBuilder"}, "Var")...)),
	}
}
