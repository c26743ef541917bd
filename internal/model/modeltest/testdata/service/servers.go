// Package servers is about servers of SSH, tokens with keys in the source, and text that
// goes through libraries of which nothing is known but names and types.
package servers

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"

	charmssh "github.com/charmbracelet/ssh"
	gliderssh "github.com/gliderlabs/ssh"
	"github.com/go-chi/jwtauth/v5"
	"github.com/go-jose/go-jose/v4"
	"github.com/golang/groupcache/lru"
	"github.com/golang/snappy"
	"github.com/kataras/jwt"
	"github.com/minio/minio-go/v7"
	"github.com/syndtr/goleveldb/leveldb"
	"github.com/syndtr/goleveldb/leveldb/opt"
	"go.etcd.io/bbolt"
	"golang.org/x/crypto/ssh"
	"gopkg.in/yaml.v3"

	"github.com/beego/beego/v2/client/orm"
)

func sink(...any) {}

type execMessage struct{ Command string }

func requests(in <-chan *ssh.Request) {
	for req := range in {
		var m execMessage
		if err := ssh.Unmarshal(req.Payload, &m); err == nil {
			exec.Command("rsync", strings.Fields(m.Command)...) // want exec-arg, shell-text
		}
	}
}

// What a channel gives is the client's, whoever reads it; what is written to it is not.
func read(s gliderssh.Session, ch ssh.Channel) {
	text, _ := io.ReadAll(s)               // want read-all
	exec.Command("sh", "-c", string(text)) // want exec-arg, shell-text
	var b bytes.Buffer
	io.Copy(&b, ch)         // want read-all
	os.ReadFile(b.String()) // want path
}

func written(s gliderssh.Session) {
	var b bytes.Buffer
	w := io.MultiWriter(s, &b)
	io.WriteString(w, "name")
	os.ReadFile(b.String())
}

func dial(r *http.Request) {
	ssh.Dial("tcp", r.FormValue("address"), nil) // want url
	ssh.Dial("tcp", "localhost:22", nil)
}

func accepted(conn ssh.ConnMetadata, nc ssh.NewChannel) {
	sink(conn.User())      // want remote
	sink(nc.ExtraData())   // want remote
	sink(conn.SessionID()) // the server's own
}

func sessions() {
	gliderssh.Handle(func(s gliderssh.Session) {
		exec.Command("sh", "-c", s.RawCommand()) // want exec-arg, shell-text
		exec.Command("git", "status", s.RemoteAddr().String())
	})
}

func forkedSessions() {
	charmssh.Handle(func(s charmssh.Session) {
		exec.Command("sh", "-c", strings.Join(s.Command(), " ")) // want exec-arg, shell-text
		exec.Command("git", "status", s.RemoteAddr().String())
	})
}

func sign(claims any) {
	key := []byte(os.Getenv("KEY"))
	jwt.Sign(jwt.HS256, key, claims) // want credential-key
}

func signOwn(own []byte, claims any) {
	jwt.Sign(jwt.HS256, own, claims)
}

func order(r *http.Request) {
	o := orm.NewOrm()
	o.Raw("SELECT name FROM u ORDER BY " + r.FormValue("sort")) // want sql
	o.Raw("SELECT name FROM u WHERE id = ?", r.FormValue("id"))
}

type options struct{ File string }

func decoded(r *http.Request) {
	var text string
	if json.NewDecoder(r.Body).Decode(&text) != nil {
		return
	}
	var o options
	if yaml.Unmarshal([]byte(text), &o) == nil {
		sink(o.File) // want remote
	}
	var own options
	if yaml.Unmarshal([]byte("file: x"), &own) == nil {
		sink(own.File)
	}
}

func decodedNext(r *http.Request) {
	var o, other options
	if yaml.NewDecoder(r.Body).Decode(&o) == nil {
		sink(o.File) // want remote
		sink(other.File)
	}
}

// What a store has under a key is not the key, but what is made of a text is.
func lookedUp(r *http.Request, db *leveldb.DB, c *lru.Cache, kv interface {
	Get(key string, o *opt.ReadOptions) ([]byte, error)
}, objects *minio.Client) {
	key := r.FormValue("key")
	if v, err := db.Get([]byte(key), nil); err == nil {
		sink(v)
	}
	if v, ok := c.Get(key); ok {
		sink(v)
	}
	if v, err := kv.Get(key, nil); err == nil {
		sink(v)
	}
	if v, err := objects.GetObject(r.Context(), "files", key, minio.GetObjectOptions{}); err == nil {
		sink(v)
	}
	sink(snappy.Encode(nil, []byte(key))) // want remote
}

// What is read from a file is a database's text, and not what was written to it last.
func keptInFile(r *http.Request, db *bbolt.DB) error {
	name := []byte(r.FormValue("name"))
	return db.Update(func(tx *bbolt.Tx) error {
		names := tx.Bucket([]byte("names"))
		sink(name) // want remote
		if err := names.Put(name, name); err != nil {
			return err
		}
		sink(names.Get(name)) // want database
		sink(names.Cursor())
		return nil
	})
}

// The claims of a token that was verified are the server's own words.
func verified(r *http.Request, auth *jwtauth.JWTAuth, key any) {
	text := r.FormValue("jwt")
	sink(text) // want remote
	if token, err := jwtauth.VerifyRequest(auth, r, jwtauth.TokenFromQuery); err == nil {
		sink(token.Subject())
	}
	if signed, err := jose.ParseSigned(text, nil); err == nil {
		sink(signed.UnsafePayloadWithoutVerification()) // want remote
		if payload, err := signed.Verify(key); err == nil {
			sink(payload)
		}
	}
}
