// Package shape has credentials in the formats of their providers. They are
// made up, and written in parts, so that nobody takes them for real ones.
package shape

import "fmt"

var github = "ghp_" + "q8ZtW3vKx0LmR5nYb2JcHs7PdFgAe4" + "3nEhlw" // want `hard-coded GitHub personal access token "ghp_…" \(40 characters\): revoke it`

var wrongChecksum = "ghp_" + "q8ZtW3vKx0LmR5nYb2JcHs7PdFgAe4" + "000000"

var slack = []string{
	"xoxb-" + "123456789012-1234567890123-" + "q8ZtW3vKx0LmR5nYb2JcHs7P",                      // want `hard-coded Slack bot token "xoxb…" \(56 characters\)`
	"https://hooks.slack.com/services/" + "T0AB12CD3/B0XY98ZW7/" + "q8ZtW3vKx0LmR5nYb2JcHs7P", // want `hard-coded Slack webhook address`
}

const stripe = "sk_live_" + "q8ZtW3vKx0LmR5nYb2JcHs7P" // want `hard-coded Stripe secret key`

// A constant is reported where it is declared, and only there.
const header = "Authorization: Bearer " + stripe

func use(s string) string {
	return fmt.Sprintf("key %s", stripe) + s
}

var aws = map[string]string{
	"id":      "AKIA" + "Q3EGT2TWNZAB7XYZ", // want `hard-coded AWS access key "AKIA…" \(20 characters\)`
	"example": "AKIA" + "IOSFODNN7EXAMPLE", // of the documentation
}

var _ = use("glpat-" + "q8ZtW3vKx0LmR5nYb2Jc") // want `hard-coded GitLab personal access token`

var _ = use("sk-ant-" + "api03-q8ZtW3vKx0LmR5nYb2JcHs7PdFgAe4") // want `hard-coded Anthropic API key`

var _ = []byte("SG." + "q8ZtW3vKx0LmR5nYb2JcHs" + "." + "q8ZtW3vKx0LmR5nYb2JcHs7PdFgAe4q8ZtW3vKx0LmR") // want `hard-coded SendGrid API key`

var _ = "DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=" + "q8ZtW3vKx0LmR5nYb2JcHs7PdFgAe4q8ZtW3vKx0LmR5nYb2JcHs7PdFgAe4q8ZtW3vKx0LmR5nYb2JcHs7PdF" + "==" // want `hard-coded Azure storage account key`

var _ = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9." + "eyJzdWIiOiI0MiIsImlzcyI6Im1lIn0." + "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY" // want `hard-coded JSON web token "eyJh…"`

// want +1 `hard-coded private key "----…"`
const key = `
# the key is below
-----BEGIN ` + `EC PRIVATE KEY-----
MHcCAQEEIAEjRWeJq83vASNFZ4mrze8BI0VniavN7wEjRWeJq83voAoGCCqGSM49
AwEHoUQDQgAEASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8BI0VniavN
-----END EC PRIVATE KEY-----
`

const public = `
-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEASNFZ4mrze8BI0VniavN7wEjRWeJ
q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8BI0VniavN7w==
-----END PUBLIC KEY-----
`

const begin = "-----BEGIN RSA PRIVATE KEY-----"

var connections = []string{
	"postgres://app:S3cr3tPw@db.internal:5432/app",           // want `hard-coded password in a URL "S3…" \(8 characters\)`
	"redis://:hunter2!@cache:6379/0",                         // want `hard-coded password in a URL`
	"https://bob:hunter2!@git.acme.io/x.git",                 // want `hard-coded password in a URL`
	"app:S3cr3tPw@tcp(db:3306)/app?parseTime=true",           // want `hard-coded password in a MySQL connection string`
	"host=db user=app password=S3cr3tPw dbname=app",          // want `hard-coded password in a connection string`
	"Server=tcp:db;Database=x;User Id=sa;Password=S3cr3tPw;", // want `hard-coded password in a connection string`
	"Basic Ym9iOmh1bnRlcjIh",                                 // want `hard-coded credentials in an Authorization header`
	"Bearer q8ZtW3vKx0LmR5nYb2JcHs7PdFgAe4",                  // want `hard-coded token in an Authorization header`
	"postgres://postgres:postgres@localhost:5432/app",        // every laptop
	"postgres://user:$PASSWORD@host/db",                      //
	"postgres://user:password@db/app",                        //
	"https://accounts.google.com/o/oauth2/token",             //
	"https://user:pass@example.com/",                         //
	"Basic realm=restricted",                                 //
	"host=%s user=%s password=%s",                            //
	"00000000-0000-0000-0000-000000000000",                   //
}

func dsn(host string) string {
	return fmt.Sprintf("postgres://app:S3cr3tPw@%s/app", host) // want `hard-coded password in a URL`
}

func concat(host string) string {
	return "postgres://app:S3cr3tPw@" + host + "/app" // want `hard-coded password in a URL`
}

const config = `
database:
  url: postgres://app:hunter2!@db.internal/app
` // want -1 `hard-coded password in a URL "hu…"`

type tagged struct {
	URL string `default:"postgres://app:S3cr3tPw@db.internal/app"` // want `hard-coded password in a URL`
}

// Comments are read for credentials too: glpat-q8ZtW3vKx0LmR5nYb2Jd // want `hard-coded GitLab personal access token`
// But postgres://app:S3cr3tPw@db.internal/app in a comment explains something.

// want +6 `hard-coded password "h…" \(7 characters\) in a text, under admin_password`
// want +6 `hard-coded key .* under api_key`
const yaml = `
server:
  host: localhost
  password: hunter2-yaml # not at the end of its line
  admin_password: hunter3
  api_key: "a8f5f167f44f4964e6c998dee8271aaa"
  token_file: /run/token
`

const json = `{"user": "bob", "password": "S3cr3tPw9"}` // want `hard-coded password .* in a text, under password`

const usage = `
Set a password:
  password: <your password>
  password: password
  token = ${TOKEN}
`
