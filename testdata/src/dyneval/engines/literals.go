package engines

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"

	"github.com/dop251/goja"
	"github.com/robertkrimen/otto"
	"github.com/traefik/yaegi/interp"
)

// A text that is quoted, or JSON, is one literal of the script.
func literals(r *http.Request) {
	x := r.FormValue("x")
	b, err := json.Marshal(map[string]string{"x": x})
	if err != nil {
		return
	}
	goja.New().RunString("f(" + string(b) + ")")
	otto.New().Run(fmt.Sprintf("f(%s, %q)", b, x))
	interp.New(interp.Options{}).Eval("f(" + strconv.Quote(x) + ")")
}

// notLiterals has text beside the literal, or takes the quotes away again.
func notLiterals(r *http.Request) {
	x := r.FormValue("x")
	b, err := json.Marshal(map[string]string{"x": x})
	if err != nil {
		return
	}
	goja.New().RunString("f(" + string(b) + "," + x + ")") // want `GVS401`
	otto.New().Run(fmt.Sprintf("f('%s', %q)", x, x))       // want `GVS401`
	var back struct{ X string }
	if json.Unmarshal(b, &back) == nil {
		goja.New().RunString(back.X) // want `GVS401`
	}
	if s, err := strconv.Unquote(strconv.Quote(x)); err == nil {
		interp.New(interp.Options{}).Eval(s) // want `GVS401`
	}
}
