// Package orms is about object mappers: what they are given as text is SQL, but for values.
package orms

import (
	"context"
	"net/http"

	"github.com/beego/beego/v2/client/orm"
	pg "github.com/go-pg/pg/v10"
	"github.com/go-pg/pg/v10/types"
	gorm1 "github.com/jinzhu/gorm"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/schema"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
	"xorm.io/builder"
	"xorm.io/xorm"
)

func sink(any) {}

type user struct {
	ID   int
	Name string
}

func onGorm(r *http.Request, db *gorm.DB) {
	x := r.FormValue("x")
	var us []user
	db.Where("name = '" + x + "'").Find(&us) // want sql
	db.Where("name = ?", x).Find(&us)
	db.Where(map[string]any{"name": x}).Order(clause.OrderByColumn{Column: clause.Column{Name: x}}).Find(&us)
	db.Order(x + " DESC").Find(&us) // want sql
	db.First(&us, "id = "+x)        // want sql
	db.First(&us, "id = ?", x)      // the text of the condition is a constant
	db.Raw("SELECT " + x).Scan(&us) // want sql
	db.Model(&user{}).Update("name", x)
	db.Clauses(clause.Expr{SQL: x}).Find(&us)         // want sql
	db.Clauses(clause.Expr{SQL: "?", Vars: []any{x}}) // a value
	db.Model(&user{}).Update("n", gorm.Expr(x))       // want sql
	db.Model(&user{}).Update("n", gorm.Expr("n + ?", x))
	sink(us[0].Name) // want database
	sink(us[0].ID)
}

// scoped collects conditions, which the library calls.
type scoped struct {
	db     *gorm.DB
	scopes []func(*gorm.DB) *gorm.DB
}

func (s *scoped) with(f func(*gorm.DB) *gorm.DB) *scoped {
	s.scopes = append(s.scopes, f)
	return s
}

func (s *scoped) find(us *[]user) { s.db.Scopes(s.scopes...).Find(us) }

func onScopes(r *http.Request, db *gorm.DB) {
	x := r.FormValue("x")
	var us []user
	(&scoped{db: db}).with(func(db *gorm.DB) *gorm.DB { return db.Where("name = ?", x) }).find(&us)
	(&scoped{db: db}).with(func(db *gorm.DB) *gorm.DB { return db.Where("name = '" + x + "'") }).find(&us) // want sql
}

func onGorm1(r *http.Request, db *gorm1.DB) {
	x := r.FormValue("x")
	var u user
	db.Where("name = '" + x + "'").Find(&u) // want sql
	db.Where("name = ?", x).Find(&u)
	db.Where(map[string]any{x: 1}).Find(&u) // want sql
	db.Where(map[string]any{"name": x}).Find(&u)
	db.Order(x).Find(&u)                    // want sql
	db.Table(x).Count(new(int))             // want sql
	db.Model(&u).Update("n", gorm1.Expr(x)) // want sql
	db.Model(&u).Update("n", x)
	sink(u.Name) // want database
}

func onXorm(r *http.Request, e *xorm.Engine) {
	x := r.FormValue("x")
	var us []user
	e.Where("name = '" + x + "'").Find(&us) // want sql
	e.Where("name = ?", x).Find(&us)
	e.Where(builder.Eq{x: 1}).Find(&us) // want sql
	e.Where(builder.Eq{"name": x}).Find(&us)
	e.OrderBy(x).Find(&us)                                      // want sql
	e.Table("user").Where("a = ?", x).And("b = " + x).Find(&us) // want sql
	e.NewSession().SQL("SELECT " + x)                           // want sql
	e.Exec("DELETE FROM t WHERE n = " + x)                      // want sql
	e.Exec("DELETE FROM t WHERE n = ?", x)
	rows, _ := e.QueryString("SELECT n FROM t WHERE n = ?", x)
	sink(len(rows))
}

func onBuilder(r *http.Request) {
	x := r.FormValue("x")
	builder.Select("a").From("t").Where(builder.Eq{x: 1}) // want sql
	builder.Select("a").From("t").Where(builder.Eq{"a": x})
	builder.Select(x).From("t")                                   // want sql
	builder.Select("a").From("t").OrderBy(x)                      // want sql
	builder.Select("a").From("t").Where(builder.Expr("a = " + x)) // want sql
	builder.Select("a").From("t").Where(builder.Expr("a = ?", x))
}

func onBun(ctx context.Context, r *http.Request, db *bun.DB) {
	x := r.FormValue("x")
	var us []user
	db.NewSelect().Model(&us).Where("name = '" + x + "'").Scan(ctx) // want sql
	db.NewSelect().Model(&us).Where("name = ?", x).Order(x).Scan(ctx)
	db.NewSelect().Model(&us).OrderExpr(x).Scan(ctx) // want sql
	db.NewSelect().Model(&us).OrderExpr("?", bun.Ident(x)).Scan(ctx)
	db.NewSelect().Model(&us).OrderExpr("?", bun.Safe(x)).Scan(ctx) // want sql
	db.NewSelect().Model(&us).OrderExpr("?", schema.Safe("name")).Scan(ctx)
	db.NewRaw("SELECT "+x).Scan(ctx, &us) // want sql
	db.NewRaw("SELECT ?", x).Scan(ctx, &us)
	db.NewUpdate().Model(&us).Set("name = '" + x + "'") // want sql
	db.NewUpdate().Model(&us).Set("name = ?", x)
	db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM "+x) // want sql
		return err
	})
}

func onPG(ctx context.Context, r *http.Request, db *pg.DB) {
	x := r.FormValue("x")
	var us []user
	db.Model(&us).Where("name = '" + x + "'").Select() // want sql
	db.Model(&us).Where("name = ?", x).Order(x).Select()
	db.Model(&us).OrderExpr(x).Select() // want sql
	db.Model(&us).OrderExpr("?", pg.Ident(x)).Select()
	db.Model(&us).OrderExpr("?", pg.Safe(x)).Select() // want sql
	db.Model(&us).OrderExpr("?", types.Safe("name")).Select()
	db.Query(&us, "SELECT "+x) // want sql
	db.Query(&us, "SELECT ?", x)
	db.ExecContext(ctx, "DELETE FROM "+x) // want sql
	db.RunInTransaction(ctx, func(tx *pg.Tx) error {
		_, err := tx.Exec("DELETE FROM " + x) // want sql
		return err
	})
}

func onBeego(r *http.Request, o orm.Ormer) error {
	x := r.FormValue("x")
	qb, err := orm.NewQueryBuilder("mysql")
	if err != nil {
		return err
	}
	qb.Select("name").From("user").Where("name = '" + x + "'")  // want sql
	qb.Select("name").From("user").Where("name = ?").OrderBy(x) // want sql
	qb.Select("name").From("user").Where("name = ?").OrderBy("name")
	qb.Select("name").From(x)         // want sql
	qb.InsertInto("t", "a").Values(x) // want sql
	var us []user
	o.QueryTable("user").Filter("name", x).All(&us)
	o.QueryTable("user").FilterRaw("name", "IN ("+x+")").All(&us)          // want sql
	o.Raw("SELECT name FROM user WHERE name = '" + x + "'").QueryRows(&us) // want sql
	o.Raw("SELECT name FROM user WHERE name = ?", x).QueryRows(&us)
	sink(us[0].Name) // want database
	return nil
}
