package std

import "github.com/govet-sec/govet-sec/internal/model"

func databaseSQL() model.Package {
	columns := model.Sources(model.Database, arg(0).At("[]*"))
	return model.Package{
		Path: "database/sql",
		Funcs: model.Rows(sqlQueries(), []model.Func{
			{Name: "(*Row).Err"},
			{Name: "(*Row).Scan", Sources: columns},
			{Name: "(*Rows).Columns", Sources: model.Sources(model.Database, ret(0))},
			{Name: "(*Rows).Scan", Sources: columns},
			{Name: "Named", Flows: model.Merge(ret(0), arg(0), arg(1))},
			{Name: "Open", Sinks: model.Sinks(model.DSN, arg(1))},
		}),
	}
}

// sqlQueries has the functions that run a query. Text of the query is not text
// of the answer.
func sqlQueries() []model.Func {
	first := model.Func{Sinks: model.Sinks(model.SQL, arg(0))}
	second := model.Func{Sinks: model.Sinks(model.SQL, arg(1))}
	return model.Rows(
		model.Named(first,
			"(*DB).Exec", "(*DB).Prepare", "(*DB).Query", "(*DB).QueryRow",
			"(*Tx).Exec", "(*Tx).Prepare", "(*Tx).Query", "(*Tx).QueryRow"),
		model.Named(second,
			"(*Conn).ExecContext", "(*Conn).PrepareContext", "(*Conn).QueryContext", "(*Conn).QueryRowContext",
			"(*DB).ExecContext", "(*DB).PrepareContext", "(*DB).QueryContext", "(*DB).QueryRowContext",
			"(*Tx).ExecContext", "(*Tx).PrepareContext", "(*Tx).QueryContext", "(*Tx).QueryRowContext"),
		model.Named(model.Func{},
			"(*Stmt).Exec", "(*Stmt).ExecContext", "(*Stmt).Query", "(*Stmt).QueryContext",
			"(*Stmt).QueryRow", "(*Stmt).QueryRowContext"))
}

// sqlDriver is what drivers implement, and what wraps them calls.
func sqlDriver() model.Package {
	return model.Package{
		Path: "database/sql/driver",
		Funcs: model.Rows(
			model.Named(model.Func{Sinks: model.Sinks(model.SQL, arg(0))}, "(Conn).Prepare", "(Execer).Exec", "(Queryer).Query"),
			model.Named(model.Func{Sinks: model.Sinks(model.SQL, arg(1))},
				"(ConnPrepareContext).PrepareContext", "(ExecerContext).ExecContext", "(QueryerContext).QueryContext"),
			model.Named(model.Func{Sinks: model.Sinks(model.DSN, arg(0))}, "(Driver).Open", "(DriverContext).OpenConnector")),
	}
}
