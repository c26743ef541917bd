// Package halfcheck checks addresses and texts with patterns.
package halfcheck

import (
	"net/url"
	"regexp"
	"strings"
)

var (
	anywhere  = regexp.MustCompile(`https?://www\.example\.com`) // want "anywhere in a text.*GVS761"
	begins    = regexp.MustCompile(`^https?://www\.example\.com/`)
	whole     = regexp.MustCompile(`^(?:www|api)\.example\.com$`)
	noHost    = regexp.MustCompile(`[a-z]+://`)
	found     = regexp.MustCompile(`https?://www\.example\.com`) // in a longer text
	firstOnly = regexp.MustCompile(`^example|test`)              // want `the first alternative only`
	lastOnly  = regexp.MustCompile(`example|test$`)              // want `the last alternative only`
	both      = regexp.MustCompile(`^example$|^test$`)
	group     = regexp.MustCompile(`^(?:example|test)$`)
	inside    = regexp.MustCompile(`^\.git|/\.git`)
	spaces    = regexp.MustCompile(`^\s+|\s+$`)

	looseDot   = regexp.MustCompile(`^https://www.example\.com/`)  // want "before example.com stands for any character.*GVS762"
	looseEnd   = regexp.MustCompile(`^(?:www|api)\.example.org$`)  // want "before org"
	looseGroup = regexp.MustCompile("^((www|beta).)?example.com/") // want "before example.com"
	inGroup    = regexp.MustCompile(`^(www.)?example\.com/`)       // want "before example.com"
	quotedDot  = regexp.MustCompile(`^(www\.)?example\.com/`)
	anyHost    = regexp.MustCompile(`^https://[a-z]+.*\.example\.com/`)
	file       = regexp.MustCompile(`^v1.[0-9]+.tar.gz$`)
)

func matches(s string) bool {
	for _, re := range []bool{
		anywhere.MatchString(s), begins.MatchString(s), whole.MatchString(s), noHost.MatchString(s), firstOnly.MatchString(s), lastOnly.MatchString(s),
		both.MatchString(s), group.MatchString(s), inside.MatchString(s), spaces.MatchString(s), looseDot.MatchString(s), looseEnd.MatchString(s),
		looseGroup.MatchString(s), inGroup.MatchString(s), quotedDot.MatchString(s), anyHost.MatchString(s), file.MatchString(s),
	} {
		if re {
			return true
		}
	}
	return len(found.FindAllString(s, -1)) > 0
}

func once(s string) bool {
	ok, _ := regexp.MatchString(`example\.com`, s) // want "anywhere in a text"
	if ok, _ = regexp.MatchString(`\.example\.com$`, s); ok {
		return true
	}
	return regexp.MustCompile(`(^|\.)example\.com$`).MatchString(s)
}

type checker struct{ re *regexp.Regexp }

func newChecker() *checker {
	return &checker{re: regexp.MustCompile(`^https://api.example.com/`)} // want "before example.com"
}

func (c *checker) ok(s string) bool { return c.re.MatchString(s) }

const sep = "\b"

func boundaries(s string) bool {
	return regexp.MustCompile("\bsecret\b").MatchString(s) || // want "backspace.*GVS763"
		regexp.MustCompile("\\bsecret\\b").MatchString(s) ||
		regexp.MustCompile(`\bsecret\b`).MatchString(s) ||
		regexp.MustCompile("[\u001B][^\u0007]*\u0007").MatchString(s) ||
		regexp.MustCompile("secret"+sep).MatchString(s) // want "backspace"
}

func harmlessLink(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.Scheme != "javascript" // want `not "data:" and "vbscript:".*GVS764`
}

func refused(s string) bool {
	switch l := strings.ToLower(s); {
	case strings.HasPrefix(l, "javascript:"), strings.HasPrefix(l, "data:"): // want `not "vbscript:"`
		return true
	}
	return false
}

func refusedAnywhere(s string) bool {
	return strings.Contains(strings.ToLower(s), "javascript:") // want `not "data:" and "vbscript:"`
}

// A media type has no scheme.
func icon(mime string) string {
	switch {
	case mime == "application/json", strings.Contains(mime, "javascript"):
		return "code"
	}
	return "file"
}

// Nor has a language.
func highlighted(language string) bool {
	return language == "javascript" || strings.EqualFold(language, "javascript")
}

func harmlessScheme(u *url.URL) bool {
	return !strings.EqualFold(u.Scheme, "javascript") // want `not "data:" and "vbscript:".*GVS764`
}

func refusedAll(s string) bool {
	for _, scheme := range []string{"javascript:", "data:", "vbscript:"} {
		if strings.HasPrefix(strings.ToLower(s), scheme) {
			return true
		}
	}
	return false
}

func letThrough(u *url.URL) bool {
	switch u.Scheme {
	case "http", "https":
		return true
	case "javascript":
		return false
	}
	return false
}

func variable(s string) bool {
	pattern := "^((www|beta).)?example.com/" // want "before example.com"
	ok, _ := regexp.MatchString(pattern, s)
	return ok
}

func variableThatChanges(s string, ours bool) bool {
	pattern := "^www.example.com/"
	if ours {
		pattern = `^www\.example\.com/`
	}
	ok, _ := regexp.MatchString(pattern, s)
	return ok
}
