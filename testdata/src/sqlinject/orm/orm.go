// Package orm has queries through libraries.
package orm

import (
	"context"
	"database/sql"

	"github.com/Masterminds/squirrel"
	"github.com/gin-gonic/gin"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
	"github.com/uptrace/bun"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
	"xorm.io/builder"
	"xorm.io/xorm"
)

type user struct {
	gorm.Model
	Name, Role string
}

func gormText(db *gorm.DB, c *gin.Context) {
	var users []user
	name := c.Query("name")
	db.Where("name = '" + name + "'").Find(&users) // want "SQL that .*Where runs"
	db.Where("name = ?", name).Find(&users)
	db.Where(map[string]any{"name": name}).Find(&users)
	db.Where(&user{Name: name}).Find(&users)
	db.Where(user{Name: name}).Or(user{Role: name}).Find(&users)
	db.First(&users, name) // want "SQL"
	db.First(&users, "name = ?", name)
	db.Delete(&user{}, c.Param("id")) // want "SQL"
	db.Raw("SELECT * FROM users WHERE name = @name", map[string]any{"name": name}).Scan(&users)
	db.Raw("SELECT * FROM users WHERE name = '" + name + "'").Scan(&users) // want "SQL"
}

func gormNames(db *gorm.DB, c *gin.Context) {
	var users []user
	sort := c.DefaultQuery("sort", "name")
	db.Model(&user{}).Order(sort + " desc").Find(&users) // want "SQL that .*Order runs"
	db.Order(clause.OrderByColumn{Column: clause.Column{Name: sort}, Desc: true}).Find(&users)
	db.Select(c.QueryArray("fields")).Find(&users) // want "SQL"
	db.Table(c.Query("table")).Find(&users)        // want "SQL"
	db.Group(sort).Find(&users)                    // want "SQL"
	switch sort {
	case "name", "role":
		db.Order(sort).Find(&users)
	}
	db.Clauses(clause.Expr{SQL: sort}).Find(&users) // want "SQL"
	db.Model(&user{}).Updates(map[string]any{"name": gorm.Expr("name || ?", sort)})
}

func gormBody(db *gorm.DB, c *gin.Context) {
	var u user
	if c.ShouldBindJSON(&u) != nil {
		return
	}
	db.Create(&u)
	db.Where(&u).First(&user{})
	db.Where("name = ? AND role = ?", u.Name, u.Role).First(&user{})
	db.Where("name = '" + u.Name + "'").First(&user{}) // want "SQL"
	db.Scopes(byRole(u.Role)).Find(&[]user{})
}

func byRole(role string) func(*gorm.DB) *gorm.DB {
	return func(db *gorm.DB) *gorm.DB { return db.Where("role = ?", role) }
}

func sqlxQueries(db *sqlx.DB, c *gin.Context) {
	var users []user
	db.Select(&users, "SELECT * FROM users ORDER BY "+c.Query("sort")) // want "SQL"
	db.Select(&users, "SELECT * FROM users WHERE name = $1", c.Query("name"))
	db.NamedExec("UPDATE users SET name = :name", map[string]any{"name": c.Query("name")})
	query, args, err := sqlx.In("SELECT * FROM users WHERE id IN (?)", c.QueryArray("id"))
	if err == nil {
		db.Select(&users, db.Rebind(query), args...)
	}
	db.Query("SELECT * FROM " + c.Query("table")) // want "SQL"
	db.Query("SELECT * FROM " + pq.QuoteIdentifier(c.Query("table")))
}

func pgxQueries(ctx context.Context, pool *pgxpool.Pool, c *gin.Context) {
	pool.Query(ctx, "SELECT * FROM users WHERE name = '"+c.Query("name")+"'") // want "SQL"
	pool.Query(ctx, "SELECT * FROM users WHERE name = $1", c.Query("name"))
	pool.QueryRow(ctx, "SELECT * FROM "+pgx.Identifier{c.Query("table")}.Sanitize())
	pool.Exec(ctx, "DELETE FROM users WHERE id = @id", pgx.NamedArgs{"id": c.Query("id")})
}

func squirrelQueries(c *gin.Context) {
	squirrel.Select("id").From("users").Where(squirrel.Eq{"name": c.Query("name")}).ToSql()
	squirrel.Select("id").From("users").Where("name = ?", c.Query("name")).ToSql()
	squirrel.Select("id").From("users").OrderBy(c.Query("sort")).ToSql()                   // want "SQL"
	squirrel.Select("id").From("users").Where(squirrel.Eq{c.Query("field"): true}).ToSql() // want "SQL"
	squirrel.Select("id").From("users").Where("name = '" + c.Query("name") + "'").ToSql()  // want "SQL"
	all := squirrel.And{}
	for _, field := range []string{"name", "mail"} {
		all = append(all, squirrel.Eq{field: c.Query(field)})
	}
	squirrel.Select("id").From("users").Where(all).ToSql()
	all = append(all, squirrel.Eq{c.Query("field"): true})
	squirrel.Select("id").From("users").Where(all).ToSql()                                                      // want "SQL"
	squirrel.Select("id").From("users").Where(squirrel.And{squirrel.And{squirrel.Eq{c.Query("f"): 1}}}).ToSql() // want "SQL"
	squirrel.Update("users").Set("name", c.Query("name")).ToSql()
	squirrel.Update("users").Set(c.Query("field"), 1).ToSql() // want "SQL"
}

func builderQueries(db *sql.DB, c *gin.Context) {
	sb := sqlbuilder.NewSelectBuilder()
	sb.Select("id").From("users").Where(sb.Equal("name", c.Query("name")), sb.In("mail", c.Query("mail")))
	query, args := sb.Build()
	db.Query(query, args...)
	sb.OrderBy(c.Query("sort"))                             // want "SQL"
	sb.Where("name = '" + c.Query("name") + "'")            // want "SQL"
	sb.Where(sb.Or(sb.Equal(c.Query("field"), 1), "1 = 0")) // want "SQL"
	query, args = sqlbuilder.NewInsertBuilder().InsertInto("users").Cols("name").Values(c.Query("name")).Build()
	db.Exec(query, args...)
	sqlbuilder.NewInsertBuilder().InsertInto(c.Query("table")).Build() // want "SQL"
}

func xormQueries(engine *xorm.Engine, c *gin.Context) {
	var users []user
	engine.Where("name = ?", c.Query("name")).OrderBy("name").Find(&users)
	engine.Where("name = ?", "x").OrderBy(c.Query("sort")).Find(&users) // want "SQL"
	engine.Where("name = '" + c.Query("name") + "'").Find(&users)       // want "SQL"
	engine.Where(builder.Eq{"name": c.Query("name")}).Find(&users)
	engine.Where(builder.Eq{c.Query("field"): 1}).Find(&users) // want "SQL"
	engine.Where(builder.Like{"name", c.Query("name")}).And(builder.Like{"role", c.Query("role")}).Find(&users)
	engine.Where(builder.And(builder.Eq{"id": 1}.Or(builder.Like{"name", c.Query("name")}), builder.Eq{"role": c.Query("role")})).Find(&users)
	engine.Where(builder.Or(builder.Expr("name = ?", c.Query("name")))).Find(&users)
	engine.Where(builder.Expr("name = '" + c.Query("name") + "'")).Find(&users)               // want "SQL"
	engine.Where(builder.Eq{c.Query("field"): 1}.And(builder.Like{"name", "x"})).Find(&users) // want "SQL"
	engine.Query("SELECT * FROM users WHERE name = ?", c.Query("name"))
	engine.Query("SELECT * FROM users WHERE name = '" + c.Query("name") + "'") // want "SQL"
}

func bunQueries(ctx context.Context, db *bun.DB, c *gin.Context) {
	var users []user
	db.NewSelect().Model(&users).Where("name = ?", c.Query("name")).Order(c.Query("sort")).Scan(ctx)
	db.NewSelect().Model(&users).OrderExpr(c.Query("sort")).Scan(ctx) // want "SQL"
	db.NewSelect().Model(&users).Where(c.Query("filter")).Scan(ctx)   // want "SQL"
}
