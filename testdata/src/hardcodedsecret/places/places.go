// Package places has secrets in all the places where a name tells what a literal is.
package places

import (
	"cmp"
	"crypto/subtle"
	"encoding/hex"
	"flag"
	"net/http"
	"net/smtp"
	"os"
	"strings"

	"hardcodedsecret/other"
)

type config struct {
	User, Password string
	Token          string `default:"q8ZtW3vKx0LmR5nYb2JcHs7P"` // want `hard-coded token "q8Zt…" \(24 characters\) as the default of Token`
	Secret         string `env:"SECRET"`
	APIKey         *string
	AdminPassword  string `env:"ADMIN_PASSWORD, default=hunter3-e"` // want `as the default of AdminPassword`
}

const fallback = "hunter2-a" // want `hard-coded password`

const used = "hunter2-used" // want `hard-coded password .* assigned to Password`

func assignments(cfg *config, m map[string]string, list []config) {
	cfg.Password = "hunter2-b"     // want `assigned to Password`
	m["password"] = "hunter2-c"    // want `assigned to password`
	list[0].Password = "hunter2-d" // want `assigned to Password`
	cfg.Password = used
	(*cfg).Password = "hunter2-e" // want `assigned to Password`
	cfg.Token = ""
	var pw string
	if pw == "" {
		pw = "hunter2-f" // want `assigned to pw`
	}
	if cfg.Password == "" {
		cfg.Password = fallback
	}
	cfg.Password = other.AdminPassword // reported in its own package
	cfg.Password = other.Initial       // want `hard-coded password`
	os.Exit(len(pw))
}

func literals() []config {
	_ = map[string]string{
		"password":  "hunter2-g",                // want `hard-coded password .* under the key password`
		"api_token": "q8ZtW3vKx0LmR5nYb2JcHs7Q", // want `under the key api_token`
		"username":  "hunter2-h",
	}
	_ = []struct{ Name, Value string }{
		{Name: "DB_PASSWORD", Value: "hunter2-i"}, // want `as the value of DB_PASSWORD`
		{Name: "DB_HOST", Value: "hunter2-j"},
	}
	_ = config{APIKey: pointer("q8ZtW3vKx0LmR5nYb2JcHs7R")} // want `in the field APIKey`
	passwords := []string{
		"hunter2-k", // want `hard-coded password .* in passwords`
		"letters",
	}
	passwords = []string{ // that people often choose
		"passw0rd", "letme1n", "qwe123", "abc123", "trustno1", "1qaz2wsx", "123qwe", "p@ssword", "dragon1", "monkey7", "football1", "shadow99",
		"killer1",
	}
	tokens := map[string]bool{
		"q8ZtW3vKx0LmR5nYb2JcHs7S": true, // want `hard-coded token .* in tokens`
	}
	_, _ = passwords, tokens
	return []config{
		{"bob", "hunter2-l", "", "", nil, ""}, // want `in the field Password`
		{User: "bob", Password: "hunter2-m"},  // want `in the field Password`
	}
}

func pointer(s string) *string { return &s }

func apiKey() string {
	return "q8ZtW3vKx0LmR5nYb2JcHs7T" // want `hard-coded key .* returned by apiKey`
}

func getCredentials() (user, password string, err error) {
	return "bob", "hunter2-n", nil // want `hard-coded password .* returned by password`
}

func login(user, password string) bool { return user != password }

func calls(r *http.Request) {
	login("bob", "hunter2-o") // want `hard-coded password .* passed as password`
	login("bob", "")
	r.SetBasicAuth("bob", "hunter2-p")                 // want `hard-coded password`
	_ = smtp.PlainAuth("", "bob", "hunter2-q", "mail") // want `hard-coded password`
	r.Header.Set("X-API-Key", "x7Gh29sKq0zLm4")        // want `hard-coded key .* as the value of X-API-Key`
	r.Header.Set("X-Request-Id", "x7Gh29sKq0zLm5")
	os.Setenv("DB_PASSWORD", "hunter2-r")                                  // want `as the value of DB_PASSWORD`
	_ = flag.String("password", "hunter2-s", "the password of the `user`") // want `as the value of password`
	_ = flag.String("token", "", "the token (or $TOKEN)")
	_ = getenv("DB_PASSWORD", "hunter2-t") // want `as the value of DB_PASSWORD`
	_ = getenv("DB_USER", "hunter2-u")
	_ = cmp.Or(os.Getenv("DB_PASSWORD"), "hunter2-v")                    // want `as the default of DB_PASSWORD`
	secretKey, _ := hex.DecodeString("a8f5f167f44f4964e6c998dee827110d") // want `assigned to secretKey`
	_ = secretKey
}

func getenv(name, def string) string {
	return cmp.Or(os.Getenv(name), def)
}

func comparisons(r *http.Request, u config) bool {
	switch r.FormValue("token") {
	case "q8ZtW3vKx0LmR5nYb2JcHs7U": // want `hard-coded token .* compared with token`
	}
	switch u.Password {
	case "hunter2-w", "": // want `compared with Password`
	}
	_, pass, _ := r.BasicAuth()
	return u.Password == "hunter2-x" || // want `compared with Password`
		"hunter2-y" != u.Password || // want `compared with Password`
		pass == "hunter2-z" || // want `compared with pass`
		r.FormValue("password") == "hunter3-a" || // want `compared with password`
		r.Header.Get("X-API-Key") == "Zx81-kLmn-0pQr" || // want `compared with X-API-Key`
		strings.EqualFold(u.Password, "hunter3-b") || // want `compared with Password`
		subtle.ConstantTimeCompare([]byte(u.Password), []byte("hunter3-c")) == 1 || // want `compared with Password`
		u.Password == "password" || // want `compared with Password`
		u.Password == "" || u.Token == "none" || u.User == "hunter3-d"
}

// The host is no default of the password.
func notDefaults() {
	_ = smtp.PlainAuth("", "bob", os.Getenv("SMTP_PASSWORD"), "mail")
}
