// Package loggers is about secrets in logs: whatever the format, a reader of the log has them.
package loggers

import (
	"errors"
	"os"

	"github.com/go-kit/log"
	"github.com/rs/zerolog"
	zlog "github.com/rs/zerolog/log"
)

func structured(user, password string) {
	logger := log.NewLogfmtLogger(os.Stderr)
	logger.Log("user", user, "password", password) // want log-secret
	logger.Log("user", user, "length", len(password))
	log.With(logger, "password", password) // want log-secret
	log.With(logger, "user", user)
	zl := zerolog.New(os.Stderr)
	zl.Info().Str("password", password).Msg("login") // want log-secret
	zl.Info().Str("user", user).Msg("login")
	zl.Info().Msgf("login with %s", password) // want log-secret
	zl.Error().Err(errors.New("no such user")).Msg("login")
	zlog.Print("login with ", password) // want log-secret
	zlog.Print("login of ", user)
}
