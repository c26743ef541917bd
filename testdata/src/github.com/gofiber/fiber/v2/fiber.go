// Package fiber is a stub of github.com/gofiber/fiber/v2.
package fiber

import "time"

type (
	// App is a server.
	App struct{}
	// Config is its configuration.
	Config struct{}
	// Ctx is a request and its response.
	Ctx struct{}
	// Handler handles a request.
	Handler = func(*Ctx) error
	// Router is what routes are added to.
	Router interface {
		Get(path string, handlers ...Handler) Router
	}
)

func New(config ...Config) *App { return &App{} }

func (app *App) Get(path string, handlers ...Handler) Router    { return app }
func (app *App) Listen(addr string) error                       { return nil }
func (app *App) ListenTLS(addr, certFile, keyFile string) error { return nil }

func (c *Ctx) Body() []byte                                     { return nil }
func (c *Ctx) BodyParser(out interface{}) error                 { return nil }
func (c *Ctx) Params(key string, defaultValue ...string) string { return "" }
func (c *Ctx) Get(key string, defaultValue ...string) string    { return "" }
func (c *Ctx) Query(key string, defaultValue ...string) string  { return "" }
func (c *Ctx) SendString(body string) error                     { return nil }

func (c *Ctx) Status(status int) *Ctx                        { return c }
func (c *Ctx) Set(key, val string)                           {}
func (c *Ctx) Type(extension string, charset ...string) *Ctx { return c }
func (c *Ctx) Redirect(location string, status ...int) error { return nil }
func (c *Ctx) SendFile(file string, compress ...bool) error  { return nil }

// Cookie is one that is set.
type Cookie struct {
	Name, Value, Path, Domain string
	MaxAge                    int
	Expires                   time.Time
	Secure, HTTPOnly          bool
	SameSite                  string
	SessionOnly               bool
}

func (c *Ctx) Cookie(cookie *Cookie) {}
