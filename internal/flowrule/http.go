package flowrule

import (
	"net/textproto"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
)

// IsRequestPath reports whether a hit's text is the address of the request that is served,
// as a whole or its path, and not a parameter of it.
func IsRequestPath(h *taint.Hit) bool {
	what := h.Source.What
	if what != "http.Request.URL" && what != "http.Request.RequestURI" {
		return false
	}
	for _, s := range h.Steps {
		if strings.Contains(s.Text, "Query") || strings.Contains(s.Text, "url.Values") {
			return false
		}
	}
	return true
}

// ChosenByVictim reports whether a source is a part of the request that nobody can make
// another's browser send: headers and cookies. The host of the request is one.
func ChosenByVictim(s taint.Source) bool {
	for _, part := range [...]string{"Header", "Cookie", "UserAgent", "Refer", "Request.Host", "Request.Method", ").Host", "v2.Ctx).Get", "v3.Ctx).Get"} {
		if strings.Contains(s.What, part) {
			return true
		}
	}
	return false
}

// IsHeader reports whether a flow's sink sets a header.
func IsHeader(f *taint.Flow) bool {
	return strings.HasSuffix(f.Sink, "Header).Set") || strings.HasSuffix(f.Sink, "Header).Add") || setsHeader(f.Sink)
}

// setsHeader reports whether a function sets the header of a response that its argument 0
// names.
func setsHeader(sink string) bool {
	switch sink {
	case "(*github.com/gin-gonic/gin.Context).Header", "(*github.com/gofiber/fiber/v2.Ctx).Set",
		"(*github.com/cloudwego/hertz/pkg/app.RequestContext).Header", "(github.com/gofiber/fiber/v3.Ctx).Set", "(*github.com/kataras/iris/v12/context.Context).Header",
		"(github.com/emicklei/go-restful/v3.Response).AddHeader",
		"(*github.com/beego/beego/v2/server/web/context.BeegoOutput).Header":
		return true
	}
	return false
}

// NamesHeader reports whether the header that a flow's sink sets is certainly the one
// with the name.
func NamesHeader(f *taint.Flow, name string) bool {
	s, ok := f.Text(model.Arg(0)).Const()
	return ok && textproto.CanonicalMIMEHeaderKey(s) == name
}
