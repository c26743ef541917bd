package web

import (
	"net/url"
	"os"
	"path/filepath"

	"github.com/valyala/fasthttp"
)

// fasthttp decodes the path of a request and then takes ".." away.
func resolved(ctx *fasthttp.RequestCtx) {
	os.Open("/srv/files" + string(ctx.Path()))
	os.Open(filepath.Join("/srv/files", string(ctx.Path())))
}

func wholePath(ctx *fasthttp.RequestCtx) {
	os.Open(string(ctx.Path())) // want "chooses the file"
}

func decodedAgain(ctx *fasthttp.RequestCtx) {
	name, err := url.PathUnescape(string(ctx.Path()))
	if err != nil {
		return
	}
	os.Open("/srv/files" + name) // want "chooses the file"
}

func unresolved(ctx *fasthttp.RequestCtx) {
	os.Open("/srv/files" + string(ctx.RequestURI())) // want "chooses the file"
}

// A directory that the program chose is before it.
func resolvedBelow(ctx *fasthttp.RequestCtx, root string) {
	os.Open(root + string(ctx.Path()))
}

func unresolvedBelow(ctx *fasthttp.RequestCtx, root string) {
	os.Open(root + string(ctx.RequestURI())) // want "chooses the file"
}
