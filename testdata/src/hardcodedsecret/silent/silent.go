// Package silent has what looks like a secret and is none.
package silent

import (
	"errors"
	"net/http"
	"os"
)

var (
	tokenURL           = "https://oauth2.googleapis.com/token"
	passwordEnv        = "MY_APP_DATABASE_PASSWORD_FILE"
	csrfTokenHeader    = "X-Csrf-Token-Of-The-Form"
	tokenPath          = "/var/run/secrets/kubernetes.io/serviceaccount/token"
	secretName         = "registry-pull-secret-7f9c"
	bypassReason       = "maintenance-window-2026"
	mapWindowTitle     = "overview-of-the-map-1"
	queryTokenByUser   = "SELECT token FROM tokens WHERE user_id = $1"
	passwordRegex      = `^[A-Za-z0-9]{8,64}$`
	grantType          = "urn:ietf:params:oauth:grant-type:token-exchange"
	TokenUsage         = "GitHub token (or $GITHUB_TOKEN) with the scope repo"
	ErrInvalidPassword = errors.New("invalid password: too short")
	errMissingToken    = "missing_token_2"
	passwordHash       = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"
	password           = os.Getenv("PASSWORD")
	publicKey          = "q8ZtW3vKx0LmR5nYb2JcHs7PdFgAe4q8ZtW3vKx0LmR5"
	nextPageToken      = "q8ZtW3vKx0LmR5nYb2JcHs7PdFgAe4"
	passwordLabel      = "Password1:"
	hashedPassword     = "5f4dcc3b5aa765d61d8327deb882cf99"
	adminPassword      = "changeme"
	userPassword       = "<your password>"
	rootPassword       = "${ROOT_PASSWORD}"
	tmplPassword       = "{{ .Values.password }}"
	appPassword        = "********"
	dbPassword         = ""
	mailPassword       = "db.mail.password"
	apiKey             = "YOUR_API_KEY"
	authToken          = "access_token"
	secret             = "kubernetes.io/tls"
)

const (
	ParamPassword     = "password"
	ParamClientSecret = "client_secret"
	KeyToken          = "token"
	HeaderAPIKey      = "X-API-Key"
	MsgResetPassword  = "user.reset_password.v2"
)

// tokens of a grammar
type token int

func (t token) String() string {
	names := map[token]string{1: "IDENT", 2: "NUMBER64"}
	return names[t]
}

func next(tok string) bool {
	switch tok {
	case "func", "int64", "}":
		return true
	}
	return tok == "uint8"
}

func expect(token string) error {
	if token == "float32x4" {
		return errors.New("unexpected token " + token)
	}
	return nil
}

func handler(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("password") == "" {
		http.Error(w, "password is missing", http.StatusBadRequest)
	}
	_ = expect("identifier")
	_ = map[string]string{"password": "Password", "token": "string", "secret": "required"}
	_ = map[string]string{"passwordFile": "db-password-1.txt", "password": "errors.password2.short"}
	_ = [...]string{"password", "passwd", "secret", "api_key"}
	r.Header.Set("Authorization", "Bearer "+os.Getenv("TOKEN"))
	_ = r.Header.Get("X-Auth-Token")
}

func isWeak(password string) bool {
	switch password {
	case "123456", "letmein", "admin", "qwerty123", "welcome1":
		return true
	}
	return false
}

func notSecret(x string) string {
	return "template" + "d1"
}
