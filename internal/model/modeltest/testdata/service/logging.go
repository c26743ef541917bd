// Package logging is about lines of logs. Fields are quoted by all loggers, a message is
// not by those that write text.
package logging

import (
	"context"
	"log/slog"
	"net/http"
	"os"

	charm "github.com/charmbracelet/log"
	kitlog "github.com/go-kit/log"
	"github.com/go-logr/logr"
	"github.com/golang/glog"
	"github.com/rs/zerolog"
	zlog "github.com/rs/zerolog/log"
	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
	"k8s.io/klog/v2"
)

func sink(any) {}

func handler(w http.ResponseWriter, r *http.Request) {
	u := r.FormValue("user")
	logger := zap.NewExample()
	logger.Info("login of " + u) // want log
	logger.Info("login", zap.String("user", u))
	logger.Sugar().Infof("login of %s", u) // want log
	logger.Sugar().Infof("login of %q", u)
	logger.Sugar().Infow("login", "user", u)
	logger.Sugar().Error("no such user ", u) // want log
	logrus.Warn("login of " + u)             // want log
	logrus.Infof("login of %s", u)           // want log
	logrus.Infof("login of %q", u)
	logrus.WithField("user", u).Info("login")
	zlog.Info().Str("user", u).Msg("login")
	console := zerolog.New(os.Stderr)
	console.Info().Msg("login of " + u)
	klog.Infof("login of %s", u) // want log
	klog.InfoS("login", "user", u)
	klog.V(2).Info("login of ", u)          // want log
	glog.Warning("login of " + u)           // want log
	glog.InfoContextf(r.Context(), "%s", u) // want log
	glog.Infof("login of %q", u)
	charm.Info("login of " + u) // want log
	charm.Info("login", "user", u)
	charm.Errorf("no user %s", u)                                // want log
	logr.FromContextOrDiscard(r.Context()).Info("login of " + u) // want log
	logr.FromContextOrDiscard(r.Context()).Info("login", "user", u)
	kitlog.NewLogfmtLogger(os.Stderr).Log("user", u)
	slog.Info("login", "user", u)
	logrus.Fatal("stop")
	sink(u) // which is not reached
}

func unreachable(ctx context.Context, r *http.Request) {
	if r.Method == "" {
		zap.L().Fatal("stop")
		sink(r.Method)
	}
	klog.Exitf("stop")
	sink(r.Method)
}
