// Package contexts is about what a middleware keeps with a request for its handlers.
package contexts

import (
	"context"

	beego "github.com/beego/beego/v2/server/web/context"
	"github.com/danielgtaylor/huma/v2"
	"github.com/emicklei/go-restful/v3"
	"github.com/go-kratos/kratos/v2/middleware"
	"github.com/go-kratos/kratos/v2/transport"
	"github.com/gofiber/fiber/v2"
	"github.com/kataras/iris/v12"
	"github.com/labstack/echo/v4"
	echo5 "github.com/labstack/echo/v5"
)

func sink(any) {}

type (
	echoKey   struct{}
	echo5Key  struct{}
	fiberKey  struct{}
	humaKey   struct{}
	irisKey   struct{}
	kratosKey struct{}
	cleanKey  struct{}
)

func echoMiddleware(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		ctx := context.WithValue(c.Request().Context(), echoKey{}, c.QueryParam("user"))
		c.SetRequest(c.Request().WithContext(context.WithValue(ctx, cleanKey{}, "guest")))
		return next(c)
	}
}

func echoHandler(c echo.Context) error {
	sink(c.Request().Context().Value(echoKey{})) // want remote
	sink(c.Request().Context().Value(cleanKey{}))
	sink(c.Request().FormValue("name")) // want remote
	return nil
}

type session struct{ user, org string }

func echo5Middleware(next echo5.HandlerFunc) echo5.HandlerFunc {
	return func(c *echo5.Context) error {
		s := &session{user: c.Request().Header.Get("X-User"), org: "main"}
		c.SetRequest(c.Request().WithContext(context.WithValue(c.Request().Context(), echo5Key{}, s)))
		return next(c)
	}
}

func echo5Handler(c *echo5.Context) error {
	s, _ := c.Request().Context().Value(echo5Key{}).(*session)
	if s == nil {
		s = new(session)
	}
	sink(s.user) // want remote
	sink(s.org)
	return nil
}

func fiberMiddleware(c *fiber.Ctx) error {
	c.SetUserContext(context.WithValue(c.UserContext(), fiberKey{}, c.Get("X-User")))
	return c.Next()
}

func fiberHandler(c *fiber.Ctx) error {
	sink(c.UserContext().Value(fiberKey{})) // want remote
	sink(c.UserContext().Value(cleanKey{}))
	return nil
}

func humaMiddleware(ctx huma.Context, next func(huma.Context)) {
	next(huma.WithValue(huma.WithValue(ctx, humaKey{}, ctx.Header("X-User")), cleanKey{}, "guest"))
}

func humaHandler(ctx context.Context) {
	sink(ctx.Value(humaKey{})) // want remote
	sink(ctx.Value(cleanKey{}))
}

func irisMiddleware(c iris.Context) {
	c.Values().Set("user", c.URLParam("user"))
	c.Values().Set("role", "guest")
	c.ResetRequest(c.Request().WithContext(context.WithValue(c.Request().Context(), irisKey{}, c.URLParam("user"))))
	c.Next()
}

func irisHandler(c iris.Context) {
	sink(c.Values().Get("user"))       // want remote
	sink(c.Values().GetString("user")) // want remote
	sink(c.Values().GetString("role"))
	sink(c.Values().GetDefault("role", "none"))
	sink(c.Request().Context().Value(irisKey{})) // want remote
	sink(c.Request().Context().Value(cleanKey{}))
	sink(c.Params().GetString("id")) // want remote
}

func restfulFilter(req *restful.Request, resp *restful.Response, chain *restful.FilterChain) {
	req.SetAttribute("user", req.QueryParameter("user"))
	req.SetAttribute("role", "guest")
	chain.ProcessFilter(req, resp)
}

func restfulHandler(req *restful.Request, _ *restful.Response) {
	sink(req.Attribute("user")) // want remote
	sink(req.Attribute("role"))
}

func restfulAnswer(req *restful.Request, resp *restful.Response) {
	name := req.QueryParameter("name")
	_ = resp.WriteErrorString(400, name) // want html
	_, _ = resp.Write([]byte(name))      // want html
	_ = resp.WriteEntity(name)
	resp.AddHeader("Location", name) // want header, redirect
	resp.AddHeader("X-Version", "1")
}

func kratosMiddleware(next middleware.Handler) middleware.Handler {
	return func(ctx context.Context, req any) (any, error) {
		if t, ok := transport.FromServerContext(ctx); ok {
			ctx = context.WithValue(ctx, kratosKey{}, t.RequestHeader().Get("X-User"))
			ctx = context.WithValue(ctx, cleanKey{}, t.Operation())
		}
		return next(ctx, req)
	}
}

func kratosHandler(ctx context.Context) {
	sink(ctx.Value(kratosKey{})) // want remote
	sink(ctx.Value(cleanKey{}))
}

func beegoFilter(ctx *beego.Context) {
	ctx.Input.SetData("user", ctx.Input.Query("user"))
	ctx.Input.SetData("role", "guest")
}

func beegoAnswer(ctx *beego.Context) {
	name := ctx.Input.Query("name")
	ctx.Output.Header("X-Name", "x")
	ctx.WriteString(name)             // want html
	_ = ctx.Output.Body([]byte(name)) // want html
	_ = ctx.Output.JSON(name, true, false)
	ctx.WriteString("nobody")
}

func beegoHandler(ctx *beego.Context) {
	sink(ctx.Input.GetData("user")) // want remote
	sink(ctx.Input.GetData("role"))
}
