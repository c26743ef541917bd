// Package logs is about secrets, and what only sounds like one.
package logs

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"os"

	"go.uber.org/zap"
)

type config struct {
	Host, Password, PasswordFile string
	APIKey                       []byte
	Tokens                       int
}

func fields(c config) {
	log.Println(c.Password)               // want `the field Password is named for a secret, and is written to the log by log.Println.*GVS681`
	log.Printf("%s@%s", c.Host, c.APIKey) // want `GVS681`
	log.Println(c.Host, c.PasswordFile, c.Tokens)
	log.Println(len(c.Password), c.Password == "")
	slog.Info("connected", "password", c.Password) // want `GVS681`
	slog.Info("connected", "host", c.Host)
	slog.With("key", c.APIKey).Info("connected") // want `GVS681`
	l := slog.With("host", c.Host, "keys", len(c.APIKey))
	l.With("password", c.Password).Info("connected") // want `GVS681`
	l.With("file", c.PasswordFile).Info("connected")
	fmt.Println(c.Password)
}

func params(user, password string, token string) error {
	log.Print("login " + user + ":" + password) // want `the parameter password is named for a secret.*GVS681`
	msg := fmt.Sprintf("token=%s", token)
	log.Print(msg) // want `the parameter token`
	log.Print(fmt.Sprintf("user=%s", user))
	if password == "" {
		err := errors.New("no password")
		log.Print(err)
		return err
	}
	return nil
}

func keys(r *http.Request) {
	log.Print(r.Header.Get("Authorization")) // want `the value of Authorization`
	log.Print(r.Header.Get("Accept"))
	log.Print(os.Getenv("DB_PASSWORD")) // want `the value of DB_PASSWORD`
	log.Print(os.Getenv("DB_HOST"))
}

func masked(password string) {
	sum := sha256.Sum256([]byte(password))
	log.Print(hex.EncodeToString(sum[:]))
	log.Print(redact(password))
	log.Print(hash(password))
}

func redact(s string) string { return s[:1] + "***" }

func hash(s string) string { return s }

type store interface {
	Login(user, password string) (string, error)
	Open(password string) (*http.Client, error)
}

func calls(s store, user, password string) {
	c, err := s.Open(password)
	if err != nil {
		log.Printf("open: %v", err)
	}
	log.Print(c)
	if _, err := s.Login(user, password); err != nil {
		log.Printf("login of %s: %v", user, err)
	}
	log.Print(fmt.Errorf("cannot use %q", password)) // want `GVS681`
}

func getPassword() string { return os.Getenv("X") }

func functions() {
	log.Print(getPassword()) // want `GVS681`
}

func wrapped(apiKey string) {
	say("key", apiKey)
	say("host", "localhost")
}

func say(format string, args ...any) {
	log.Printf(format, args...) // want `the parameter apiKey`
}

func structured(l *zap.Logger, s *zap.SugaredLogger, password, name string) {
	l.Info("in", zap.String("pw", password)) // want `GVS681`
	l.Info("in", zap.String("name", name))
	s.Infof("in %s", password) // want `GVS681`
	s.Infow("in", "name", name)
}

// Values of forms and headers are lists.
func lists(r *http.Request) {
	if err := r.ParseForm(); err != nil {
		return
	}
	log.Println(r.Form["password"][0])     // want `the value of password`
	log.Println(r.Header["Authorization"]) // want `the value of Authorization`
	log.Printf("%q", r.PostForm["name"])
	for _, token := range r.Form["token"] {
		log.Printf("%d bytes", len(token))
	}
}
