// Package gin is a stub of github.com/gin-gonic/gin.
package gin

import (
	"io/fs"
	"mime/multipart"
	"net/http"
)

type (
	// Context is a request and its response.
	Context struct {
		Request *http.Request
		Writer  ResponseWriter
		Params  Params
	}
	// ResponseWriter writes the response.
	ResponseWriter interface {
		http.ResponseWriter
		WriteString(string) (int, error)
	}
	// H is a map.
	H map[string]any
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

func (engine *Engine) NoRoute(handlers ...HandlerFunc)                   {}
func (engine *Engine) Run(addr ...string) (err error)                    { return nil }
func (engine *Engine) RunTLS(addr, certFile, keyFile string) (err error) { return nil }
func (engine *Engine) RunUnix(file string) (err error)                   { return nil }

func (group *RouterGroup) GET(relativePath string, handlers ...HandlerFunc) IRoutes  { return group }
func (group *RouterGroup) POST(relativePath string, handlers ...HandlerFunc) IRoutes { return group }

func (c *Context) Param(key string) string                       { return "" }
func (c *Context) Query(key string) (value string)               { return "" }
func (c *Context) DefaultQuery(key, defaultValue string) string  { return defaultValue }
func (c *Context) QueryArray(key string) []string                { return nil }
func (c *Context) PostForm(key string) (value string)            { return "" }
func (c *Context) GetHeader(key string) string                   { return "" }
func (c *Context) ShouldBindJSON(obj any) error                  { return nil }
func (c *Context) String(code int, format string, values ...any) {}
func (c *Context) ClientIP() string                              { return "" }

func (c *Context) BindJSON(obj any) error                              { return nil }
func (c *Context) ShouldBindQuery(obj any) error                       { return nil }
func (c *Context) FormFile(name string) (*multipart.FileHeader, error) { return nil, nil }
func (c *Context) JSON(code int, obj any)                              {}
func (c *Context) HTML(code int, name string, obj any)                 {}
func (c *Context) Data(code int, contentType string, data []byte)      {}
func (c *Context) Redirect(code int, location string)                  {}
func (c *Context) Header(key, value string)                            {}
func (c *Context) File(filepath string)                                {}
func (c *Context) SaveUploadedFile(file *multipart.FileHeader, dst string, perm ...fs.FileMode) error {
	return nil
}

func (c *Context) SetCookie(name, value string, maxAge int, path, domain string, secure, httpOnly bool) {
}
