// Package mappers is about more of what makes SQL, and about a search engine.
package mappers

import (
	"context"
	"net/http"

	"github.com/go-gorp/gorp/v3"
	"github.com/gocraft/dbr/v2"
	"github.com/olivere/elastic/v7"
	"github.com/zeromicro/go-zero/core/stores/sqlx"
)

func sink(any) {}

func onDBR(r *http.Request, s *dbr.Session, tx *dbr.Tx) {
	x := r.FormValue("x")
	var names []string
	s.SelectBySql("SELECT name FROM t WHERE k = '" + x + "'").Load(&names) // want sql
	s.SelectBySql("SELECT name FROM t WHERE k = ?", x).Load(&names)
	s.Select("name").From("t").Where("k = '" + x + "'").Load(&names) // want sql
	s.Select("name").From("t").Where("k = ?", x).Where(dbr.Eq("a", x)).Load(&names)
	s.Select("name").From("t").OrderBy(x).Load(&names)            // want sql
	tx.Select(x).From("t").Load(&names)                           // want sql
	tx.DeleteBySql("DELETE FROM t WHERE k = " + x).Exec()         // want sql
	s.Select("name").From("t").Where(dbr.Expr(x)).Load(&names)    // want sql
	dbr.Open("mysql", "app:hunter2@tcp(127.0.0.1:3306)/app", nil) // want dsn
}

func onGorp(r *http.Request, m *gorp.DbMap, e gorp.SqlExecutor) {
	x := r.FormValue("x")
	var ps []struct{ Title string }
	m.Select(&ps, "select * from posts where title='"+x+"'") // want sql
	m.Select(&ps, "select * from posts where title=:t", map[string]any{"t": x})
	sink(ps[0].Title)                // want database
	e.Exec("delete from " + x)       // want sql
	e.SelectOne(&ps, "select "+x)    // want sql
	gorp.SelectInt(m, "select 1 "+x) // want sql
	gorp.SelectInt(m, "select ? ", x)
}

func onGoZero(ctx context.Context, r *http.Request, c sqlx.SqlConn) {
	x := r.FormValue("x")
	var id int64
	c.QueryRowCtx(ctx, &id, "select id from t where name = '"+x+"'") // want sql
	c.QueryRowCtx(ctx, &id, "select id from t where name = ?", x)
	c.Exec("delete from " + x) // want sql
	var names []string
	c.QueryRows(&names, "select name from t")
	sink(names[0])                                       // want database
	sqlx.NewMysql("app:hunter2@tcp(127.0.0.1:3306)/app") // want dsn
}

func onElastic(ctx context.Context, r *http.Request, c *elastic.Client) {
	x := r.FormValue("x")
	elastic.NewScriptInline("ctx._source.n += " + x) // want eval
	elastic.NewScriptInline("ctx._source.n += params.n").Param("n", x)
	elastic.NewRawStringQuery(`{"match": {"a": "` + x + `"}}`) // want nosql
	elastic.NewMatchQuery("a", x)
}
