// Package stores is about databases with a language of their own, and about what stands
// between a program and its database.
package stores

import (
	"bytes"
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"github.com/ClickHouse/clickhouse-go/v2"
	"github.com/elastic/go-elasticsearch/v8"
	"github.com/elastic/go-elasticsearch/v8/esapi"
	redis8 "github.com/go-redis/redis/v8"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/redis/go-redis/v9"
	"gorm.io/gen/field"
)

func sink(any) {}

func onRedis(ctx context.Context, r *http.Request, c *redis.Client, old *redis8.Client, any redis.Cmdable) {
	x := r.FormValue("x")
	c.Eval(ctx, "return redis.call('get', '"+x+"')", nil) // want eval
	c.Eval(ctx, "return redis.call('get', KEYS[1])", []string{x}, x)
	any.Eval(ctx, x, nil) // want eval
	redis.NewScript(x)    // want eval
	redis.NewScript("return ARGV[1]").Run(ctx, c, nil, x)
	c.Set(ctx, x, x, 0)
	old.Eval(ctx, x, nil) // want eval
	old.Eval(ctx, "return ARGV[1]", nil, x)
}

func onClickHouse(ctx context.Context, r *http.Request, c clickhouse.Conn) {
	x := r.FormValue("x")
	c.Query(ctx, "SELECT a FROM t WHERE b = '"+x+"'") // want sql
	c.Query(ctx, "SELECT a FROM t WHERE b = ?", x)
	var as []string
	c.Select(ctx, &as, "SELECT a FROM "+x) // want sql
	c.Select(ctx, &as, "SELECT a FROM t")
	sink(as[0]) // want database
}

func onNeo4j(ctx context.Context, r *http.Request, d neo4j.DriverWithContext) {
	x := r.FormValue("x")
	s := d.NewSession(ctx, neo4j.SessionConfig{})
	s.Run(ctx, "MATCH (n {name: '"+x+"'}) RETURN n", nil) // want sql
	s.Run(ctx, "MATCH (n {name: $name}) RETURN n", map[string]any{"name": x})
	s.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		tx.Run(ctx, "MATCH (n:"+x+") DELETE n", nil) // want sql
		return tx.Run(ctx, "MATCH (n) RETURN n", map[string]any{"x": x})
	})
	neo4j.ExecuteQuery(ctx, d, "MATCH (n:"+x+") RETURN n", nil, neo4j.EagerResultTransformer) // want sql
	neo4j.BasicAuth("neo4j", "hunter2", "")                                                   // want credential
}

func onElasticsearch(ctx context.Context, r *http.Request, c *elasticsearch.Client) {
	x := r.FormValue("x")
	c.Search(c.Search.WithBody(strings.NewReader(fmt.Sprintf(`{"query": {"match": {"a": "%s"}}}`, x)))) // want nosql
	var b bytes.Buffer
	if json.NewEncoder(&b).Encode(map[string]any{"query": map[string]any{"match": map[string]any{"a": x}}}) == nil {
		c.Search(c.Search.WithBody(&b))
	}
	body, _ := json.Marshal(map[string]any{"query": x})
	c.Search(c.Search.WithIndex(x), c.Search.WithBody(bytes.NewReader(body)))
	esapi.DeleteByQueryRequest{
		Body: strings.NewReader("{" + x + "}"), // want nosql
	}.Do(ctx, c)
	esapi.DeleteByQueryRequest{Body: bytes.NewReader(body)}.Do(ctx, c)
}

func onGen(r *http.Request) {
	x := r.FormValue("x")
	field.NewUnsafeFieldRaw("a = " + x) // want sql
	field.NewUnsafeFieldRaw("a = ?", x)
	field.NewString("t", "a").Eq(x)
}

// What sqlc generates, and what people write beside it.

type DBTX interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
}

type Queries struct{ db DBTX }

func New(db DBTX) *Queries { return &Queries{db: db} }

const deleteUser = `DELETE FROM users WHERE name = $1`

func (q *Queries) DeleteUser(ctx context.Context, name string) error {
	_, err := q.db.ExecContext(ctx, deleteUser, name)
	return err
}

func (q *Queries) Sorted(ctx context.Context, column string) error {
	_, err := q.db.QueryContext(ctx, "SELECT name FROM users ORDER BY "+column) // want sql
	return err
}

func users(w http.ResponseWriter, r *http.Request, db *sql.DB) {
	q := New(db)
	q.DeleteUser(r.Context(), r.FormValue("name"))
	q.Sorted(r.Context(), r.FormValue("column"))
	q.Sorted(r.Context(), "name")
}

type app struct{ q *Queries }

func (a *app) list(w http.ResponseWriter, r *http.Request) {
	a.q.Sorted(r.Context(), r.FormValue("column"))
	a.q.DeleteUser(r.Context(), r.FormValue("name"))
}

func (q *Queries) Page(w http.ResponseWriter, r *http.Request) {
	q.db.QueryContext(r.Context(), "SELECT name FROM users ORDER BY "+r.FormValue("column")) // want sql
	q.db.QueryContext(r.Context(), "SELECT name FROM users WHERE name = $1", r.FormValue("column"))
}

// wrapped is a driver that counts.
type wrapped struct {
	driver.Conn
	n int
}

func (w *wrapped) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	w.n++
	return w.Conn.(driver.QueryerContext).QueryContext(ctx, query, args)
}

func raw(ctx context.Context, r *http.Request, c driver.Conn) {
	c.Prepare("SELECT a FROM " + r.FormValue("x")) // want sql
	c.(driver.ExecerContext).ExecContext(ctx, "DELETE FROM t WHERE a = ?", []driver.NamedValue{{Value: r.FormValue("x")}})
}
