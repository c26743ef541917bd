package lib

import "github.com/govet-sec/govet-sec/internal/model"

// More of what runs SQL: dbr, gorp, and go-zero's connections.

func dbr() model.Package {
	var raw, names []string
	for _, op := range []string{"Delete", "Insert", "Select", "Update"} {
		raw = append(raw, op+"BySql", "(*Session)."+op+"BySql", "(*Tx)."+op+"BySql")
	}
	for _, m := range []string{"OrderBy", "OrderAsc", "OrderDesc", "OrderDir", "Suffix"} {
		names = append(names, "(*SelectStmt)."+m)
	}
	return model.Package{
		Path: "github.com/gocraft/dbr/v2",
		Funcs: model.Rows(
			model.Named(statement(0), append(raw, "Expr")...),
			model.Named(model.Func{}, "And", "Eq", "Gt", "Gte", "Like", "Lt", "Lte", "Neq", "Or"), // columns are quoted
			model.Named(clause(arg(0)), names...),
			model.Named(clause(text(arg(0))),
				"(*DeleteStmt).Where", "(*SelectStmt).From", "(*SelectStmt).Having", "(*SelectStmt).Where", "(*UpdateStmt).Where"),
			model.Named(clause(each(0)), "(*SelectStmt).GroupBy"),
			model.Named(model.Func{Sinks: model.Sinks(model.SQL, each(0))}, "(*Session).Select", "(*Tx).Select", "Select"),
			model.Named(sink(model.DSN, 1), "Open")),
	}
}

func gorp() model.Package {
	on := func(n int, row model.Func, methods ...string) (out []model.Func) {
		row.Sinks = model.Sinks(model.SQL, arg(n))
		return model.Named(row, methodsOf([]string{"*DbMap", "*Transaction", "SqlExecutor"}, methods...)...)
	}
	rows := model.Func{Sources: model.Sources(model.Database, ret(0))}
	return model.Package{
		Path: "github.com/go-gorp/gorp/v3",
		Funcs: model.Rows(
			on(0, model.Func{}, "Exec", "Query", "QueryRow", "SelectFloat", "SelectInt"),
			on(0, rows, "SelectNullStr", "SelectStr"),
			on(1, fills(0, rows), "Select"),
			on(1, fills(0, model.Func{}), "SelectOne"),
			model.Named(statement(1), "SelectFloat", "SelectInt", "SelectStr")),
	}
}

func goZeroSQL() model.Package {
	return model.Package{
		Path: "github.com/zeromicro/go-zero/core/stores/sqlx",
		Funcs: model.Rows(
			model.Named(sink(model.DSN, 0), "NewMysql"),
			model.Named(sink(model.DSN, 1), "NewSqlConn"),
			model.Named(statement(0), "(Session).Exec", "(Session).Prepare"),
			model.Named(statement(1), "(Session).ExecCtx", "(Session).PrepareCtx"),
			model.Named(fills(0, statement(1)),
				"(Session).QueryRow", "(Session).QueryRowPartial", "(Session).QueryRows", "(Session).QueryRowsPartial"),
			model.Named(fills(1, statement(2)),
				"(Session).QueryRowCtx", "(Session).QueryRowPartialCtx", "(Session).QueryRowsCtx", "(Session).QueryRowsPartialCtx")),
	}
}

// olivereElastic: a script is code, a query that is written as text says what is asked.
func olivereElastic() model.Package {
	return model.Package{
		Path: "github.com/olivere/elastic/v7",
		Funcs: model.Rows(
			model.Named(sink(model.Eval, 0), "NewScript", "NewScriptInline", "(*Script).Script"),
			model.Named(sink(model.NoSQL, 0), "NewRawStringQuery")),
	}
}

// goZeroHTTP fills structs with what a request has, by their tags.
func goZeroHTTP() model.Package {
	return model.Package{
		Path: "github.com/zeromicro/go-zero/rest/httpx",
		Funcs: model.Rows(
			model.Named(remoteInto(1), "Parse", "ParseForm", "ParseHeaders", "ParseJsonBody", "ParsePath")),
	}
}

// fuego has the body in a struct.
func fuego() model.Package {
	return model.Package{
		Path: "github.com/go-fuego/fuego",
		Funcs: model.Rows(
			model.Named(remoteResult(), "(Context).Body", "(Context).Cookie", "(Context).Header", "(Context).MustBody", "(Context).MustParams",
				"(Context).Params", "(Context).PathParam", "(Context).QueryParam", "(Context).QueryParamArr", "(Context).QueryParams")),
	}
}

// httpTreeMux: parameters are in a map.
func httpTreeMux() model.Package {
	return model.Package{
		Path:  "github.com/dimfeld/httptreemux/v5",
		Funcs: model.Rows(model.Named(remoteResult(), "(ContextRouteData).Params", "ContextParams")),
		Types: []model.Type{{Name: "HandlerFunc", Params: model.Remote}},
	}
}

// sling resolves each address against the one before, so that each can be another host.
func sling() model.Package {
	return model.Package{
		Path: "github.com/dghubble/sling",
		Funcs: model.Rows(
			model.Named(model.Func{Sinks: model.Sinks(model.URL, arg(0)), Flows: model.Same(recv(), ret(0))},
				"(*Sling).Base", "(*Sling).Delete", "(*Sling).Get", "(*Sling).Head", "(*Sling).Options", "(*Sling).Patch",
				"(*Sling).Path", "(*Sling).Post", "(*Sling).Put"),
			[]model.Func{
				{Name: "(*Sling).Receive", Sources: model.Sources(model.NetworkResponse, arg(0).At("*"), arg(1).At("*"))},
				{Name: "(*Sling).ReceiveSuccess", Sources: model.Sources(model.NetworkResponse, arg(0).At("*"))},
			}),
	}
}

// carlRequests builds a request by its parts.
func carlRequests() model.Package {
	part := model.Func{Sinks: model.Sinks(model.URL, arg(0)), Flows: model.Same(recv(), ret(0))}
	answer := model.Func{Sources: model.Sources(model.NetworkResponse, arg(0).At("*")), Flows: model.Same(recv(), ret(0))}
	return model.Package{
		Path: "github.com/carlmjohnson/requests",
		Funcs: model.Rows(
			model.Named(sink(model.URL, 0), "URL"),
			model.Named(part, "(*Builder).BaseURL", "(*Builder).Host"),
			model.Named(answer, "(*Builder).ToBytesBuffer", "(*Builder).ToJSON", "(*Builder).ToString"),
			model.Named(model.Func{Sinks: model.Sinks(model.Path, arg(0)), Flows: model.Same(recv(), ret(0))}, "(*Builder).ToFile")),
	}
}

// slug makes a name of small letters, digits, dashes and underscores.
func slug() model.Package {
	named := model.Func{Flows: model.Clean(model.Text, arg(0), ret(0))}
	return model.Package{
		Path: "github.com/gosimple/slug",
		Funcs: model.Rows(
			model.Named(named, "Make", "MakeLang"),
			[]model.Func{{Name: "IsSlug", Validators: []model.Validator{{Result: ret(0), When: model.True, Arg: arg(0), Safe: model.Text}}}}),
	}
}

// unicodeNorm makes "<" of a wide one: what was escaped before is text again.
func unicodeNorm() model.Package {
	return model.Package{
		Path: "golang.org/x/text/unicode/norm",
		Funcs: []model.Func{
			{Name: "(Form).Bytes", Flows: model.Undo(arg(0), ret(0))},
			{Name: "(Form).String", Flows: model.Undo(arg(0), ret(0))},
		},
	}
}
