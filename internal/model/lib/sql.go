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
