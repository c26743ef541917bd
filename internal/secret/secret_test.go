package secret

import (
	"encoding/base64"
	"hash/crc32"
	"math/rand/v2"
	"regexp/syntax"
	"strings"
	"testing"
)

// generate makes a text that the pattern matches, so that no credential, not
// even a made-up one, stands in this repository.
func generate(re *syntax.Regexp, r *rand.Rand, b *strings.Builder) {
	switch re.Op {
	case syntax.OpLiteral:
		for _, c := range re.Rune {
			b.WriteRune(c)
		}
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		b.WriteByte('x')
	case syntax.OpCharClass:
		b.WriteRune(fromClass(re.Rune, r))
	case syntax.OpCapture, syntax.OpConcat:
		for _, sub := range re.Sub {
			generate(sub, r, b)
		}
	case syntax.OpAlternate:
		generate(re.Sub[r.IntN(len(re.Sub))], r, b)
	case syntax.OpStar, syntax.OpPlus, syntax.OpQuest, syntax.OpRepeat:
		n := re.Min
		if re.Op == syntax.OpPlus {
			n = 1
		}
		for range n {
			generate(re.Sub[0], r, b)
		}
	}
}

func fromClass(ranges []rune, r *rand.Rand) rune {
	var all []rune
	for i := 0; i < len(ranges); i += 2 {
		for c := max(ranges[i], '!'); c <= min(ranges[i+1], '~'); c++ {
			all = append(all, c)
		}
	}
	if len(all) == 0 {
		return ' ' // \s
	}
	return all[r.IntN(len(all))]
}

func sample(t *testing.T, f *Format, r *rand.Rand) string {
	re, err := syntax.Parse(f.Pattern, syntax.Perl)
	if err != nil {
		t.Fatalf("%s: %v", f.ID, err)
	}
	var b strings.Builder
	generate(re, r, &b)
	return b.String()
}

// Every format finds a text that was made by its own pattern, alone and in a sentence.
func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	formats := Formats()
	if len(formats) < 150 {
		t.Errorf("%d formats", len(formats))
	}
	for i := range formats {
		f := &formats[i]
		if seen[f.ID] || f.ID == "" || f.What == "" || len(f.Keys) == 0 {
			t.Errorf("format %q: incomplete, or there twice", f.ID)
		}
		seen[f.ID] = true
		for _, key := range f.Keys {
			if len(key) < 2 || key != strings.ToLower(key) {
				t.Errorf("format %q: bad key %q", f.ID, key)
			}
		}
		if f.Valid != nil {
			continue // see TestValid
		}
		r := rand.New(rand.NewPCG(1, uint64(i)))
		found := false
		for range 5 {
			text := sample(t, f, r)
			for _, in := range []string{text, "key " + text + ", and more"} {
				m, ok := Scan(in)
				if ok && m.Format.ID != f.ID {
					t.Logf("%s found as %s", f.ID, m.Format.ID)
				}
				found = found || ok && m.Format.ID == f.ID
			}
		}
		if !found {
			t.Errorf("format %s does not find %q", f.ID, sample(t, f, r))
		}
	}
}

func b64(text string) string { return base64.RawURLEncoding.EncodeToString([]byte(text)) }

func crcToken(prefix, random string) string {
	return prefix + random + base62(crc32.ChecksumIEEE([]byte(random)))
}

const random30 = "q8ZtW3vKx0LmR5nYb2JcHs7PdFgAe4"

func pemBlock(kind, body string) string {
	return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n"
}

func derText(first string) string {
	return base64.StdEncoding.EncodeToString([]byte(first + strings.Repeat("\x01\x7f\x33\x5c\x9a", 20)))
}

func TestValid(t *testing.T) {
	jwtText := b64(`{"alg":"HS256","typ":"JWT"}`) + "." + b64(`{"sub":"42","iss":"me"}`) + "." + b64("0123456789abcdef0123456789abcdef")
	tests := []struct{ id, text string }{
		{"github-pat", crcToken("ghp_", random30)},
		{"github-oauth", crcToken("gho_", random30)},
		{"github-user", crcToken("ghu_", random30)},
		{"github-server", crcToken("ghs_", random30)},
		{"github-refresh", crcToken("ghr_", random30)},
		{"npm", "//registry.npmjs.org/:_authToken=" + crcToken("npm_", random30)},
		{"pypi", "pypi-" + b64("\x02\x01\x08pypi.org"+strings.Repeat("\x00\x02\x7fabc", 12))},
		{"pypi", "pypi-" + b64("\x02\x01\x0dtest.pypi.org"+strings.Repeat("\x00\x02\x7fabc", 12))},
		{"grafana-service", "glsa_" + "yscW25imSKJIuav8zF37RZmnbiDvB05G" + "_fcaaf58a"},
		{"grafana-cloud", "glc_" + b64(`{"o":"123456","n":"name","k":"q8ZtW3vKx0LmR5nYb2Jc"}`)},
		{"onepassword", "ops_" + b64(`{"a":"`+strings.Repeat("q8ZtW3vKx0LmR5nYb2Jc", 10)+`"}`)},
		{"sentry-org", "sntrys_" + b64(`{"iat":1,"url":"https://sentry.io","org":"acme-and-more"}`) + "_" + strings.Repeat("q8Zt3", 8) + "abc"},
		{"age", strings.ToUpper(bech32Key("age-secret-key-", 52))},
		{"nostr", bech32Key("nsec", 52)},
		{"jwt", jwtText},
		{"jwt", "session=" + jwtText + "; Path=/"},
		{"private-key", pemBlock("RSA PRIVATE KEY", derText("0\x82"))},
		{"private-key", pemBlock("PRIVATE KEY", derText("0\x82"))},
		{"private-key", pemBlock("EC PRIVATE KEY", derText("0\x77"))},
		{"private-key", pemBlock("ENCRYPTED PRIVATE KEY", derText("0\x82"))},
		{"private-key", pemBlock("OPENSSH PRIVATE KEY", derText("openssh-key-v1\x00"))},
		{"private-key", pemBlock("RSA PRIVATE KEY", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00112233\n\n"+derText("abc"))},
		{"private-key", `{"type": "service_account", "private_key": "` + strings.ReplaceAll(pemBlock("PRIVATE KEY", derText("0\x82")), "\n", `\n`) + `"}`},
		{"pgp-private-key", pemBlock("PGP PRIVATE KEY BLOCK", "Version: 1\n\n"+derText("\x95"))},
		{"encoded-private-key", base64.StdEncoding.EncodeToString([]byte(pemBlock("EC PRIVATE KEY", derText("0\x82"))))},
		{"url-password", "postgres://app:S3cr3tPw@db.internal:5432/app"},
		{"url-password", "redis://:hunter2!@cache:6379/0"},
		{"url-password", "https://bob:hunter2!@git.acme.io/x.git"},
		{"url-password", "amqp://app:p%40ss1@mq/"},
		{"url-password", "postgres://app:S3cr3tPw@"},
		{"url-password", "mongodb+srv://app:S3cr3tPw@c0.abc.mongodb.net/?w=majority"},
		{"mysql-password", "app:S3cr3tPw@tcp(db:3306)/app?parseTime=true"},
		{"mysql-password", "app:S3cr3tPw@tcp("},
		{"dsn-password", "host=db user=app password=S3cr3tPw dbname=app sslmode=disable"},
		{"dsn-password", "host=db user=app password='S3cr3t Pw'"},
		{"dsn-password", "Server=tcp:db;Database=x;User Id=sa;Password=S3cr3tPw;Encrypt=true"},
		{"dsn-password", "server=db;user id=sa;pwd=S3cr3tPw"},
		{"basic-auth", "Basic " + base64.StdEncoding.EncodeToString([]byte("bob:hunter2!"))},
		{"bearer", "Bearer q8ZtW3vKx0LmR5nYb2JcHs7PdFgAe4"},
		{"token-header", "Authorization: token q8ZtW3vKx0LmR5nYb2JcHs7PdFgAe4"},
	}
	for _, tt := range tests {
		if m, ok := Scan(tt.text); !ok || m.Format.ID != tt.id {
			t.Errorf("%q: got %+v, want %s", tt.text, m.Format, tt.id)
		}
	}
}

func TestNoCredential(t *testing.T) {
	tests := []string{
		"", "a", "ghp_", "AKIA" + "IOSFODNN7EXAMPLE", "ASIA is a continent",
		"ghp_" + random30 + "000000",               // wrong checksum
		"ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", // a placeholder
		"glpat-xxxxxxxxxxxxxxxxxxxx", "sk-proj-your-key-goes-here-12345", "xoxb-your-token",
		"my" + "AKIA" + "Q3EGT2TWNZAB7XYZ" + "andmore",
		pemBlock("PUBLIC KEY", derText("0\x82")), pemBlock("CERTIFICATE", derText("0\x82")), pemBlock("PGP PUBLIC KEY BLOCK", derText("\x99")),
		"-----BEGIN RSA PRIVATE KEY-----", pemBlock("RSA PRIVATE KEY", "..."), pemBlock("RSA PRIVATE KEY", "MIIE...snip...your key goes here, between these two lines, as it was written"),
		b64(`{"alg":"HS256","typ":"JWT"}`) + "." + b64(`{"sub":"1234567890","name":"John Doe","iat":1516239022}`) + "." + jwtExampleSignature,
		b64(`{"alg":"none","typ":"JWT"}`) + "." + b64(`{"sub":"1"}`) + "." + strings.Repeat("ab", 20),
		b64(`{"alg":"HS256","typ":"JWT"}`) + "." + b64(`{"role":"anon","iss":"supabase"}`) + "." + strings.Repeat("a1b", 20),
		"postgres://postgres:postgres@localhost:5432/x", "postgres://user:$PASSWORD@host/db", "postgres://user:${DB_PASSWORD}@db/x",
		"postgres://user:password@db:5432/app", "postgres://%s:%s@%s/db", "https://user:pass@example.com/", "https://bob:hunter2!@www.example.org/",
		"scheme://host:port@x", "https://{user}:{pw}@db/", "postgres://u:<password>@db/x", "https://a/b:c@d", "mysql://root:***@db/x",
		`^(https?)://([^:]+):([^@]+)@(.*)$`, "user:password@tcp(db:3306)/x", "%s:%s@tcp(%s)/x", "root:root@tcp(127.0.0.1:3306)/x",
		"host=db user=app password=%s", "host=%s password=secret", "password=hunter2", "set password=<pw> and user=me", "user=x password=${PW}",
		"host=localhost user=postgres password=postgres", "Basic realm=restricted", "basic understanding", "Basic " + base64.StdEncoding.EncodeToString([]byte("user:password")),
		"Bearer token is required in the header", "bearer authentication-is-required-here", "Bearer %s", "invalid token unexpectedly-long-word-here-x1",
		"SELECT token FROM users", "UPDATE users SET user=$1, password=$2, host=$3", "user=? and password=?)", "user=@p1, password=@p2",
		"join --discovery-token abcdef.1234567890abcdef", "00000000-0000-0000-0000-000000000000", strings.Repeat("ab", 5000),
	}
	for _, text := range tests {
		if m, ok := Scan(text); ok {
			t.Errorf("%.80q is %s: %q", text, m.Format.ID, text[m.Start:m.End])
		}
	}
}

// bech32Key makes a key with n digits of data.
func bech32Key(human string, n int) string {
	var data strings.Builder
	for i := range n {
		data.WriteByte(bech32Digits[(i*7+3)%32])
	}
	text := human + "1" + data.String()
	for i := range 6 { // one digit after the other, by what is missing
		c := bech32Sum(text + strings.Repeat("q", 6-i))
		text += string(bech32Digits[(c^1)>>(5*(5-i))&31])
	}
	return text
}

func TestBech32(t *testing.T) {
	// The test vectors of BIP 173.
	for _, text := range []string{"A12UEL5L", "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w"} {
		if !bech32([]string{text}, "") {
			t.Errorf("bech32(%q) = false", text)
		}
	}
	for _, text := range []string{"", "1", "A12UEL5M", "abc", "x1b4n0q5v"} {
		if bech32([]string{text}, "") {
			t.Errorf("bech32(%q) = true", text)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, seed := range []string{"", "://:@", "-----BEGIN PRIVATE KEY-----", "eyJ..", "password=a host=b", "@tcp(", "\xff\xfe", "pypi-AgEIcHlwaS5vcmc", "LS0tLS1CRUdJTi"} {
		f.Add(seed, "name")
	}
	f.Fuzz(func(t *testing.T, text, name string) {
		if m, ok := Scan(text); ok && (m.Start < 0 || m.End > len(text) || m.Start > m.End) {
			t.Errorf("Scan(%q) = %+v", text, m)
		}
		JudgeName(name).Accepts(text)
		if n := JudgeName(text); n.Strength != None {
			n.Accepts(name)
		}
		if r := Redact(text); len(text) > 12 && strings.Contains(r, text) {
			t.Errorf("Redact(%q) = %s", text, r)
		}
	})
}

func BenchmarkScan(b *testing.B) {
	texts := []string{
		"cannot open file: %w", "github.com/govet-sec/govet-sec/internal/model", "SELECT id, token, name FROM users WHERE id = ?",
		"application/json; charset=utf-8", "https://accounts.google.com/o/oauth2/token", "Usage: prog [flags] [file ...]", "x-request-id", "a",
	}
	n := 0
	for b.Loop() {
		for _, text := range texts {
			Scan(text)
		}
		n += len(texts)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "literals/s")
}

func BenchmarkFirstScan(b *testing.B) {
	for b.Loop() {
		newIndex()
	}
}
