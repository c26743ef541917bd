// Package loading is about plugins.
package loading

import (
	"net/http"
	"path/filepath"
	"plugin"
)

func load(r *http.Request) {
	x := r.FormValue("x")
	plugin.Open(x)                                // want `is the name of the code that plugin.Open loads and runs; choose it from a fixed list \(GVS404\)`
	plugin.Open("/opt/plugins/" + x + ".so")      // want `GVS404`
	plugin.Open(filepath.Join("/opt/plugins", x)) // want `GVS404`
	plugin.Open("/opt/plugins/a.so")
	plugins := map[string]string{"a": "/opt/plugins/a.so"}
	if file, ok := plugins[x]; ok {
		plugin.Open(file)
	}
}
