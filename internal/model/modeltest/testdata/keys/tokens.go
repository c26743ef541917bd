// Package tokens is about what sessions, cookies and tokens are signed with, and about
// passwords for other services.
package tokens

import (
	"net/http"

	awscreds2 "github.com/aws/aws-sdk-go-v2/credentials"
	awscreds "github.com/aws/aws-sdk-go/aws/credentials"
	oldjwt "github.com/dgrijalva/jwt-go"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-contrib/sessions/memstore"
	"github.com/go-chi/jwtauth/v5"
	jose3 "github.com/go-jose/go-jose/v3"
	"github.com/go-jose/go-jose/v4"
	"github.com/gofiber/fiber/v2/middleware/encryptcookie"
	jwt3 "github.com/golang-jwt/jwt"
	jwt4 "github.com/golang-jwt/jwt/v4"
	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/csrf"
	"github.com/gorilla/securecookie"
	"github.com/gorilla/sessions"
	echojwt "github.com/labstack/echo-jwt/v4"
	jwa2 "github.com/lestrrat-go/jwx/v2/jwa"
	jwe2 "github.com/lestrrat-go/jwx/v2/jwe"
	jwk2 "github.com/lestrrat-go/jwx/v2/jwk"
	jws2 "github.com/lestrrat-go/jwx/v2/jws"
	jwt2 "github.com/lestrrat-go/jwx/v2/jwt"
	"github.com/lestrrat-go/jwx/v3/jwa"
	"github.com/lestrrat-go/jwx/v3/jwe"
	"github.com/lestrrat-go/jwx/v3/jwk"
	"github.com/lestrrat-go/jwx/v3/jws"
	jwxtoken "github.com/lestrrat-go/jwx/v3/jwt"
	minio "github.com/minio/minio-go/v7/pkg/credentials"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"gopkg.in/gomail.v2"
)

const fixed = "0123456789abcdef0123456789abcdef"

func sink(any) {}

func golangJWT(key []byte, r *http.Request) {
	jwt.New(jwt.SigningMethodHS256).SignedString([]byte(fixed)) // want credential-key
	jwt.New(jwt.SigningMethodHS256).SignedString(key)
	jwt4.New(jwt4.SigningMethodHS256).SignedString([]byte(fixed)) // want credential-key
	jwt4.New(jwt4.SigningMethodHS256).SignedString(key)
	jwt3.New(jwt3.SigningMethodHS256).SignedString([]byte(fixed)) // want credential-key
	jwt3.New(jwt3.SigningMethodHS256).SignedString(key)
	oldjwt.New(oldjwt.SigningMethodHS256).SignedString([]byte(fixed)) // want credential-key
	oldjwt.New(oldjwt.SigningMethodHS256).SignedString(key)
	jwt.Parse(r.FormValue("t"), func(*jwt.Token) (any, error) { return []byte(fixed), nil }) // want credential-key
	jwt.Parse(r.FormValue("t"), func(*jwt.Token) (any, error) { return key, nil })
	claims := jwt.MapClaims{}
	jwt.NewParser().ParseUnverified(r.FormValue("t"), claims)
	sink(claims["sub"]) // want remote
}

func jwx(key []byte) {
	jwxtoken.WithKey(jwa.HS256(), []byte(fixed)) // want credential-key
	jwxtoken.WithKey(jwa.HS256(), key)
	jws.WithKey(jwa.HS256(), []byte(fixed)) // want credential-key
	jws.WithKey(jwa.HS256(), key)
	jwe.WithKey(jwa.DIRECT(), []byte(fixed)) // want credential-key
	jwe.WithKey(jwa.DIRECT(), key)
	jwk.Import([]byte(fixed)) // want credential-key
	jwk.Import(key)
	jwt2.WithKey(jwa2.HS256, []byte(fixed)) // want credential-key
	jwt2.WithKey(jwa2.HS256, key)
	jws2.WithKey(jwa2.HS256, []byte(fixed)) // want credential-key
	jws2.WithKey(jwa2.HS256, key)
	jwe2.WithKey(jwa2.DIRECT, []byte(fixed)) // want credential-key
	jwe2.WithKey(jwa2.DIRECT, key)
	jwk2.FromRaw([]byte(fixed)) // want credential-key
	jwk2.FromRaw(key)
	jwtauth.New("HS256", []byte(fixed), nil) // want credential-key
	jwtauth.New("HS256", key, nil)
}

func joses(key []byte) {
	jose.NewSigner(jose.SigningKey{
		Algorithm: jose.HS256,
		Key:       []byte(fixed), // want credential-key
	}, nil)
	jose.NewSigner(jose.SigningKey{Algorithm: jose.HS256, Key: key}, nil)
	jose3.NewSigner(jose3.SigningKey{
		Algorithm: jose3.HS256,
		Key:       []byte(fixed), // want credential-key
	}, nil)
	jose3.NewSigner(jose3.SigningKey{Algorithm: jose3.HS256, Key: key}, nil)
}

func cookies(key []byte) {
	sessions.NewCookieStore([]byte(fixed)) // want credential-key
	sessions.NewCookieStore(key)
	securecookie.New(key, []byte(fixed)) // want credential-key
	securecookie.New(key, nil)
	csrf.Protect([]byte(fixed)) // want credential-key
	csrf.Protect(key)
	cookie.NewStore([]byte(fixed)) // want credential-key
	cookie.NewStore(key)
	memstore.NewStore([]byte(fixed)) // want credential-key
	memstore.NewStore(key)
	encryptcookie.New(encryptcookie.Config{
		Key: fixed, // want credential-key
	})
	encryptcookie.New(encryptcookie.Config{Key: string(key)})
	echojwt.WithConfig(echojwt.Config{
		SigningKey: []byte(fixed), // want credential-key
	})
	echojwt.WithConfig(echojwt.Config{SigningKey: key})
}

func services(c *oauth2.Config, secret, state string) {
	awscreds2.NewStaticCredentialsProvider("AKID", fixed, "") // want credential
	awscreds2.NewStaticCredentialsProvider("AKID", secret, "")
	awscreds.NewStaticCredentials("AKID", fixed, "") // want credential
	awscreds.NewStaticCredentials("AKID", secret, "")
	minio.NewStaticV4("id", fixed, "") // want credential
	minio.NewStaticV4("id", secret, "")
	gomail.NewDialer("mail.example.com", 587, "app", "hunter2") // want credential
	gomail.NewDialer("mail.example.com", 587, "app", secret)
	c.AuthCodeURL("state") // want oauth-state
	c.AuthCodeURL(state)
	_ = oauth2.Config{
		ClientSecret: fixed, // want credential
	}
	_ = oauth2.Config{ClientSecret: secret}
	_ = clientcredentials.Config{
		ClientSecret: fixed, // want credential
	}
	_ = clientcredentials.Config{ClientSecret: secret}
}
