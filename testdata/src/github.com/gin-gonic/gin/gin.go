// Package gin is a stub of github.com/gin-gonic/gin.
package gin

import "net/http"

type (
	// Context is a request and its response.
	Context struct {
		Request *http.Request
		Params  Params
	}
	// Params are the parameters of the path.
	Params []Param
	// Param is one of them.
	Param struct{ Key, Value string }
	// HandlerFunc handles a request.
	HandlerFunc func(*Context)
	// OptionFunc configures an engine.
	OptionFunc func(*Engine)
	// Engine is a router.
	Engine struct{ RouterGroup }
	// RouterGroup is a part of one.
	RouterGroup struct{}
	// IRoutes is what routes are added to.
	IRoutes interface {
		GET(string, ...HandlerFunc) IRoutes
		POST(string, ...HandlerFunc) IRoutes
	}
)

func New(opts ...OptionFunc) *Engine     { return &Engine{} }
func Default(opts ...OptionFunc) *Engine { return &Engine{} }

func (engine *Engine) Run(addr ...string) (err error)                    { return nil }
func (engine *Engine) RunTLS(addr, certFile, keyFile string) (err error) { return nil }
func (engine *Engine) RunUnix(file string) (err error)                   { return nil }

func (group *RouterGroup) GET(relativePath string, handlers ...HandlerFunc) IRoutes  { return group }
func (group *RouterGroup) POST(relativePath string, handlers ...HandlerFunc) IRoutes { return group }

func (c *Context) Param(key string) string                       { return "" }
func (c *Context) Query(key string) (value string)               { return "" }
func (c *Context) DefaultQuery(key, defaultValue string) string  { return defaultValue }
func (c *Context) PostForm(key string) (value string)            { return "" }
func (c *Context) GetHeader(key string) string                   { return "" }
func (c *Context) ShouldBindJSON(obj any) error                  { return nil }
func (c *Context) String(code int, format string, values ...any) {}
func (c *Context) ClientIP() string                              { return "" }
