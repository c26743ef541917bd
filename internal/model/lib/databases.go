package lib

import "github.com/govet-sec/govet-sec/internal/model"

func sqlx() model.Package {
	return model.Package{
		Path: "github.com/jmoiron/sqlx",
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 1), "Connect", "MustConnect", "MustOpen", "Open"),
			model.Named(sink(model.DSN, 2), "ConnectContext"),
			sqlxTexts(),
			sqlxQueries()),
	}
}

// sqlxTexts has what makes another query of a query: it writes placeholders, and values
// become arguments.
func sqlxTexts() []model.Func {
	bound := func(query int, values int) model.Func {
		return model.Func{Flows: append(model.Move(arg(query), ret(0)), model.Move(arg(values), ret(1))...)}
	}
	rebound := func(query int) model.Func { return model.Func{Flows: model.Move(arg(query), ret(0))} }
	return model.Rows(
		model.Named(bound(0, 1), "(*DB).BindNamed", "(*Tx).BindNamed", "In", "Named"),
		model.Named(bound(1, 2), "BindNamed"),
		model.Named(rebound(0), "(*DB).Rebind", "(*Tx).Rebind"),
		model.Named(rebound(1), "Rebind"))
}

// sqlxQueries: a query is an argument of the methods, and of the functions that take what
// runs it first. Rows fill the destination.
func sqlxQueries() []model.Func {
	return model.Rows(
		model.Named(statement(0),
			"(*DB).MustExec", "(*DB).NamedExec", "(*DB).NamedQuery", "(*DB).PrepareNamed", "(*DB).Preparex", "(*DB).QueryRowx", "(*DB).Queryx",
			"(*Tx).MustExec", "(*Tx).NamedExec", "(*Tx).NamedQuery", "(*Tx).PrepareNamed", "(*Tx).Preparex", "(*Tx).QueryRowx", "(*Tx).Queryx",
			"(Execer).Exec", "(Queryer).Query", "(Queryer).QueryRowx", "(Queryer).Queryx"),
		model.Named(statement(1),
			"(*DB).MustExecContext", "(*DB).NamedExecContext", "(*DB).NamedQueryContext", "(*DB).PrepareNamedContext",
			"(*DB).PreparexContext", "(*DB).QueryRowxContext", "(*DB).QueryxContext",
			"(*Tx).MustExecContext", "(*Tx).NamedExecContext", "(*Tx).PrepareNamedContext", "(*Tx).PreparexContext",
			"(*Tx).QueryRowxContext", "(*Tx).QueryxContext",
			"(ExecerContext).ExecContext", "(QueryerContext).QueryContext", "(QueryerContext).QueryRowxContext", "(QueryerContext).QueryxContext",
			"MustExec", "NamedExec", "NamedQuery", "Preparex"),
		model.Named(fills(0, statement(1)), "(*DB).Get", "(*DB).Select", "(*Tx).Get", "(*Tx).Select"),
		model.Named(fills(1, statement(2)),
			"(*DB).GetContext", "(*DB).SelectContext", "(*Tx).GetContext", "(*Tx).SelectContext", "Get", "Select"),
		model.Named(fills(2, statement(3)), "GetContext", "SelectContext"))
}

func pgx(path string) model.Package {
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 0), "ParseConfig"),
			model.Named(sink(model.DSN, 1), "Connect"),
			model.Named(statement(1),
				"(*Conn).Exec", "(*Conn).Query", "(*Conn).QueryRow", "(Tx).Exec", "(Tx).Query", "(Tx).QueryRow"),
			model.Named(statement(2), "(*Conn).Prepare", "(Tx).Prepare"),
			model.Named(statement(0), "(*Batch).Queue"),
			[]model.Func{{Name: "(Identifier).Sanitize", Flows: model.Clean(model.KindSet(model.SQL), recv(), ret(0))}}),
	}
}

func pgconn(path string) model.Package {
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 0), "ParseConfig"),
			model.Named(sink(model.DSN, 1), "Connect"),
			model.Named(statement(1), "(*PgConn).Exec", "(*PgConn).ExecParams"),
			model.Named(statement(2), "(*PgConn).Prepare")),
		Fields: []model.Field{{Type: "Config", Name: "Password", Sink: model.Credential}},
	}
}

func pgxpool5() model.Package {
	return model.Package{
		Path: "github.com/jackc/pgx/v5/pgxpool",
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 1), "New"),
			model.Named(sink(model.DSN, 0), "ParseConfig"),
			poolQueries()),
	}
}

func pgxpool4() model.Package {
	return model.Package{
		Path: "github.com/jackc/pgx/v4/pgxpool",
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 1), "Connect"),
			model.Named(sink(model.DSN, 0), "ParseConfig"),
			poolQueries()),
	}
}

func poolQueries() []model.Func {
	return model.Named(statement(1),
		"(*Conn).Exec", "(*Conn).Query", "(*Conn).QueryRow", "(*Pool).Exec", "(*Pool).Query", "(*Pool).QueryRow",
		"(*Tx).Exec", "(*Tx).Query", "(*Tx).QueryRow")
}

func libPQ() model.Package {
	return model.Package{
		Path: "github.com/lib/pq",
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 0), "NewConnector", "NewListener", "Open"),
			model.Named(model.Func{Flows: model.Clean(model.KindSet(model.SQL), arg(0), ret(0))}, "QuoteIdentifier", "QuoteLiteral")),
	}
}

func mysqlDriver() model.Package {
	return model.Package{
		Path:   "github.com/go-sql-driver/mysql",
		Funcs:  model.Rows(model.Named(sink(model.DSN, 0), "ParseDSN")),
		Fields: []model.Field{{Type: "Config", Name: "Passwd", Sink: model.Credential}},
	}
}

// gormDriver is one of gorm.io/driver/...
func gormDriver(path string) model.Package {
	return model.Package{
		Path:   path,
		Funcs:  model.Rows(model.Named(sink(model.DSN, 0), "Open")),
		Fields: []model.Field{{Type: "Config", Name: "DSN", Sink: model.DSN}},
	}
}

// mongoOptions is the package of both major versions.
func mongoOptions(path string) model.Package {
	return model.Package{
		Path:   path,
		Funcs:  model.Rows(model.Named(sink(model.DSN, 0), "(*ClientOptions).ApplyURI")),
		Fields: []model.Field{{Type: "Credential", Name: "Password", Sink: model.Credential}},
	}
}

// goRedis: a script is Lua, which the server runs; keys and arguments are values.
func goRedis(path string) model.Package {
	scripts := []string{"(cmdable).Eval", "(cmdable).ScriptLoad"}
	if path == "github.com/go-redis/redis/v8" {
		scripts = append(scripts, "(Cmdable).Eval", "(Cmdable).ScriptLoad")
	} else {
		scripts = append(scripts, "(ScriptingFunctionsCmdable).Eval", "(ScriptingFunctionsCmdable).EvalRO",
			"(ScriptingFunctionsCmdable).FunctionLoad", "(ScriptingFunctionsCmdable).ScriptLoad", "(cmdable).EvalRO", "(cmdable).FunctionLoad")
	}
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 0), "ParseURL"),
			model.Named(sink(model.Eval, 0), "NewScript"),
			model.Named(sink(model.Eval, 1), scripts...)),
		Fields: []model.Field{
			{Type: "ClusterOptions", Name: "Password", Sink: model.Credential},
			{Type: "FailoverOptions", Name: "Password", Sink: model.Credential},
			{Type: "FailoverOptions", Name: "SentinelPassword", Sink: model.Credential},
			{Type: "Message", Name: "Payload", Source: model.Remote}, // of a channel
			{Type: "Options", Name: "Addr", Sink: model.URL},
			{Type: "Options", Name: "Password", Sink: model.Credential},
			{Type: "RingOptions", Name: "Password", Sink: model.Credential},
			{Type: "UniversalOptions", Name: "Password", Sink: model.Credential},
			{Type: "UniversalOptions", Name: "SentinelPassword", Sink: model.Credential},
			{Type: "XMessage", Name: "Values", Source: model.Remote}, // of a stream
		},
	}
}

// amqp is RabbitMQ's client under its old and its new name.
func amqp(path string) model.Package {
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 0), "Dial", "DialConfig", "DialTLS"),
			model.Named(model.Func{Sources: model.Sources(model.Remote, ret(0).At("[]"))}, "(*Channel).Consume"),
			model.Named(model.Func{Sources: model.Sources(model.Remote, ret(0))}, "(*Channel).Get")),
		Fields: []model.Field{
			{Type: "Delivery", Name: "Body", Source: model.Remote},
			{Type: "Delivery", Name: "Headers", Source: model.Remote},
			{Type: "Delivery", Name: "MessageId", Source: model.Remote},
			{Type: "Delivery", Name: "ReplyTo", Source: model.Remote},
			{Type: "Delivery", Name: "Type", Source: model.Remote},
			{Type: "PlainAuth", Name: "Password", Sink: model.Credential},
		},
	}
}
