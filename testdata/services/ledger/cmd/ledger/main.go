// Ledger is a service that keeps a ledger.
package main

import (
	"database/sql"
	"log"
	"net"
	"os"

	"github.com/uptrace/bun"
	"google.golang.org/grpc"

	"example.com/ledger/internal/export"
	"example.com/ledger/internal/remote"
	"example.com/ledger/internal/server"
	"example.com/ledger/internal/store"
	"example.com/ledger/ledgerpb"
)

func main() {
	sqldb, err := sql.Open("pgx", os.Getenv("LEDGER_DSN"))
	if err != nil {
		log.Fatal(err)
	}
	lis, err := net.Listen("tcp", "127.0.0.1:9090")
	if err != nil {
		log.Fatal(err)
	}
	db := bun.NewDB(sqldb, nil)
	s := grpc.NewServer(grpc.UnaryInterceptor(server.Log))
	ledgerpb.RegisterLedgerServer(s, server.New(store.New(db), export.New("/var/lib/ledger"), remote.New()))
	log.Fatal(s.Serve(lis))
}
