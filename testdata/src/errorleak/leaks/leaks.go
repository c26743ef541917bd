// Package leaks is about what clients are told.
package leaks

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"runtime"
	"runtime/debug"
)

func stacks(w http.ResponseWriter, r *http.Request) {
	buf := make([]byte, 4096)
	n := runtime.Stack(buf, false)
	w.Write(buf[:n])                          // want `the stack trace from runtime.Stack is sent to the client by \(net/http.ResponseWriter\).Write.*GVS671`
	fmt.Fprintf(w, "%s", debug.Stack())       // want `GVS671`
	http.Error(w, string(debug.Stack()), 500) // want `GVS671`
	os.Stderr.Write(debug.Stack())
	fmt.Fprintf(os.Stderr, "%s", debug.Stack())
	fmt.Fprintf(w, "%d", len(debug.Stack()))
	var b bytes.Buffer
	b.Write(debug.Stack())
}

func errs(w http.ResponseWriter, err error) {
	http.Error(w, err.Error(), 500)                    // want `the text of the error err is sent to the client.*GVS672`
	http.Error(w, "failed: "+err.Error(), 503)         // want `GVS672`
	http.Error(w, fmt.Sprintf("failed: %v", err), 500) // want `GVS672`
	http.Error(w, fmt.Sprintf("failed: %T", "x"), 500)
	http.Error(w, err.Error(), 400)
	http.Error(w, "failed", 500)
	io.WriteString(os.Stderr, err.Error())
}
