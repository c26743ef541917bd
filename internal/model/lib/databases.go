package lib

import "github.com/govet-sec/govet-sec/internal/model"

func sqlx() model.Package {
	return model.Package{
		Path: "github.com/jmoiron/sqlx",
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 1), "Connect", "MustConnect", "MustOpen", "Open"),
			model.Named(sink(model.DSN, 2), "ConnectContext")),
	}
}

func pgx(path string) model.Package {
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 0), "ParseConfig"),
			model.Named(sink(model.DSN, 1), "Connect")),
	}
}

func pgconn(path string) model.Package {
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 0), "ParseConfig"),
			model.Named(sink(model.DSN, 1), "Connect")),
		Fields: []model.Field{{Type: "Config", Name: "Password", Sink: model.Credential}},
	}
}

func pgxpool5() model.Package {
	return model.Package{
		Path: "github.com/jackc/pgx/v5/pgxpool",
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 1), "New"),
			model.Named(sink(model.DSN, 0), "ParseConfig")),
	}
}

func pgxpool4() model.Package {
	return model.Package{
		Path: "github.com/jackc/pgx/v4/pgxpool",
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 1), "Connect"),
			model.Named(sink(model.DSN, 0), "ParseConfig")),
	}
}

func libPQ() model.Package {
	return model.Package{
		Path:  "github.com/lib/pq",
		Funcs: model.Rows(model.Named(sink(model.DSN, 0), "NewConnector", "NewListener", "Open")),
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

func goRedis(path string) model.Package {
	return model.Package{
		Path:  path,
		Funcs: model.Rows(model.Named(sink(model.DSN, 0), "ParseURL")),
		Fields: []model.Field{
			{Type: "ClusterOptions", Name: "Password", Sink: model.Credential},
			{Type: "FailoverOptions", Name: "Password", Sink: model.Credential},
			{Type: "FailoverOptions", Name: "SentinelPassword", Sink: model.Credential},
			{Type: "Options", Name: "Password", Sink: model.Credential},
			{Type: "RingOptions", Name: "Password", Sink: model.Credential},
			{Type: "UniversalOptions", Name: "Password", Sink: model.Credential},
			{Type: "UniversalOptions", Name: "SentinelPassword", Sink: model.Credential},
		},
	}
}

// amqp is RabbitMQ's client under its old and its new name.
func amqp(path string) model.Package {
	return model.Package{
		Path:   path,
		Funcs:  model.Rows(model.Named(sink(model.DSN, 0), "Dial", "DialConfig", "DialTLS")),
		Fields: []model.Field{{Type: "PlainAuth", Name: "Password", Sink: model.Credential}},
	}
}
