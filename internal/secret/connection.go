package secret

import (
	"encoding/base64"
	"net/netip"
	"net/url"
	"strings"
	"unicode/utf8"
)

// urlPassword judges the groups user, password and host of a URL or of a DSN
// that is written like one.
func urlPassword(groups []string, _ string) bool {
	user, password, host := unescape(groups[1]), unescape(groups[2]), groups[3]
	if len(password) < 2 || isURLWord(password) || isExampleHost(host) || !isRealPassword(password) || isTemplate(user) {
		return false
	}
	// postgres:postgres@localhost is how every laptop is set up, not a secret.
	return !(isLoopback(host) && (strings.EqualFold(user, password) || isDefault(password)))
}

// isRealPassword reports whether the text in the place of a password is one,
// and not a hole in a template or a word for what should stand there.
func isRealPassword(text string) bool {
	return text != "" && !isTemplate(text) && !isPlaceholder(text) && !isRegexp(text) && !isSecretWord(text) && !isRepeated(text)
}

// isURLWord knows what stands in the place of the password when the text is
// about URLs: scheme://host:port@…
func isURLWord(text string) bool { return text == "port" || text == "host" }

func unescape(text string) string {
	if t, err := url.PathUnescape(text); err == nil && utf8.ValidString(t) {
		return t
	}
	return text
}

// isExampleHost knows the names that RFC 2606 reserves for examples and tests.
func isExampleHost(host string) bool {
	host = strings.ToLower(hostOnly(host))
	for _, name := range []string{"example", "example.com", "example.org", "example.net", "test", "invalid", "host", "hostname"} {
		if host == name || strings.HasSuffix(host, "."+name) {
			return true
		}
	}
	return false
}

func isLoopback(host string) bool {
	host = strings.Trim(hostOnly(host), "[]")
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.IsLoopback() || ip.IsUnspecified()
	}
	return host == "" || strings.EqualFold(host, "localhost") || strings.HasPrefix(host, "/")
}

func hostOnly(hostport string) string {
	if i := strings.LastIndexByte(hostport, ':'); i >= 0 && !strings.HasSuffix(hostport, "]") {
		return hostport[:i]
	}
	return hostport
}

// isDefault knows the passwords that images of databases and brokers start with.
func isDefault(password string) bool {
	switch strings.ToLower(password) {
	case "postgres", "root", "admin", "guest", "mysql", "test", "1234", "123456", "user", "dev", "minioadmin":
		return true
	}
	return false
}

// dsnKeys are other keys of connection strings; one of them must stand beside
// the password, or else the text is about passwords.
var dsnKeys = [...]string{
	"host=", "server=", "user=", "user id=", "userid=", "uid=", "username=", "data source=", "database=", "dbname=",
	"initial catalog=", "port=", "addr=", "sslmode=", "dsn=", "driver=", "hostname=", "db=", "network=", "endpoint=",
}

// parameterRE is what stands for a value in a statement that is prepared: $2, ?, :name, @p1.
var parameterRE = pattern(`^(?:\$\d+|\?\d*|[:@][A-Za-z_]\w*)[,;)]*$`)

// dsnPassword judges the password in group 1 and the text around it.
func dsnPassword(groups []string, text string) bool {
	password := strings.Trim(groups[1], `'"`)
	if len(password) < 2 || !isRealPassword(password) || parameterRE().MatchString(password) {
		return false
	}
	text = strings.ToLower(text)
	for _, key := range dsnKeys {
		if strings.Contains(text, key) {
			return !(isLoopback(dsnHost(text)) && isDefault(password))
		}
	}
	return false
}

func dsnHost(text string) string {
	for _, key := range []string{"host=", "server=", "data source=", "addr="} {
		if _, rest, ok := strings.Cut(text, key); ok {
			return strings.TrimPrefix(rest[:strings.IndexAny(rest+" ", " ;,&")], "tcp:")
		}
	}
	return "?"
}

// basicAuth checks that group 1 is user:password in base 64.
func basicAuth(groups []string, _ string) bool {
	raw, err := base64.RawStdEncoding.DecodeString(trimPad(groups[1]))
	if err != nil || !utf8.Valid(raw) {
		return false
	}
	user, password, ok := strings.Cut(string(raw), ":")
	return ok && isPrintable(user+password) && len(password) > 2 && isRealPassword(password)
}

// bearer checks that a machine made the token, so that a sentence about a bearer
// token is none.
func bearer(groups []string, _ string) bool {
	return !isPlaceholder(groups[1]) && looksRandom(groups[1])
}

func isPrintable(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r < ' ' || r == utf8.RuneError || r == 0x7f }) < 0
}
