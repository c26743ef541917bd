package secret

import (
	"encoding/json"
	"math"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// isExample reports whether a text in the format of a credential is one that
// documents show: it says so, or a part of it is one character over and over.
func isExample(text string) bool {
	t := strings.ToLower(text)
	for _, word := range []string{"example", "placeholder", "dummy", "redacted", "xxxxx", "replaceme", "changeme", "yourtoken", "your_", "your-", "00000000", "not-a-real", "notareal"} {
		if strings.Contains(t, word) {
			return true
		}
	}
	return longestRun(text) >= 8
}

func longestRun(text string) int {
	longest, run := 0, 0
	for i := range len(text) {
		if i > 0 && text[i] == text[i-1] {
			run++
		} else {
			run = 1
		}
		longest = max(longest, run)
	}
	return longest
}

// entropy is the Shannon entropy of the text, in bits per byte.
func entropy(text string) float64 {
	var count [256]int
	for i := range len(text) {
		count[text[i]]++
	}
	var h float64
	for _, c := range count {
		if c > 0 {
			p := float64(c) / float64(len(text))
			h -= p * math.Log2(p)
		}
	}
	return h
}

// pattern is a regular expression that is compiled when it is first needed.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

var (
	templateRE    = pattern(`\$\{|\$\(|\{\{|<[\w .-]+>|%[-+#0]*[0-9]*(?:\[\d+\])?[sdvqxXtTw]|^\$(?:[A-Z_][A-Z0-9_]*|[a-z_]+)$|^%\w+%$|^@\w+@$|^__\w+__$|\{[a-zA-Z_]*\}|^\[[\w -]+\]$|^\x60|<<`)
	regexpRE      = pattern(`^\^.*|\\[dwsbSWD]|\(\?[:iPsm<]|\[[^\]]*[a-z]-[z][^\]]*\]|\.[*+]|\[\^`)
	envNameRE     = pattern(`^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$`)
	headerRE      = pattern(`^(?:[Xx]-[A-Za-z0-9-]+|[A-Z][a-z]+(?:-[A-Z][A-Za-z]*)+)$`)
	dottedRE      = pattern(`^[A-Za-z_][A-Za-z_-]*(?:[.:/][A-Za-z_][A-Za-z_-]*)+[.:/]?$|^[a-z_-]+[0-9]{0,2}(?:\.[a-z_-]+[0-9]{0,2})+$`)
	hostRE        = pattern(`^(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|local|internal|svc|cloud|app|co)(?::[0-9]+)?(?:/.*)?$`)
	fileRE        = pattern(`(?i)^[\w./\\~:@{}-]+\.(?:pem|key|crt|cer|der|p12|pfx|txt|json|ya?ml|toml|ini|conf|cfg|env|go|js|ts|html?|tmpl|css|xml|csv|log|md|sh|sql|db|pub|asc|gpg|jwt|jks|dat|bin|proto)$`)
	pathRE        = pattern(`^(?:[~.]{0,2}/|[A-Za-z]:\\)[\w./\\ @:{}*-]*$`)
	urnRE         = pattern(`^(?:urn|arn|did|spiffe|vault|ssm|secretsmanager|file|env|mailto|data|kv|ref|op|k8s|gcp|awskms|gcpkms|azurekms):`)
	hashRE        = pattern(`^(?:\$2[abxy]?\$|\$argon2|\$scrypt\$|\$pbkdf2|\$[156y]\$|\$apr1\$|\$7\$|\{(?:SSHA|SHA|CRYPT|BCRYPT|PBKDF2)|pbkdf2[_:]|bcrypt|argon2|sha(?:1|256|384|512)[:-]|md5[:-]|scram-sha)`)
	hexRE         = pattern(`^[0-9a-fA-F]+$`)
	kebabRE       = pattern(`^[A-Za-z]+(?:[-_.][A-Za-z]+)+$`)
	numberedRE    = pattern(`^[A-Za-z]{3,}(?:[-_.][A-Za-z]{2,})+[-_.]?[0-9]{1,2}$`)
	publicKeyRE   = pattern(`^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-|age1[a-z0-9]{58}|-----BEGIN )`)
	placeholderRE = pattern(`(?i)change[-_ ]?(?:me|this|it)|place[-_ ]?holder|^example|example$|[-_.]example|redacted|\byour[-_ ]?|^your|dummy|^insert|replace[-_ ]?(?:me|this|with)|\btodo\b|\bfixme\b|x{4,}|\*{3,}|(?-i:EXAMPLE)|\.{3}|…|^fake|[-_]fake|fake[-_]|^mock|[-_]mock|^sample|foo[-_]?bar|lorem|n/a|not[-_ ]?(?:set|used|required|needed|provided|real|available)|^<|>$|hidden|masked|deadbeef|goes[-_ ]?here|[-_]here$|to[-_]be[-_]`)
)

func isTemplate(text string) bool { return templateRE().MatchString(text) }

// isDocument reports whether the text is an object or a list in JSON, whose parts have names of their own.
func isDocument(text string) bool {
	return (strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[")) && json.Valid([]byte(text))
}

// IsReference reports whether all of a text stands for what is put in its place later: "${NAME}",
// "{{.Key}}", "${ID}:${SECRET}".
func IsReference(text string) bool { return referenceRE().MatchString(text) }

var referenceRE = pattern(`^(?:[:/,;@_. -]*(?:\$\{[A-Za-z_][\w.:-]*\}|\{\{[^{}]*\}\}|\$\([A-Za-z_][\w.-]*\)))+[:/,;@_. -]*$`)

func isRegexp(text string) bool { return regexpRE().MatchString(text) }

func isPlaceholder(text string) bool {
	if placeholderRE().MatchString(text) {
		return true
	}
	for _, w := range split(text) {
		switch w {
		case "test", "testing", "tests", "foo", "bar", "baz", "dummy", "fake", "mock", "sample", "demo", "placeholder", "todo", "tbd", "asdf", "qwerty", "blah",
			"generate", "generated", "foopass", "foosecret": // what is to be done, or nobody's
			return true
		}
	}
	return false
}

var maskRE = pattern(`(?i)redact|mask|hidden|removed|filtered|scrubbed|sanitized|x{3,}|\*{3,}|\.{3}|…|•{3,}|-{3,}`)

// IsMask reports whether a text stands for a secret in an address that is shown.
func IsMask(text string) bool { return maskRE().MatchString(text) }

// isRepeated: "********", "000000", "-----", "ababab".
func isRepeated(text string) bool {
	var seen [256]bool
	n := 0
	for i := range len(text) {
		if !seen[text[i]] {
			seen[text[i]] = true
			n++
		}
	}
	return n < 2 || n == 2 && len(text) > 5
}

// isPath: a file name, or an address.
func isPath(text string) bool {
	switch {
	case strings.Contains(text, "://"), urnRE().MatchString(text), hostRE().MatchString(text), fileRE().MatchString(text), isKeyFile(text):
		return true
	case len(text) >= 32 && strings.Count(text, "/") < 3 && looksRandom(text):
		return false // base 64 may begin with a slash, too
	}
	return pathRE().MatchString(text)
}

// isKeyFile: the names that ssh-keygen gives to files.
func isKeyFile(text string) bool {
	switch strings.TrimSuffix(text, "_sk") {
	case "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519":
		return true
	}
	return false
}

// isProse: error texts, usage texts, SQL, and everything else that has several words.
func isProse(text string) bool {
	return strings.ContainsAny(text, " \t\r\n") || strings.HasSuffix(text, ":") || strings.HasSuffix(text, "=") && !looksRandom(text)
}

// isKeyName: names of environment variables, headers, i18n and configuration keys.
func isKeyName(text string) bool {
	return envNameRE().MatchString(text) || headerRE().MatchString(text) || dottedRE().MatchString(text)
}

// isPublic: what may be known, or cannot be used to get in: public keys,
// certificates, and the hashes that passwords are compared with.
func isPublic(text string) bool {
	return publicKeyRE().MatchString(text) || hashRE().MatchString(text)
}

// isDigest reports whether the text has the length and the alphabet of an MD5,
// SHA-1 or SHA-2 in hexadecimal.
func isDigest(text string) bool {
	switch len(text) {
	case 32, 40, 56, 64, 96, 128:
		return hexRE().MatchString(text)
	}
	return false
}

// isKeyword knows the words that settings about secrets take.
func isKeyword(text string) bool {
	switch strings.ToLower(text) {
	case "true", "false", "null", "nil", "none", "undefined", "unknown", "yes", "no", "on", "off", "required", "optional",
		"string", "text", "object", "basic", "bearer", "digest", "hidden", "input", "default", "auto", "automatic", "manual",
		"disabled", "enabled", "disable", "enable", "jwt", "saml", "certificate", "cert", "kerberos", "ldap", "oauth", "oauth2", "oidc", "openid", "opaque", "plain",
		"plaintext", "file", "env", "environment", "keyring", "vault", "inline", "static", "dynamic", "random", "generated",
		"anonymous", "nobody", "header", "cookie", "query", "body", "form", "any", "all", "empty", "missing", "invalid", "expired", "revoked", "valid",
		"ok", "error", "failed", "authorized", "authenticated", "unauthorized", "granted", "denied", "accepted", "rejected", "verified", "username", "user", "email", "login", "logout", "signin", "id", "name", "type", "value", "key",
		"rsa", "ecdsa", "ed25519", "hmac", "sha256", "sha512", "md5", "aes", "hs256", "hs512", "rs256", "es256", "access", "refresh":
		return true
	}
	return false
}

// looksRandom reports whether a machine made the text: it is long, of mixed
// alphabet, and of high entropy for its alphabet.
func looksRandom(text string) bool {
	if len(text) < 16 || !utf8.ValidString(text) || strings.ContainsAny(text, " \t\n") {
		return false
	}
	var letters, digits int
	for i := range len(text) {
		if isLetter(text[i]) {
			letters++
		} else if isDigit(text[i]) {
			digits++
		}
	}
	if letters == 0 || digits == 0 {
		return false
	}
	if hexRE().MatchString(text) {
		return entropy(text) >= 2.8
	}
	return entropy(text) >= 3.2 && digits*12 >= len(text)
}

// looksChosen reports whether a person made the text as a password: letters
// mixed with digits or with signs other than those that join words.
func looksChosen(text string) bool {
	var letter, digit, sign bool
	for _, r := range text {
		switch {
		case 0 <= r && r < utf8.RuneSelf && isDigit(byte(r)):
			digit = true
		case 0 <= r && r < utf8.RuneSelf && isLetter(byte(r)):
			letter = true
		case strings.ContainsRune("!@#$%^&*?+~|", r):
			sign = true
		}
	}
	return len(text) >= 6 && letter && (digit || sign)
}
