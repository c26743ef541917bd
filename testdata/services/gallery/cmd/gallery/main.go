// Gallery is a service that keeps pictures in albums.
package main

import (
	"context"
	"os"
	"time"

	"github.com/rs/zerolog"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"

	"example.com/gallery/internal/api"
	"example.com/gallery/internal/config"
	"example.com/gallery/internal/media"
	"example.com/gallery/internal/remote"
	"example.com/gallery/internal/repo"
	"example.com/gallery/internal/service"
	"example.com/gallery/internal/session"
)

func main() {
	logger := zerolog.New(os.Stderr).With().Timestamp().Logger()
	cfg, err := config.Load(os.Getenv)
	if err != nil {
		logger.Fatal().Err(err).Msg("cannot start")
	}
	logger.Info().Str("dir", cfg.Dir).Str("secret", cfg.SessionSecret).Msg("configured") // want GVS681
	logger.Info().Str("dir", cfg.Dir).Int("secret bytes", len(cfg.SessionSecret)).Msg("configured")

	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	client, err := mongo.Connect(ctx, options.Client().ApplyURI(cfg.MongoURI))
	if err != nil {
		logger.Fatal().Err(err).Msg("no database")
	}
	albums := repo.New(client.Database("gallery"))
	tools := media.New(cfg.Dir, media.Limits{Files: 1000, Size: 64 << 20})
	svc := service.New(albums, tools, remote.New(cfg.ProxyHost))
	app := api.New(svc, session.New([]byte(cfg.SessionSecret)), logger, cfg)
	if err := app.Listen(cfg.Addr); err != nil {
		logger.Fatal().Err(err).Msg("stopped")
	}
}
