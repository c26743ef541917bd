package secretlog

import (
	"fmt"
	"log"
	"log/slog"
)

type settings struct {
	Addr      string
	JWTSecret string
}

type hidden struct {
	Addr     string
	Password string
}

func (h hidden) String() string { return h.Addr }

type masked string

type typed struct {
	Addr     string
	Password masked
}

type places struct {
	Addr         string
	PasswordFile string
}

type left struct {
	Addr     string
	Password string `json:"-"`
}

func logSettings(s settings, p *settings, h hidden, t typed, f places, l left) {
	log.Printf("settings: %+v", s)    // want "all fields are written to the log, and with them JWTSecret"
	slog.Info("start", "settings", p) // want "with them JWTSecret"
	log.Println(s.Addr, h, t, f)
	slog.Info("start", "settings", l)
	_ = fmt.Sprint(s)
}
