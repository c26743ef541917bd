package rule

import (
	"fmt"
	"runtime"
	"strings"
)

// maxFrames is how much of a stack is told.
const maxFrames = 40

// Stack is the calls that led to a panic, for who has recovered from it: functions
// and lines, innermost first. Unlike that of runtime/debug it has no numbers that
// differ from run to run, so that the same failure is the same report.
func Stack() string {
	pcs := make([]uintptr, 4*maxFrames)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	var lines []string
	for {
		f, more := frames.Next()
		switch {
		case f.Function == "runtime.gopanic":
			lines = lines[:0] // what stands above is whoever recovers
		case f.Function != "" && (!strings.HasPrefix(f.Function, "runtime.") || len(lines) > 0):
			lines = append(lines, fmt.Sprintf("%s\n\t%s:%d", f.Function, f.File, f.Line))
		}
		if !more {
			break
		}
	}
	if len(lines) > maxFrames {
		lines = append(lines[:maxFrames], "...")
	}
	return strings.Join(lines, "\n")
}
