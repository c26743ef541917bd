package secret

import (
	"slices"
	"strings"
)

// Strength says how sure a name makes us that what it names is a secret.
type Strength uint8

// The strengths.
const (
	None   Strength = iota
	Weak            // the value must look like a secret, too
	Strong          // every value counts that is not something else for certain
)

// Name is what JudgeName made of a name.
type Name struct {
	Strength Strength
	Vetoed   bool   // it speaks of a secret, and does not hold one
	What     string // "password", "token", "key", "secret"
	Text     string // as it was written
	words    []string
	bare     bool // nothing says what the secret is for
}

// maxName is the length from which on a text is no name.
const maxName = 128

// JudgeName judges an identifier, a field, a map key, the name of an environment
// variable, of a flag or of a header.
//
// The last words decide: dbPassword is a password, passwordFile is a file.
// What stands before them can still veto: errMissingPassword, publicKey.
func JudgeName(name string) Name {
	n := Name{Text: name}
	if len(name) > maxName || strings.ContainsAny(name, " \t\n") {
		return n
	}
	words := beforePreposition(split(name))
	start, end, head := findHead(words)
	if head.strength == None {
		return n
	}
	if vetoed(words[:start], vetoBefore) {
		n.Vetoed = true
		return n
	}
	n.words, n.bare = words, start == 0 && end-start == 1
	n.What, n.Strength = head.what, head.strength
	switch rest := neutral(words[end:]); {
	case vetoed(rest, vetoAfter), vetoed(rest, vetoBefore):
		n.Strength, n.Vetoed = None, true
	case len(rest) > 0 || slices.Contains(words, "test"):
		n.Strength = Weak
	}
	return n
}

// beforePreposition: the secret in passwordForAdmin is named before "for".
func beforePreposition(words []string) []string {
	for i, w := range words {
		switch w {
		case "for", "of", "from", "in", "by", "with", "to", "as", "on", "at", "used":
			if i > 0 {
				return words[:i]
			}
		}
	}
	return words
}

type head struct {
	what     string
	strength Strength
}

// findHead finds the last words of a name that say "secret", and where they stand.
func findHead(words []string) (start, end int, h head) {
	for i := len(words) - 1; i >= 0; i-- {
		w := words[i]
		if h := headWord(w); h.strength != None {
			if (w == "pass" || w == "pw") && i > 0 && slices.Contains(passQualifiers, words[i-1]) {
				h.strength = Strong
			}
			return i, i + 1, h
		}
		if w == "key" || w == "token" || w == "keys" || w == "tokens" || w == "pat" {
			return qualified(words, i)
		}
	}
	return 0, 0, head{}
}

// headWord knows the words that need no other word beside them.
func headWord(w string) head {
	switch w {
	case "password", "passwd", "passwort", "pwd", "passphrase", "passcode", "psk":
		return head{"password", Strong}
	case "pass", "pw", "passwords", "passwds", "pwds", "passphrases":
		return head{"password", Weak}
	case "secret":
		return head{"secret", Strong}
	case "secrets", "credential", "credentials", "cred", "creds":
		return head{"secret", Weak}
	case "apikey", "secretkey", "privatekey", "accesskey", "signingkey", "encryptionkey", "authkey", "masterkey":
		return head{"key", Strong}
	case "apikeys":
		return head{"key", Weak}
	case "authtoken", "accesstoken", "apitoken", "bearertoken", "refreshtoken", "bottoken":
		return head{"token", Strong}
	}
	for _, suffix := range [...]string{"password", "passwd", "passphrase", "secret"} {
		if strings.HasSuffix(w, suffix) && len(w) > len(suffix)+1 {
			return head{strings.Replace(strings.Replace(suffix, "passwd", "password", 1), "passphrase", "password", 1), Strong}
		}
	}
	for _, suffix := range [...]string{"apikey", "secretkey", "privatekey", "accesskey", "mysqlpwd", "dbpwd"} {
		if strings.HasSuffix(w, suffix) {
			return head{"key", Strong}
		}
	}
	return head{}
}

// qualified judges "key" and "token", which by themselves are the keys of maps
// and the tokens of a grammar, by the word before them.
func qualified(words []string, i int) (start, end int, h head) {
	h.what = strings.TrimSuffix(words[i], "s")
	if h.what == "pat" {
		h.what = "token"
	}
	before := ""
	if i > 0 {
		before = words[i-1]
	}
	switch {
	case h.what == "key" && slices.Contains(keyQualifiers, before), words[i] != "pat" && h.what == "token" && slices.Contains(tokenQualifiers, before),
		slices.Contains(vendors, before):
		h.strength = Strong
	case words[i] == "token" || words[i] == "tokens":
		h.strength = Weak
	default:
		return 0, 0, head{} // another key is no secret: map key, primary key
	}
	if strings.HasSuffix(words[i], "s") || h.what == "key" && before == "session" {
		h.strength = Weak // a session's key is what it is found under, more often than not
	}
	return i, i + 1, h
}

// passQualifiers tell a password from a pass of a compiler.
var passQualifiers = []string{
	"db", "database", "sql", "mysql", "pg", "postgres", "postgresql", "redis", "mongo", "rabbitmq", "amqp", "mq", "smtp", "mail", "email", "imap",
	"ftp", "sftp", "ssh", "ldap", "bind", "http", "basic", "auth", "proxy", "admin", "root", "user", "login", "account", "key", "keystore", "es", "elastic",
}

var keyQualifiers = []string{
	"api", "access", "private", "signing", "sign", "signature", "secret", "encryption", "encrypt", "decryption", "crypto", "auth",
	"hmac", "jwt", "aes", "des", "master", "session", "cookie", "shared", "admin", "cipher", "symmetric", "webhook", "license", "licence",
	"authorization", "authentication", "app", "service", "priv", "mac", "csrf", "token", "deploy", "ssh", "enc",
	"consumer", "subscription", "function", "host",
}

var tokenQualifiers = []string{
	"api", "access", "auth", "bearer", "refresh", "bot", "jwt", "admin", "secret", "personal", "oauth", "session", "deploy", "app",
	"service", "account", "user", "security", "authentication", "authorization", "webhook", "registration", "upload", "publish", "root",
	"private", "login", "installation", "id", "sas", "agent", "client",
}

// vendors are providers whose keys and tokens have no format of their own, or
// more than one.
var vendors = []string{
	"aws", "gcp", "google", "azure", "github", "gitlab", "bitbucket", "slack", "stripe", "twilio", "sendgrid", "mailgun", "mailchimp",
	"openai", "anthropic", "cohere", "mistral", "datadog", "dd", "newrelic", "sentry", "heroku", "cloudflare", "digitalocean", "fastly",
	"algolia", "auth0", "okta", "firebase", "facebook", "twitter", "linkedin", "instagram", "discord", "telegram", "npm", "pypi", "docker",
	"vault", "consul", "nomad", "terraform", "jira", "confluence", "atlassian", "trello", "asana", "notion", "airtable", "zendesk",
	"intercom", "hubspot", "salesforce", "shopify", "square", "paypal", "plaid", "coinbase", "binance", "kraken", "etherscan", "infura",
	"alchemy", "mapbox", "snyk", "sonar", "codecov", "coveralls", "travis", "circleci", "jenkins", "buildkite", "artifactory", "pagerduty",
	"opsgenie", "rollbar", "bugsnag", "segment", "amplitude", "mixpanel", "launchdarkly", "dropbox", "yandex", "alibaba", "tencent",
	"huggingface", "weather", "openweather", "nytimes", "rapidapi", "recaptcha", "hcaptcha", "turnstile", "vercel", "netlify", "ngrok",
}

// neutral drops the words that say nothing of what a thing is.
func neutral(words []string) []string {
	for len(words) > 0 {
		switch w := words[0]; {
		case isDigit(w[0]):
		case slices.Contains(neutralWords, w):
		default:
			return words
		}
		words = words[1:]
	}
	return nil
}

var neutralWords = []string{
	"default", "value", "val", "str", "string", "bytes", "byte", "b", "base", "hex", "raw", "plain", "plaintext", "literal", "const",
	"prod", "production", "dev", "staging", "stage", "local", "live", "old", "new", "current", "primary", "secondary", "backup", "main",
	"a", "one", "two", "v", "fallback",
}

// vetoed reports whether a word is one of the others, or several of what it names.
func vetoed(words, veto []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return slices.Contains(veto, w) || len(w) > 4 && slices.Contains(veto, strings.TrimSuffix(w, "s"))
	})
}

// vetoBefore: with such a word, a name speaks of a secret and does not hold one.
var vetoBefore = []string{
	"err", "error", "errors", "invalid", "missing", "wrong", "bad", "public", "pub", "hash", "hashed", "encrypted", "masked", "redacted",
	"datadir", "folder", "fake", "mock", "empty", "zero", "not", "non", "never", "dummy", "example", "sample", "placeholder", "no", "is", "has", "use", "should", "must", "need", "needs", "require",
	"required", "requires", "forgot", "forgotten", "reset", "regex", "regexp", "pattern", "field", "column", "col", "header", "param",
	"query", "env", "envvar", "flag", "label", "msg", "message", "help", "usage", "desc", "title", "prompt", "hint", "path", "page", "next",
	"prev", "previous", "cursor", "continuation", "continue", "grant", "scope", "type", "kind", "prefix", "format", "min", "max", "num",
	"count", "event", "action", "op", "cmd", "role", "perm", "permission", "status", "metric", "i18n", "attr", "tag", "common", "weak", "forbidden",
	"blocked", "known", "reserved", "sensitive", "validate", "check", "change", "update", "delete", "create", "list", "generate",
	"rotate", "revoke", "hide", "show", "mask", "redact", "ask", "enter", "expired", "lex", "lexer", "parse", "parser", "syntax", "open",
	"close", "bos", "eos", "pad", "unk", "cls", "sep", "separator", "delimiter", "code", "annotation", "resource", "output",
	"schema", "template", "route", "endpoint", "method", "allow", "with", "without", "disable", "enable",
	"verify", "compare", "print", "audit", "topic", "feature", "gvr", "gvk", "api_version",
}

// vetoAfter: what such a word names is not the secret itself.
var vetoAfter = []string{
	"file", "files", "filename", "path", "paths", "dir", "directory", "folder", "name", "names", "url", "uri", "endpoint", "link", "route",
	"page", "type", "types", "kind", "envvar", "key", "keys", "id", "ids", "idx", "index", "ref", "refs", "reference", "arn", "len", "length", "size",
	"bits", "ttl", "expiry", "expires", "expiration", "expired", "lifetime", "timeout", "age", "duration", "interval", "date", "time", "policy",
	"rule", "rules", "suffix", "title", "text", "description", "comment", "note", "info", "data", "auth", "state", "mode", "manager", "provider", "resolver", "getter", "func", "fn", "handler", "view",
	"form", "screen", "template", "tmpl", "table", "bucket", "queue", "version", "algorithm", "algo", "alg", "cost", "salt", "nonce", "iv",
	"request", "response", "req", "resp", "result", "exchange", "review", "reviews", "issuer", "audience", "subject", "scopes", "claim", "claims",
	"volume", "mount", "selector", "namespace", "list", "set", "map", "parser", "reader", "writer", "validator", "generator", "strength",
	"length", "chars", "charset", "alphabet", "characters", "required", "enabled", "disabled", "changed", "mismatch", "hash", "hashes", "digest",
	"signature", "delim", "delimiter", "sep", "separator", "char", "pos", "limit", "limits", "usage", "hint", "example", "placeholder", "symbol",
	"resource", "suffixes", "prefixes", "property", "properties", "attribute", "object", "spec", "group", "plural", "singular", "count", "budget",
	"hook", "callback", "login", "update", "reset", "change", "grant", "flow", "strategy", "method", "class", "module", "package", "username",
	"location", "address", "addr", "port", "cmd", "command", "helper", "util", "utils", "not", "is", "was",
	"ts", "ns", "ms", "nanos", "millis", "seconds", "timestamp", "deadline", "since", "until",
	"too", "cannot", "must", "should", "only", "input", "output", "element", "selector", "button", "icon", "challenge", "question", "scheme", "protocol", "cert", "certificate",
}

// split divides a name into its words, in lower case: at signs, between small
// and capital letters, after acronyms, around digits.
func split(name string) []string {
	var words []string
	start := 0
	flush := func(end int) {
		if end > start {
			words = append(words, strings.ToLower(name[start:end]))
		}
		start = end
	}
	for i := range len(name) {
		c := name[i]
		switch {
		case !isLetter(c) && !isDigit(c) && c < 0x80:
			flush(i)
			start = i + 1
		case i > start && boundary(name, i):
			flush(i)
		}
	}
	flush(len(name))
	return join(words)
}

// boundary reports whether a word begins at i, inside a run of letters and digits.
func boundary(name string, i int) bool {
	prev, c := name[i-1], name[i]
	switch {
	case isDigit(prev) != isDigit(c):
		return true
	case isUpper(c) && !isUpper(prev):
		return true
	case isUpper(c) && isUpper(prev): // the last capital of APIKey begins Key
		return i+1 < len(name) && isLetter(name[i+1]) && !isUpper(name[i+1]) && !pluralAcronym(name, i)
	}
	return false
}

// pluralAcronym: the s of IDs and APIs belongs to the acronym.
func pluralAcronym(name string, i int) bool {
	return name[i+1] == 's' && (i+2 == len(name) || isUpper(name[i+2]) || !isLetter(name[i+2]))
}

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// join puts words together again that are one.
func join(words []string) []string {
	out := words[:0:0]
	for _, w := range words {
		if n := len(out); n > 0 && isOneWord(out[n-1], w) {
			out[n-1] += w
			continue
		}
		out = append(out, w)
	}
	return out
}

func isOneWord(a, b string) bool {
	switch a + " " + b {
	case "pass word", "pass words", "pass phrase", "pass code", "pass wd", "pass key", "o auth", "web hook", "git hub", "git lab", "open ai",
		"env var", "send grid", "data dog", "new relic", "mail gun", "auth 0", "cred s":
		return true
	}
	return false
}

// isSecretWord: all of the text is words that name secrets: "password",
// "client_secret", "access-token". It is a key, a field or a placeholder.
func isSecretWord(text string) bool {
	if strings.ContainsAny(text, "0123456789!$@#%&*") {
		return false
	}
	words := split(text)
	for _, w := range words {
		if !secretVocabulary(w) {
			return false
		}
	}
	return len(words) > 0
}

func secretVocabulary(w string) bool {
	switch w {
	case "key", "token", "client", "access", "user", "the", "username", "private", "api", "db", "database", "auth", "refresh", "id", "oauth",
		"session", "csrf", "bearer", "basic", "jwt", "signing", "shared", "pass", "account", "old", "new", "current", "value",
		"x", "tokens", "keys", "consumer", "encryption", "admin", "service", "webhook", "cookie", "app", "master":
		return w != "admin"
	}
	return headWord(w).strength != None
}
