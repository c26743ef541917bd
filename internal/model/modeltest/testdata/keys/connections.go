// Package connections is about passwords in the addresses and settings of databases and
// queues, and about addresses to listen on.
package connections

import (
	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/go-ldap/ldap/v3"
	redis8 "github.com/go-redis/redis/v8"
	mysql "github.com/go-sql-driver/mysql"
	"github.com/kataras/iris/v12"
	"github.com/quic-go/quic-go"
	"github.com/quic-go/quic-go/http3"
	"github.com/rabbitmq/amqp091-go"
	"github.com/redis/go-redis/v9"
	oldamqp "github.com/streadway/amqp"
	mongo1 "go.mongodb.org/mongo-driver/mongo/options"
	mongo2 "go.mongodb.org/mongo-driver/v2/mongo/options"
	gormmysql "gorm.io/driver/mysql"
	"gorm.io/driver/postgres"
	"gorm.io/driver/sqlite"
	"gorm.io/driver/sqlserver"
)

func databases(dsn, password string) {
	gormmysql.Open("app:hunter2@tcp(db)/app") // want dsn
	gormmysql.Open(dsn)
	postgres.Open("postgres://app:hunter2@db/app") // want dsn
	postgres.Open(dsn)
	sqlite.Open("file:app.db?_auth_pass=hunter2") // want dsn
	sqlite.Open(dsn)
	sqlserver.Open("sqlserver://app:hunter2@db") // want dsn
	sqlserver.Open(dsn)
	mysql.ParseDSN("app:hunter2@tcp(db)/app") // want dsn
	mysql.ParseDSN(dsn)
	mongo1.Client().ApplyURI("mongodb://app:hunter2@db") // want dsn
	mongo1.Client().ApplyURI(dsn)
	mongo2.Client().ApplyURI("mongodb://app:hunter2@db") // want dsn
	mongo2.Client().ApplyURI(dsn)
	redis.ParseURL("redis://:hunter2@db") // want dsn
	redis.ParseURL(dsn)
	redis.NewClient(&redis.Options{
		Password: "hunter2", // want credential
	})
	redis.NewClient(&redis.Options{Password: password})
	redis8.NewClient(&redis8.Options{
		Password: "hunter2", // want credential
	})
	redis8.NewClient(&redis8.Options{Password: password})
	amqp091.Dial("amqp://app:hunter2@mq") // want dsn
	amqp091.Dial(dsn)
	oldamqp.Dial("amqp://app:hunter2@mq") // want dsn
	oldamqp.Dial(dsn)
}

func directory(c *ldap.Conn, password string) {
	c.Bind("cn=app", "hunter2") // want credential
	c.Bind("cn=app", password)
}

func listening(app *iris.Application, addr string) {
	server.New(server.WithHostPorts(":8080")) // want listen
	server.New(server.WithHostPorts(addr))
	app.Listen(":8080") // want listen
	app.Listen(addr)
	quic.ListenAddr(":443", nil, nil) // want listen
	quic.ListenAddr(addr, nil, nil)
	http3.ListenAndServeQUIC(":443", "cert", "key", nil) // want listen
	http3.ListenAndServeQUIC(addr, "cert", "key", nil)
}
