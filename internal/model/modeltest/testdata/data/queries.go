// Package queries is about statements: those that builders make, and those that drivers run.
package queries

import (
	"context"
	"net/http"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	sq "github.com/Masterminds/squirrel"
	"github.com/doug-martin/goqu/v9"
	"github.com/gocql/gocql"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jackc/pgconn"
	pgx4 "github.com/jackc/pgx/v4"
	pgxpool4 "github.com/jackc/pgx/v4/pgxpool"
	"github.com/jackc/pgx/v5"
	pgconn5 "github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
)

func sink(any) {}

func onSquirrel(r *http.Request) {
	x := r.FormValue("x")
	sq.Select("name").From("t").Where("name = '" + x + "'") // want sql
	sq.Select("name").From("t").Where("name = ?", x)
	sq.Select("name").From("t").Where(sq.Eq{x: 1}) // want sql
	sq.Select("name").From("t").Where(sq.Eq{"name": x})
	sq.Select("name").From("t").OrderBy(x) // want sql
	sq.Select(x).From("t")                 // want sql
	sq.Update("t").Set(x, 1)               // want sql
	sq.Update("t").Set("a", x)
	sq.Update("t").SetMap(map[string]any{x: 1}) // want sql
	sq.Insert("t").Columns("a").Values(x)
	sq.Delete(x)                              // want sql
	sq.Select("a").Where(sq.Expr("a = " + x)) // want sql
	sq.Select("a").Where(sq.Expr("a = ?", x))
	q, args, _ := sq.Select("a").From("t").Where(sq.Eq{"a": x}).ToSql()
	sink(q)
	_ = args
}

func onHuandu(r *http.Request) {
	x := r.FormValue("x")
	sb := sqlbuilder.NewSelectBuilder()
	sb.Select("a").From("t").Where(sb.Equal("a", x), sb.In("b", x))
	q, args := sb.Build()
	sink(q)
	_ = args
	sb.OrderBy(x)               // want sql
	sb.Where("a = '" + x + "'") // want sql
	sb.Where(sb.Equal(x, 1))    // want sql
	q, _ = sqlbuilder.NewInsertBuilder().InsertInto("t").Cols("a").Values(x).Build()
	sink(q)
	sqlbuilder.InsertInto(x) // want sql
}

func onGoqu(ctx context.Context, r *http.Request, db *goqu.Database) {
	x := r.FormValue("x")
	goqu.From("t").Where(goqu.L("a = '" + x + "'")) // want sql
	goqu.From("t").Where(goqu.L("a = ?", x), goqu.C("b").Eq(x))
	goqu.From("t").Order(goqu.I(x).Desc())
	goqu.From("t").Order(goqu.L(x).Desc()) // want sql
	db.Exec("DELETE FROM " + x)            // want sql
	db.Exec("DELETE FROM t WHERE a = ?", x)
	var n []string
	db.ScanVals(&n, "SELECT "+x) // want sql
	db.QueryRowContext(ctx, "SELECT a", x)
}

func onEnt(ctx context.Context, r *http.Request, d dialect.Driver, c *sql.Driver) {
	x := r.FormValue("x")
	s := sql.Dialect("postgres").Select("name").From(sql.Table("t"))
	s.Where(sql.EQ("name", x))
	s.Where(sql.ExprP("name = '" + x + "'")) // want sql
	s.Where(sql.ExprP("name = ?", x))
	s.Where(sql.EQ(x, 1))  // want sql
	s.OrderBy(sql.Desc(x)) // want sql
	s.OrderBy(sql.Desc("name"))
	s.GroupBy(x)             // want sql
	s.Select(x)              // want sql
	s.OrderExpr(sql.Raw(x))  // want sql
	s.OrderExpr(sql.Expr(x)) // want sql
	q, args := s.Query()
	d.Exec(ctx, q, args, nil)
	d.Exec(ctx, "DELETE FROM "+x, []any{}, nil)            // want sql
	c.Query(ctx, "SELECT a FROM t WHERE a = "+x, nil, nil) // want sql
	c.Query(ctx, "SELECT a FROM t WHERE a = $1", []any{x}, nil)
}

func onCassandra(r *http.Request, s *gocql.Session) {
	x := r.FormValue("x")
	s.Query("SELECT a FROM t WHERE a = '" + x + "'").Exec() // want sql
	s.Query("SELECT a FROM t WHERE a = ?", x).Exec()
	b := s.NewBatch(gocql.LoggedBatch)
	b.Query("DELETE FROM t WHERE a = '" + x + "'") // want sql
	b.Query("DELETE FROM t WHERE a = ?", x)
}

func onPgx(ctx context.Context, r *http.Request, c *pgx.Conn, p *pgxpool.Pool, raw *pgconn5.PgConn) {
	x := r.FormValue("x")
	c.Exec(ctx, "DELETE FROM t WHERE a = '"+x+"'") // want sql
	c.Exec(ctx, "DELETE FROM t WHERE a = $1", x)
	c.Query(ctx, "SELECT "+pgx.Identifier{x}.Sanitize()+" FROM t")
	p.QueryRow(ctx, "SELECT a FROM "+x) // want sql
	p.QueryRow(ctx, "SELECT a FROM t WHERE a = $1", x)
	b := &pgx.Batch{}
	b.Queue("DELETE FROM " + x) // want sql
	b.Queue("DELETE FROM t WHERE a = $1", x)
	raw.Exec(ctx, "DELETE FROM "+x) // want sql
	raw.ExecParams(ctx, "DELETE FROM t WHERE a = $1", [][]byte{[]byte(x)}, nil, nil, nil)
	pgx.Connect(ctx, "postgres://app:hunter2hunter2@db/app")    // want dsn
	pgxpool.New(ctx, "postgres://app:hunter2hunter2@db/app")    // want dsn
	pgconn5.ParseConfig("postgres://app:hunter2hunter2@db/app") // want dsn
}

func onPgx4(ctx context.Context, r *http.Request, c *pgx4.Conn, p *pgxpool4.Pool, raw *pgconn.PgConn) {
	x := r.FormValue("x")
	c.QueryRow(ctx, "SELECT a FROM t WHERE a = '"+x+"'") // want sql
	c.QueryRow(ctx, "SELECT a FROM t WHERE a = $1", x)
	p.Exec(ctx, "DELETE FROM "+x) // want sql
	p.Exec(ctx, "DELETE FROM t WHERE a = $1", x)
	raw.Prepare(ctx, "q", "SELECT "+x, nil) // want sql
	raw.Prepare(ctx, x, "SELECT 1", nil)
}

func onSqlx(ctx context.Context, r *http.Request, db *sqlx.DB) error {
	x := r.FormValue("x")
	var names []string
	db.Select(&names, "SELECT a FROM t WHERE a = '"+x+"'") // want sql
	db.Select(&names, "SELECT a FROM t WHERE a = ?", x)
	db.NamedExec("DELETE FROM "+x, map[string]any{}) // want sql
	db.NamedExec("DELETE FROM t WHERE a = :a", map[string]any{"a": x})
	q, args, err := sqlx.In("SELECT a FROM t WHERE a IN (?)", []string{x})
	if err != nil {
		return err
	}
	db.Select(&names, db.Rebind(q), args...)
	q, args, err = sqlx.In("SELECT a FROM "+x+" WHERE a IN (?)", []string{"a"})
	if err != nil {
		return err
	}
	db.Select(&names, db.Rebind(q), args...) // want sql
	tx := db.MustBegin()
	tx.MustExec("DELETE FROM " + x) // want sql
	tx.MustExec("DELETE FROM t WHERE a = ?", x)
	sqlx.Connect("postgres", "postgres://app:hunter2hunter2@db/app") // want dsn
	sink(names[0])                                                   // want database
	return nil
}

func onPQ(r *http.Request, db *sqlx.DB) {
	x := r.FormValue("x")
	db.MustExec("DELETE FROM " + pq.QuoteIdentifier(x))
	db.MustExec("DELETE FROM t WHERE a = " + pq.QuoteLiteral(x))
	sink(pq.QuoteLiteral(x))                                // want remote
	pq.NewConnector("postgres://app:hunter2hunter2@db/app") // want dsn
	pq.NewConnector(x)                                      // want dsn
}
