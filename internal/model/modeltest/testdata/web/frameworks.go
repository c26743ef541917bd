// Package frameworks is about what clients send through web frameworks.
package frameworks

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/beego/beego/v2/server/web"
	"github.com/cloudwego/hertz/pkg/app"
	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
	"github.com/emicklei/go-restful/v3"
	"github.com/go-chi/chi/v5"
	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsutil"
	"github.com/gofiber/fiber/v2"
	fiber3 "github.com/gofiber/fiber/v3"
	"github.com/gorilla/mux"
	gorilla "github.com/gorilla/websocket"
	"github.com/julienschmidt/httprouter"
	"github.com/kataras/iris/v12"
	"github.com/labstack/echo/v4"
	echo5 "github.com/labstack/echo/v5"
	"github.com/prometheus/common/route"
	"github.com/valyala/fasthttp"
	"goji.io"
	"goji.io/pat"
	"goji.io/pattern"
	"gopkg.in/macaron.v1"
)

func sink(any) {}

type body struct {
	Name string
	N    int
}

func echoHandler(c echo.Context) error {
	var b body
	if err := c.Bind(&b); err != nil {
		return err
	}
	sink(b.Name) // want remote
	sink(b.N)
	c.Set("user", c.QueryParam("user"))
	c.Set("id", 7)
	sink(c.Get("user")) // want remote
	sink(c.Get("id"))
	sink(c.Request().Header.Get("X")) // want remote
	sink(c.Path())
	v, _ := echo.QueryParam[string](c, "q")
	sink(v) // want remote
	n, _ := echo.QueryParam[int](c, "n")
	sink(n)
	var s string
	echo.QueryParamsBinder(c).String("s", &s)
	sink(s) // want remote
	return nil
}

func echo5Handler(c *echo5.Context) error {
	sink(c.Param("x"))             // want remote
	sink(c.QueryParamOr("x", "y")) // want remote
	var b body
	echo5.BindQueryParams(c, &b)
	sink(b.Name) // want remote
	sink(c.RouteInfo().Name)
	return nil
}

func fiberHandler(c *fiber.Ctx) error {
	sink(c.Query("x", "y")) // want remote
	sink(c.QueryInt("n"))
	c.Locals("user", c.Get("X-User"))
	sink(c.Locals("user")) // want remote
	var b body
	if err := c.BodyParser(&b); err != nil {
		return err
	}
	sink(b.Name)                            // want remote
	sink(c.Context().QueryArgs().Peek("x")) // want remote
	sink(c.Request().Header.Peek("X"))      // want remote
	return nil
}

func fiber3Handler(c fiber3.Ctx) error {
	sink(c.Params("x"))                // want remote
	sink(fiber3.Query[string](c, "x")) // want remote
	sink(fiber3.Query[int](c, "x"))
	var b body
	c.Bind().Body(&b)
	sink(b.Name)           // want remote
	sink(c.Req().Get("X")) // want remote
	return nil
}

func fast(ctx *fasthttp.RequestCtx) {
	sink(ctx.QueryArgs().Peek("x"))      // want remote
	sink(string(ctx.PostBody()))         // want remote
	sink(ctx.Request.Header.Cookie("x")) // want remote
	ctx.SetUserValue("a", 1)
	sink(ctx.UserValue("a"))
	sink(ctx.URI().Path()) // want remote
	h := &ctx.Request.Header
	sink(h.Peek("X-Name")) // want remote
	sink(h.String())       // want remote
	sink(h.RawHeaders())   // want remote
	sink(h.ContentType())  // want remote
	sink(h.ContentLength())
	h.VisitAll(func(k, v []byte) {
		sink(v) // want remote
	})
	sink(ctx.Request.Body())              // want remote
	sink(ctx.Request.URI().QueryString()) // want remote
	req := &ctx.Request
	sink(req.Header.UserAgent()) // want remote
	sink(headerOf(&req.Header))  // want remote
	ctx.Response.Header.Set("X-Name", "a")
	sink(ctx.Response.Header.Peek("X-Name"))
}

func headerOf(h *fasthttp.RequestHeader) []byte { return h.Peek("X-Name") }

func hertzHandler(c context.Context, ctx *app.RequestContext) {
	sink(ctx.Query("x")) // want remote
	var b body
	ctx.BindAndValidate(&b)
	sink(b.Name) // want remote
	ctx.Set("user", ctx.Query("x"))
	sink(ctx.GetString("user")) // want remote
	sink(ctx.FullPath())
	sink(ctx.Request.Body()) // want remote
	sink(ctx.Response.Body())
}

func irisHandler(ctx iris.Context) {
	sink(ctx.URLParam("x")) // want remote
	sink(ctx.URLParamIntDefault("n", 1))
	sink(ctx.Params().Get("x")) // want remote
	var b body
	ctx.ReadJSON(&b)
	sink(b.Name) // want remote
}

func macaronHandler(ctx *macaron.Context) {
	sink(ctx.Query("x"))  // want remote
	sink(ctx.Params("x")) // want remote
	sink(ctx.QueryInt("x"))
	ctx.SaveToFile("f", ctx.Query("to")) // want path
}

// ownContext is what handlers of an application are given.
type ownContext struct {
	*macaron.Context
	root string
}

type form struct{ Name string }

func macaronBound(ctx *ownContext, f form, kept *form, at time.Time) {
	sink(f.Name) // want remote
	sink(kept.Name)
	sink(ctx.root)
	sink(at.String())
}

func macaronHelper(ctx *http.Request, f form) { sink(f.Name) }

type controller struct{ web.Controller }

func (c *controller) Post() {
	sink(c.GetString("x")) // want remote
	n, _ := c.GetInt("x")
	sink(n)
	sink(c.Ctx.Input.IsAjax())
	sink(c.Ctx.Input.Param(":id")) // want remote
	_, h, _ := c.GetFile("f")
	sink(h.Header.Get("X")) // want remote
	var b body
	c.BindJSON(&b)
	sink(b.Name) // want remote
}

func rest(req *restful.Request, resp *restful.Response) {
	sink(req.PathParameter("x")) // want remote
	var b body
	req.ReadEntity(&b)
	sink(b.Name) // want remote
	sink(b.N)
	sink(req.SelectedRoutePath())
}

func routers(w http.ResponseWriter, r *http.Request) {
	sink(chi.URLParam(r, "x")) // want remote
	sink(chi.RouteContext(r.Context()).RoutePattern())
	sink(len(httprouter.ParamsFromContext(r.Context())))
	sink(mux.Vars(r)["x"]) // want remote
	sink(mux.CurrentRoute(r).GetName())
	sink(route.Param(r.Context(), "x")) // want remote
	sink(len(route.Param(r.Context(), "x")))
	sink(pat.Param(r, "x")) // want remote
	goji.NewMux().HandleFunc(pat.Get("/:x"), func(w http.ResponseWriter, r *http.Request) {
		sink(pat.Param(r, "x")) // want remote
		sink(len(pat.Param(r, "x")))
		sink(pattern.Path(r.Context())) // want remote
		sink(len(pattern.Path(r.Context())))
		os.Open("/srv" + pattern.Path(r.Context())) // want path
		os.Open("/srv" + filepath.Clean(pattern.Path(r.Context())))
	})
	httprouter.New().GET("/:x", func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		sink(ps.ByName("x")) // want remote
		sink(ps[0].Value)    // want remote
		sink(ps[0].Key)      // want remote
	})
}

func sockets(w http.ResponseWriter, r *http.Request) error {
	up := gorilla.Upgrader{}
	g, err := up.Upgrade(w, r, nil)
	if err != nil {
		return err
	}
	_, msg, err := g.ReadMessage()
	sink(msg) // want remote
	var b body
	g.ReadJSON(&b)
	sink(b.Name) // want remote
	c, err := websocket.Accept(w, r, nil)
	_, data, err := c.Read(r.Context())
	sink(data) // want remote
	sink(c.Subprotocol())
	var b2 body
	wsjson.Read(r.Context(), c, &b2)
	sink(b2.Name) // want remote
	var b3 body
	wsjson.Read(r.Context(), c, &b3)
	sink(b3.N)
	conn, _, _, err := ws.UpgradeHTTP(r, w)
	m, _, err := wsutil.ReadClientData(conn)
	sink(m) // want remote
	text, err := wsutil.ReadClientText(conn)
	sink(len(text))
	f, err := ws.ReadFrame(conn)
	sink(f.Payload) // want remote
	return err
}
