// Package leaks is about what clients are told.
package leaks

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"runtime"
	"runtime/debug"

	"github.com/gofiber/fiber/v2"
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

// The status can be set before.
func afterStatus(w http.ResponseWriter, err error, n int) {
	switch n {
	case 0:
		w.WriteHeader(http.StatusInternalServerError)
		json.NewEncoder(w).Encode(map[string]string{"error": err.Error()}) // want `GVS672`
	case 1:
		w.WriteHeader(500)
		fmt.Fprintf(w, "failed: %v", err) // want `GVS672`
	case 2:
		w.WriteHeader(502)
		log.Printf("failed: %v", err)
		io.WriteString(w, "failed")
	case 3:
		w.WriteHeader(http.StatusBadRequest)
		w.Write([]byte(err.Error()))
	case 4:
		var b bytes.Buffer
		w.WriteHeader(500)
		b.WriteString(err.Error())
		fmt.Fprintf(&b, "failed: %v", err)
	}
}

// A helper answers with the status and the text that it is given.
func answer(w http.ResponseWriter, status int, text string) {
	w.WriteHeader(status)
	io.WriteString(w, text)
}

func note(status int, text string) { log.Print(status, text) }

func helpers(w http.ResponseWriter, err error) {
	answer(w, http.StatusInternalServerError, err.Error()) // want `GVS672`
	answer(w, http.StatusNotFound, err.Error())
	answer(w, http.StatusInternalServerError, "failed")
	note(http.StatusInternalServerError, err.Error())
}

func inFiber(c *fiber.Ctx, err error) error {
	if c.Query("v") == "1" {
		return c.Status(500).SendString(err.Error()) // want `GVS672`
	}
	if c.Query("v") == "2" {
		return c.Status(400).SendString(err.Error())
	}
	log.Print(err)
	return c.Status(500).SendString("failed")
}

// tell sends what it is given, whatever the status.
func tell(w http.ResponseWriter, status int, err error) {
	log.Print(err)
	http.Error(w, err.Error(), status)
}

// tellJSON does the same, as a document.
func tellJSON(w http.ResponseWriter, err error, status int) {
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]string{"error": err.Error()})
}

// tellSome tells the client's mistakes only.
func tellSome(w http.ResponseWriter, status int, err error) {
	if status < 500 {
		http.Error(w, err.Error(), status)
		return
	}
	log.Print(err.Error())
	http.Error(w, "internal error", status)
}

func handedOver(w http.ResponseWriter, err error) {
	tell(w, 500, err)                                // want `the text of the error err is sent.*GVS672`
	tellJSON(w, err, http.StatusInternalServerError) // want `GVS672`
	tell(w, 400, err)
	tell(w, 500, errors.New("try again"))
	tellSome(w, 500, err)
}

// A log writes to any writer, and one that only keeps the end of it open to the program's own.
type output interface{ Write(msg string) }

type stream struct{ w io.WriteCloser }

func (s stream) Write(msg string) { io.WriteString(s.w, msg) }

type unclosed struct{ io.Writer }

func (unclosed) Close() error { return nil }

type logger struct{ out output }

func (l logger) Println(v ...any) { l.out.Write(fmt.Sprintln(v...)) }

var defaultLogger = logger{out: stream{unclosed{os.Stderr}}}

func logged(w http.ResponseWriter, r *http.Request) {
	defaultLogger.Println("twice", string(debug.Stack()))
	reply{unclosed{w}}.Write(string(debug.Stack()))
}

type reply struct{ w io.WriteCloser }

func (a reply) Write(msg string) { io.WriteString(a.w, msg) } // want `GVS671`
