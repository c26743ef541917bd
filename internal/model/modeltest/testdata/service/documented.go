// Package documented is about libraries that are known from their documentation.
package documented

import (
	"archive/tar"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"

	safetar "github.com/google/safearchive/tar"
	"github.com/google/safeopen"
	"github.com/imroc/req/v3"
	"github.com/levigross/grequests"
	"github.com/revel/revel"
	"go-micro.dev/v4/metadata"
	"go-micro.dev/v4/server"
)

func sink(any) {}

func clients(r *http.Request) {
	x := r.FormValue("x")
	req.MustGet(x) // want url
	resp := req.MustGet("https://example.com")
	sink(resp.String()) // want network-response
	sink(resp.GetStatusCode())
	req.C().R().SetBody(x).Post(x) // want url
	req.C().R().SetBody(x).Post("https://example.com")
	req.C().Get(x) // want url
	req.C().SetBaseURL("https://example.com").Get("/")
	grequests.Get(x, nil) // want url
	grequests.NewSession(nil).Post("https://example.com", &grequests.RequestOptions{JSON: x})
	if g, err := grequests.Get("https://example.com", nil); err == nil {
		sink(g.StatusCode)
		sink(g.Bytes())     // want network-response
		g.DownloadToFile(x) // want path
	}
}

func beneath(r *http.Request) {
	x := r.FormValue("x")
	safeopen.OpenBeneath("/srv", x)
	safeopen.OpenBeneath(x, "a") // want path
}

func unpack(body io.Reader) {
	safe := safetar.NewReader(body)
	if h, err := safe.Next(); err == nil {
		os.Create(filepath.Join("/srv", h.Name))
	}
	plain := tar.NewReader(body)
	if h, err := plain.Next(); err == nil {
		os.Create(filepath.Join("/srv", h.Name)) // want path
	}
}

type app struct{ *revel.Controller }

func (c app) list() revel.Result {
	sink(c.Params.Get("x"))       // want remote
	sink(c.Params.Query.Get("x")) // want remote
	sink(c.Name)
	var name string
	c.Params.Bind(&name, "name")
	sink(name)                        // want remote
	c.Redirect(name)                  // want redirect
	c.Redirect("/home")               // the program's own
	return c.RenderHTML("<b>" + name) // want html
}

func (c app) show() revel.Result { return c.RenderText(c.Params.Get("x")) }

func micro(ctx context.Context, in server.Request) {
	sink(in.Header()["User"]) // want remote
	sink(in.Service())
	md, _ := metadata.FromContext(ctx)
	sink(md["User"]) // want remote
	own := metadata.Metadata{"User": "app"}
	sink(own["User"])
	sink(metadata.NewContext(ctx, own) != nil)
	user, ok := metadata.Get(ctx, "User")
	sink(user) // want remote
	sink(ok)
	b, err := in.Read()
	sink(len(b))
	sink(err == nil)
}
