package s09state

import (
	"bytes"
	"io"
	"log"
	"log/slog"
	"strings"

	"taint/mark"
)

// What a logger wrote that came from elsewhere is read back by nobody; what one on a
// buffer of the program wrote can be.

type logging struct {
	log  *slog.Logger
	dir  string
	last string
}

func newLogging() *logging {
	return &logging{log: slog.New(slog.NewTextHandler(io.Discard, nil)), dir: "data"}
}

func (s *logging) logger() *slog.Logger { return s.log }

func (s *logging) work() {
	s.logger().Error("failed", "cmd", mark.Source())
}

func (s *logging) remember() {
	s.last = mark.Source()
	s.logger().Error("failed", "cmd", s.last)
}

func Case_9_2_LoggerOfService_Clean() {
	s := newLogging()
	s.work()
	mark.Sink(s.dir)
}

func Case_9_2_LoggerOfService_Flow() {
	s := newLogging()
	s.remember()
	mark.Sink(s.dir)
	mark.Sink(s.last) // want "flow"
}

func report(l *log.Logger, text string) { l.Print(text) }

func Case_9_2_LoggerOnBuffer_Flow() {
	var b bytes.Buffer
	l := log.New(&b, "", 0)
	l.Print(mark.Source())
	mark.Sink(b.String()) // want "flow"
}

func Case_9_2_LoggerOnBuffer_Clean() {
	var b strings.Builder
	report(log.New(io.Discard, "", 0), mark.Source())
	log.New(&b, "", 0).Print("done")
	mark.Sink(b.String())
}
