// Package encoders writes and reads JSON.
package encoders

import (
	"context"
	"html/template"
	"io"
	"net/http"
	"os/exec"

	"github.com/bytedance/sonic"
	goccy "github.com/goccy/go-json"
	jsoniter "github.com/json-iterator/go"
)

type item struct{ Name string }

var json = jsoniter.ConfigCompatibleWithStandardLibrary

func written(ctx context.Context, w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("x")}
	b, _ := json.Marshal(x)
	w.Write(b)
	_ = template.HTML(b) // want trusted-html
	s, _ := jsoniter.MarshalToString(x)
	io.WriteString(w, s)
	g, _ := goccy.MarshalContext(ctx, x)
	w.Write(g)
	g, _ = goccy.MarshalIndent(x, r.FormValue("indent"), " ")
	w.Write(g) // want html
	so, _ := sonic.Marshal(x)
	w.Write(so) // want html
	so, _ = sonic.Marshal(item{"x"})
	w.Write(so)
}

func read(ctx context.Context, r *http.Request) {
	var x, y, z item
	json.NewDecoder(r.Body).Decode(&x)
	exec.Command("sh", "-c", x.Name) // want exec-arg, shell-text
	goccy.NewDecoder(r.Body).DecodeContext(ctx, &y)
	exec.Command("sh", "-c", y.Name) // want exec-arg, shell-text
	sonic.UnmarshalString(r.FormValue("x"), &z)
	exec.Command("sh", "-c", z.Name) // want exec-arg, shell-text
	var known item
	sonic.UnmarshalString(`{"Name": "ls"}`, &known)
	exec.Command("sh", "-c", known.Name)
}
