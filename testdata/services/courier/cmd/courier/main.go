// Courier is a service that keeps track of parcels.
package main

import (
	"context"
	"log"
	"net/http"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"example.com/courier/internal/archive"
	"example.com/courier/internal/auth"
	"example.com/courier/internal/config"
	"example.com/courier/internal/labels"
	"example.com/courier/internal/postgres"
	"example.com/courier/internal/service"
	"example.com/courier/internal/storage"
	"example.com/courier/internal/web"
	"example.com/courier/internal/webhook"
)

func main() {
	cfg, err := config.FromEnv()
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("starting with %s", cfg)
	if err := run(context.Background(), cfg); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, cfg config.Config) error {
	pool, err := pgxpool.New(ctx, cfg.DSN)
	if err != nil {
		log.Printf("cannot connect with password %s", cfg.DBPassword) // want GVS681
		return err
	}
	defer pool.Close()

	repo := postgres.New(pool)
	docs := storage.NewDisk(cfg.Dir, storage.WithMode(0o600))
	parcels := service.New(repo, docs,
		service.WithPrinter(labels.New(cfg.Spool)),
		service.WithHooks(webhook.New(webhook.WithTimeout(5*time.Second), webhook.WithHost(cfg.HookHost))),
		service.WithPageSize(50),
	)
	tokens := auth.New(cfg.JWTKey)
	h := web.New(parcels, tokens, archive.New(cfg.Dir))
	srv := &http.Server{
		Addr:              cfg.Addr,
		Handler:           h.Routes(), // want GVS501 GVS501 GVS501 GVS511 GVS511 GVS531
		ReadHeaderTimeout: 10 * time.Second,
	}
	return srv.ListenAndServe()
}
