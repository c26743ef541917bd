package secret

import (
	"slices"
	"strconv"
	"strings"
)

// maxHuman is the length from which on a text is more than a secret.
const maxHuman = 4096

// Accepts reports whether the value is a secret when the name names it.
func (n Name) Accepts(value string) bool {
	return !n.echoes(value) && n.Equals(value)
}

// Equals reports whether the value is a secret when what the name names is
// compared with it. The name of a field is not compared with a password, so that
// here "password" is a bad one.
func (n Name) Equals(value string) bool {
	if n.Strength == None || len(value) < 4 || len(value) > maxHuman || NotSecret(value) != "" {
		return false
	}
	if isProse(value) && !n.isPhrase(value) || n.What == "password" && isDigest(value) {
		return false // a text about it; a hash to compare with
	}
	if n.Strength == Weak {
		return n.acceptsWeakly(value)
	}
	switch n.What {
	case "password":
		return true
	case "secret":
		return len(value) >= 6 && !(n.bare && kebabRE().MatchString(value)) && n.looksMade(value)
	default:
		return len(value) >= 8 && n.looksMade(value)
	}
}

// looksMade: keys and tokens are made to be secret; a few words joined, with or
// without a number after them, are the name of a thing.
func (n Name) looksMade(value string) bool {
	return (looksChosen(value) || looksRandom(value)) && !numberedRE().MatchString(value) || n.isBoast(value)
}

func (n Name) acceptsWeakly(value string) bool {
	if n.What == "password" {
		return looksChosen(value) && !kebabRE().MatchString(strings.TrimRight(value, "0123456789"))
	}
	return looksRandom(value)
}

// isBoast accepts secrets made of words only, such as "supersecretkey": longer
// than a keyword, and not the name of something ("cloudflare-api-token").
func (n Name) isBoast(value string) bool {
	if n.bare && n.What == "token" {
		return false
	}
	words := split(value)
	last := words[len(words)-1]
	if len(words) == 1 {
		return len(value) >= 8
	}
	return slices.ContainsFunc(words, boast) || headWord(last).strength == None && last != "key" && last != "token" && !strings.ContainsAny(value, "-_.")
}

func boast(w string) bool {
	switch w {
	case "super", "my", "very", "top", "strong", "secure", "ultra", "mega", "supersecret", "mysecret", "verysecret", "topsecret":
		return true
	}
	return false
}

// isPhrase: a passphrase is the only secret that has spaces.
func (n Name) isPhrase(value string) bool {
	return slices.Contains(n.words, "passphrase") && len(split(value)) >= 4
}

// NotSecret says what else than a secret the value is, or nothing if it can be one.
func NotSecret(value string) string {
	switch {
	case strings.TrimSpace(value) == "":
		return "empty"
	case isTemplate(value):
		return "template"
	case isDocument(value):
		return "document"
	case isPublic(value):
		return "public"
	case isPath(value):
		return "path"
	case isKeyName(value):
		return "key name"
	case isRegexp(value):
		return "regular expression"
	case isPlaceholder(value), isRepeated(value):
		return "placeholder"
	case isKeyword(value):
		return "keyword"
	case !isPrintable(value):
		return "binary"
	}
	return ""
}

// echoes: the value says no more than the name: Password: "password",
// tokenHeader = "access-token", ParamClientSecret = "client_secret". What a key or token is
// for is its name (AuthenticationKey = "authentication"); as a password, that is a bad one
// (adminPassword = "admin").
func (n Name) echoes(value string) bool {
	words := split(value)
	if len(words) == 0 || strings.EqualFold(value, n.Text) {
		return true
	}
	if isSecretWord(value) {
		return slices.ContainsFunc(words, n.says)
	}
	named := n.What != "password" && n.What != "secret" || secretVocabulary(words[len(words)-1])
	return named && !strings.ContainsAny(value, "0123456789!@#$%&*") &&
		!slices.ContainsFunc(words, func(w string) bool { return !n.has(w) }) || len(words) > 1 && hasSuffixFold(n.Text, value)
}

// has reports whether the word is in the name, perhaps as one of several.
func (n Name) has(w string) bool {
	return slices.Contains(n.words, w) || slices.Contains(n.words, strings.TrimSuffix(w, "s"))
}

// hasSuffixFold: CallGetSecretByType = "GetSecretByType" names an operation, whatever its words are.
func hasSuffixFold(name, value string) bool {
	return len(name) > len(value) && strings.EqualFold(name[len(name)-len(value):], value)
}

// says reports whether the word, or another for the same thing, is in the name.
func (n Name) says(w string) bool {
	if slices.Contains(n.words, w) {
		return true
	}
	h := headWord(w)
	return h.strength != None && h.what == n.What || w == n.What
}

// Redact names a secret without telling it: its first characters, never more
// than four or a quarter of it, and its length.
func Redact(text string) string {
	runes := []rune(text)
	shown := strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == '"' {
			return '?'
		}
		return r
	}, string(runes[:min(4, len(runes)/4)]))
	return `"` + shown + `…" (` + Count(len(runes), "character") + ")"
}

// Count is a number of things: "1 byte", "16 bytes".
func Count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// Varied reports whether bytes can be a key: they are not the same byte over
// and over, nor counted up.
func Varied(text string) bool {
	steps := make(map[byte]bool)
	for i := 1; i < len(text); i++ {
		steps[text[i]-text[i-1]] = true
	}
	return len(steps) > 4
}

// NamesOther reports whether the name of a type says that its values are
// something other than secrets: TokenKind, PasswordField.
func NamesOther(typeName string) bool {
	words := split(typeName)
	return len(words) > 0 && vetoed(words[len(words)-1:], vetoAfter)
}
