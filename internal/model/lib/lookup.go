package lib

import (
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Lookup returns the model of the package with the import path. It builds no table
// but that one.
func Lookup(path string) (m model.Package, ok bool) {
	switch path {
	case "al.essio.dev/pkg/shellescape", "github.com/alessio/shellescape":
		m = shellescape(path)
	case "cel.dev/cel-go/cel", "github.com/google/cel-go/cel":
		m = cel(path)
	case "github.com/Knetic/govaluate", "github.com/casbin/govaluate":
		m = govaluate(path)
	case "github.com/PaesslerAG/gval":
		m = gval()
	case "github.com/antonmedv/expr", "github.com/expr-lang/expr":
		m = expr(path)
	case "github.com/aws/aws-lambda-go/events":
		m = awsEvents()
	case "github.com/aws/aws-lambda-go/lambda":
		m = awsLambda()
	case "github.com/aws/aws-sdk-go-v2/credentials":
		m = awsCredentials2()
	case "github.com/aws/aws-sdk-go/aws/credentials":
		m = awsCredentials()
	case "github.com/beego/beego/v2/server/web":
		m = beegoWeb()
	case "github.com/beego/beego/v2/server/web/context":
		m = beegoContext()
	case "github.com/bitfield/script":
		m = bitfieldScript()
	case "github.com/bytecodealliance/wasmtime-go/v25":
		m = wasmtime(path)
	case "github.com/cloudwego/hertz/pkg/app":
		m = hertzApp()
	case "github.com/cloudwego/hertz/pkg/app/server":
		m = hertzServer()
	case "github.com/coder/websocket", "nhooyr.io/websocket":
		m = coderWebsocket(path)
	case "github.com/bwmarrin/discordgo":
		m = discord()
	case "github.com/emersion/go-sasl":
		m = sasl()
	case "github.com/emersion/go-smtp":
		m = smtpServer()
	case "github.com/go-telegram-bot-api/telegram-bot-api/v5":
		m = telegram(path)
	case "github.com/miekg/dns":
		m = dnsServer()
	case "github.com/coder/websocket/wsjson", "nhooyr.io/websocket/wsjson":
		m = coderWSJSON(path)
	case "github.com/codeskyblue/go-sh":
		m = goSh()
	case "github.com/containerd/continuity/fs":
		m = inRoot(path, arg(0), arg(1), "RootPath")
	case "github.com/moby/sys/symlink":
		m = inRoot(path, arg(1), arg(0), "FollowSymlinkInScope")
	case "github.com/cyphar/filepath-securejoin":
		m = inRoot(path, arg(0), arg(1), "SecureJoin", "SecureJoinVFS")
	case "github.com/d5/tengo/v2":
		m = tengo()
	case "github.com/dgrijalva/jwt-go", "github.com/golang-jwt/jwt", "github.com/golang-jwt/jwt/v4", "github.com/golang-jwt/jwt/v5":
		m = jwt(path)
	case "github.com/dlclark/regexp2":
		m = regexp2(path)
	case "github.com/dop251/goja":
		m = goja()
	case "github.com/ebitengine/purego":
		m = purego()
	case "github.com/emicklei/go-restful/v3":
		m = goRestful()
	case "github.com/gin-contrib/sessions/cookie":
		m = ginCookieStore()
	case "github.com/gin-contrib/sessions/memstore":
		m = ginMemStore()
	case "github.com/gin-gonic/gin":
		m = gin()
	case "github.com/go-chi/chi", "github.com/go-chi/chi/v5":
		m = chi(path)
	case "github.com/go-chi/jwtauth/v5":
		m = jwtauth()
	case "github.com/go-cmd/cmd":
		m = goCmd()
	case "github.com/go-jose/go-jose/v3", "github.com/go-jose/go-jose/v4":
		m = goJose(path)
	case "github.com/go-ldap/ldap/v3":
		m = ldap()
	case "github.com/go-redis/redis/v8", "github.com/redis/go-redis/v9":
		m = goRedis(path)
	case "github.com/go-resty/resty/v2":
		m = resty(path)
	case "github.com/go-sql-driver/mysql":
		m = mysqlDriver()
	case "github.com/gobwas/ws/wsutil":
		m = gobwasUtil()
	case "github.com/gofiber/fiber/v2":
		m = fiber2()
	case "github.com/gofiber/fiber/v2/middleware/encryptcookie":
		m = fiberEncryptCookie()
	case "github.com/gofiber/fiber/v2/middleware/session":
		m = fiber2Session()
	case "github.com/gofiber/fiber/v3":
		m = fiber3()
	case "github.com/gofrs/uuid", "github.com/gofrs/uuid/v5":
		m = gofrsUUID(path)
	case "github.com/google/uuid":
		m = googleUUID()
	case "github.com/gorilla/csrf":
		m = gorillaCSRF()
	case "github.com/gorilla/mux":
		m = gorillaMux()
	case "github.com/gorilla/securecookie":
		m = gorillaSecureCookie()
	case "github.com/gorilla/sessions":
		m = gorillaSessions()
	case "github.com/gorilla/websocket":
		m = gorillaWebsocket()
	case "github.com/jackc/pgconn", "github.com/jackc/pgx/v5/pgconn":
		m = pgconn(path)
	case "github.com/jackc/pgx/v4", "github.com/jackc/pgx/v5":
		m = pgx(path)
	case "github.com/jackc/pgx/v4/pgxpool":
		m = pgxpool4()
	case "github.com/jackc/pgx/v5/pgxpool":
		m = pgxpool5()
	case "github.com/jmoiron/sqlx":
		m = sqlx()
	case "github.com/prometheus/common/route":
		m = prometheusRoute()
	case "github.com/julienschmidt/httprouter":
		m = httpRouter()
	case "github.com/kataras/iris/v12":
		m = iris()
	case "github.com/kataras/iris/v12/middleware/jwt":
		m = irisJWT()
	case "github.com/kataras/jwt":
		m = katarasJWT()
	case "github.com/kataras/iris/v12/core/memstore":
		m = irisStore()
	case "github.com/kataras/iris/v12/context":
		m = irisContext()
	case "github.com/kballard/go-shellquote":
		m = shellquote()
	case "github.com/klauspost/compress/flate":
		m = decompressor(path, "NewReader", "NewReaderDict")
	case "github.com/klauspost/compress/gzip":
		m = decompressor(path, "NewReader")
	case "github.com/klauspost/compress/zlib":
		m = decompressor(path, "NewReader", "NewReaderDict")
	case "github.com/klauspost/compress/zstd":
		m = zstdPackage(path)
	case "github.com/labstack/echo-jwt/v4":
		m = echoJWT()
	case "github.com/labstack/echo/v4":
		m = echo4()
	case "github.com/labstack/echo/v5":
		m = echo5()
	case "github.com/lestrrat-go/jwx/v2/jwe", "github.com/lestrrat-go/jwx/v2/jws", "github.com/lestrrat-go/jwx/v2/jwt", "github.com/lestrrat-go/jwx/v3/jwe", "github.com/lestrrat-go/jwx/v3/jws", "github.com/lestrrat-go/jwx/v3/jwt":
		m = jwxWithKey(path)
	case "github.com/lestrrat-go/jwx/v2/jwk":
		m = jwxJWK()
	case "github.com/lestrrat-go/jwx/v3/jwk":
		m = jwx3JWK()
	case "github.com/lib/pq":
		m = libPQ()
	case "github.com/mattn/anko/vm":
		m = anko()
	case "github.com/minio/minio-go/v7/pkg/credentials":
		m = minioCredentials()
	case "github.com/quic-go/quic-go":
		m = quicGo()
	case "github.com/quic-go/quic-go/http3":
		m = quicHTTP3()
	case "github.com/rabbitmq/amqp091-go", "github.com/streadway/amqp":
		m = amqp(path)
	case "github.com/robertkrimen/otto":
		m = otto()
	case "github.com/rs/zerolog":
		m = zerolog()
	case "github.com/sirupsen/logrus":
		m = logrus()
	case "github.com/spf13/pflag":
		m = pflag()
	case "github.com/tetratelabs/wazero":
		m = wazero()
	case "github.com/traefik/yaegi/interp":
		m = yaegi()
	case "github.com/urfave/cli/v2":
		m = urfaveCLI2()
	case "github.com/valyala/fasthttp":
		m = fastHTTP()
	case "github.com/wasmerio/wasmer-go/wasmer":
		m = wasmer()
	case "github.com/yuin/gopher-lua":
		m = gopherLua()
	case "go.mongodb.org/mongo-driver/mongo/options", "go.mongodb.org/mongo-driver/v2/mongo/options":
		m = mongoOptions(path)
	case "go.starlark.net/starlark":
		m = starlark()
	case "go.uber.org/zap":
		m = zap()
	case "golang.org/x/crypto/argon2":
		m = cryptoArgon2()
	case "golang.org/x/crypto/bcrypt":
		m = cryptoBcrypt()
	case "golang.org/x/crypto/blowfish":
		m = cryptoBlowfish()
	case "golang.org/x/crypto/cast5":
		m = cryptoCAST5()
	case "golang.org/x/crypto/chacha20poly1305":
		m = cryptoChaCha20Poly1305()
	case "golang.org/x/crypto/hkdf":
		m = cryptoHKDF()
	case "golang.org/x/crypto/nacl/secretbox":
		m = cryptoSecretbox()
	case "golang.org/x/crypto/pbkdf2":
		m = cryptoPBKDF2()
	case "golang.org/x/crypto/scrypt":
		m = cryptoScrypt()
	case "golang.org/x/crypto/ssh":
		m = cryptoSSH()
	case "golang.org/x/crypto/tea":
		m = cryptoTEA()
	case "golang.org/x/crypto/twofish":
		m = cryptoTwofish()
	case "golang.org/x/crypto/xtea":
		m = cryptoXTEA()
	case "golang.org/x/mod/module":
		m = goModule()
	case "golang.org/x/net/html":
		m = netHTML()
	case "golang.org/x/net/websocket":
		m = netWebsocket()
	case "golang.org/x/oauth2":
		m = oauth2()
	case "golang.org/x/oauth2/clientcredentials":
		m = oauth2Client()
	case "golang.org/x/sys/execabs":
		m = execabs()
	case "golang.org/x/sys/unix":
		m = sysUnix()
	case "golang.org/x/sys/windows":
		m = sysWindows()
	case "google.golang.org/grpc/encoding":
		m = grpcEncoding()
	case "google.golang.org/grpc/metadata":
		m = grpcMetadata()
	case "gopkg.in/gomail.v2":
		m = gomail()
	case "gorm.io/driver/mysql", "gorm.io/driver/postgres", "gorm.io/driver/sqlite", "gorm.io/driver/sqlserver":
		m = gormDriver(path)
	case "rogchap.com/v8go":
		m = v8go()
	default:
		m = further(path)
	}
	return m, m.Path != ""
}

// further are the tables that are looked up apart.
func further(path string) model.Package {
	for _, look := range [...]func(string) model.Package{data, service, more} {
		if m := look(path); m.Path != "" {
			return m
		}
	}
	return model.Package{}
}

// Paths lists the modelled packages, sorted.
func Paths() []string {
	return slices.Sorted(slices.Values(slices.Concat(paths(), dataPaths(), servicePaths(), morePaths())))
}

func paths() []string {
	return []string{
		"al.essio.dev/pkg/shellescape", "cel.dev/cel-go/cel", "github.com/Knetic/govaluate",
		"github.com/PaesslerAG/gval", "github.com/alessio/shellescape", "github.com/antonmedv/expr",
		"github.com/aws/aws-lambda-go/events", "github.com/aws/aws-lambda-go/lambda", "github.com/aws/aws-sdk-go-v2/credentials",
		"github.com/aws/aws-sdk-go/aws/credentials", "github.com/beego/beego/v2/server/web",
		"github.com/beego/beego/v2/server/web/context", "github.com/bitfield/script",
		"github.com/bytecodealliance/wasmtime-go/v25", "github.com/casbin/govaluate",
		"github.com/cloudwego/hertz/pkg/app", "github.com/cloudwego/hertz/pkg/app/server",
		"github.com/coder/websocket", "github.com/coder/websocket/wsjson", "github.com/codeskyblue/go-sh",
		"github.com/containerd/continuity/fs", "github.com/moby/sys/symlink",
		"github.com/cyphar/filepath-securejoin", "github.com/d5/tengo/v2", "github.com/dgrijalva/jwt-go",
		"github.com/dlclark/regexp2", "github.com/dop251/goja", "github.com/ebitengine/purego", "github.com/emicklei/go-restful/v3",
		"github.com/expr-lang/expr", "github.com/gin-contrib/sessions/cookie",
		"github.com/gin-contrib/sessions/memstore", "github.com/gin-gonic/gin", "github.com/go-chi/chi",
		"github.com/go-chi/chi/v5", "github.com/go-chi/jwtauth/v5", "github.com/go-cmd/cmd",
		"github.com/go-jose/go-jose/v3", "github.com/go-jose/go-jose/v4", "github.com/go-ldap/ldap/v3",
		"github.com/go-redis/redis/v8", "github.com/go-resty/resty/v2", "github.com/go-sql-driver/mysql",
		"github.com/gobwas/ws/wsutil", "github.com/gofiber/fiber/v2",
		"github.com/gofiber/fiber/v2/middleware/encryptcookie", "github.com/gofiber/fiber/v2/middleware/session", "github.com/gofiber/fiber/v3",
		"github.com/gofrs/uuid", "github.com/gofrs/uuid/v5", "github.com/golang-jwt/jwt",
		"github.com/golang-jwt/jwt/v4", "github.com/golang-jwt/jwt/v5", "github.com/google/cel-go/cel",
		"github.com/google/uuid", "github.com/gorilla/csrf", "github.com/gorilla/mux",
		"github.com/gorilla/securecookie", "github.com/gorilla/sessions", "github.com/gorilla/websocket",
		"github.com/jackc/pgconn", "github.com/jackc/pgx/v4", "github.com/jackc/pgx/v4/pgxpool",
		"github.com/jackc/pgx/v5", "github.com/jackc/pgx/v5/pgconn", "github.com/jackc/pgx/v5/pgxpool",
		"github.com/jmoiron/sqlx", "github.com/julienschmidt/httprouter", "github.com/kataras/iris/v12",
		"github.com/kataras/iris/v12/context", "github.com/kataras/iris/v12/core/memstore", "github.com/kataras/iris/v12/middleware/jwt", "github.com/kataras/jwt", "github.com/kballard/go-shellquote",
		"github.com/klauspost/compress/flate", "github.com/klauspost/compress/gzip",
		"github.com/klauspost/compress/zlib", "github.com/klauspost/compress/zstd",
		"github.com/labstack/echo-jwt/v4", "github.com/labstack/echo/v4", "github.com/labstack/echo/v5",
		"github.com/lestrrat-go/jwx/v2/jwe", "github.com/lestrrat-go/jwx/v2/jwk",
		"github.com/lestrrat-go/jwx/v2/jws", "github.com/lestrrat-go/jwx/v2/jwt",
		"github.com/lestrrat-go/jwx/v3/jwe", "github.com/lestrrat-go/jwx/v3/jwk",
		"github.com/lestrrat-go/jwx/v3/jws", "github.com/lestrrat-go/jwx/v3/jwt", "github.com/lib/pq",
		"github.com/bwmarrin/discordgo", "github.com/emersion/go-sasl", "github.com/emersion/go-smtp", "github.com/go-telegram-bot-api/telegram-bot-api/v5", "github.com/miekg/dns",
		"github.com/mattn/anko/vm", "github.com/minio/minio-go/v7/pkg/credentials",
		"github.com/prometheus/common/route", "github.com/quic-go/quic-go",
		"github.com/quic-go/quic-go/http3", "github.com/rabbitmq/amqp091-go", "github.com/redis/go-redis/v9",
		"github.com/robertkrimen/otto", "github.com/rs/zerolog", "github.com/sirupsen/logrus", "github.com/spf13/pflag",
		"github.com/streadway/amqp", "github.com/tetratelabs/wazero", "github.com/traefik/yaegi/interp",
		"github.com/urfave/cli/v2", "github.com/valyala/fasthttp", "github.com/wasmerio/wasmer-go/wasmer",
		"github.com/yuin/gopher-lua", "go.mongodb.org/mongo-driver/mongo/options",
		"go.mongodb.org/mongo-driver/v2/mongo/options", "go.starlark.net/starlark", "go.uber.org/zap",
		"golang.org/x/crypto/argon2", "golang.org/x/crypto/bcrypt", "golang.org/x/crypto/blowfish",
		"golang.org/x/crypto/cast5", "golang.org/x/crypto/chacha20poly1305", "golang.org/x/crypto/hkdf",
		"golang.org/x/crypto/nacl/secretbox", "golang.org/x/crypto/pbkdf2", "golang.org/x/crypto/scrypt",
		"golang.org/x/crypto/ssh", "golang.org/x/crypto/tea", "golang.org/x/crypto/twofish",
		"golang.org/x/crypto/xtea", "golang.org/x/mod/module", "golang.org/x/net/html", "golang.org/x/net/websocket", "golang.org/x/oauth2",
		"golang.org/x/oauth2/clientcredentials", "golang.org/x/sys/execabs", "golang.org/x/sys/unix",
		"golang.org/x/sys/windows", "google.golang.org/grpc/encoding", "google.golang.org/grpc/metadata", "gopkg.in/gomail.v2", "gorm.io/driver/mysql",
		"gorm.io/driver/postgres", "gorm.io/driver/sqlite", "gorm.io/driver/sqlserver", "nhooyr.io/websocket",
		"nhooyr.io/websocket/wsjson", "rogchap.com/v8go",
	}
}
