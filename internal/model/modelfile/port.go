package modelfile

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/govet-sec/govet-sec/internal/model"
)

var (
	portForm = regexp.MustCompile(`^(Receiver|Argument\[([0-9]{1,2})\]|ReturnValue(?:\[([0-9]{1,2})\])?)(.*)$`)
	stepForm = regexp.MustCompile(`^(?:\*|\.[\pL_][\pL\pN_]*|\[\]|\[key\]|\[(?:from )?[0-9]{1,2}\])`)
	identity = regexp.MustCompile(`^[\pL_][\pL\pN_]*$`)
)

func isIdent(s string) bool { return identity.MatchString(s) }

// port reads "Argument[0]", "ReturnValue", "Receiver*.Body", "Argument[1][]".
func (r *reader) port(to *model.Port) func(*yaml.Node) {
	return func(n *yaml.Node) {
		text := r.scalar(n)
		m := portForm.FindStringSubmatch(text)
		if m == nil {
			r.fail(n, "%q is no port%s", text, meantPort(text))
			return
		}
		switch {
		case m[1] == "Receiver":
			*to = model.Recv
		case m[2] != "":
			i, _ := strconv.Atoi(m[2])
			*to = model.Arg(i)
		default:
			i, _ := strconv.Atoi(m[3]) // which is 0 when there is none
			*to = model.Ret(i)
		}
		for rest := m[4]; rest != ""; {
			step := stepForm.FindString(rest)
			if step == "" {
				r.fail(n, "in the port %q, %q is no step: write * for what is pointed to, .Name for a field, [] for all elements, [0] for one, [key] for keys", text, rest)
				return
			}
			rest = rest[len(step):]
		}
		*to = to.At(m[4])
	}
}

var shortForm = regexp.MustCompile(`^(?i:(arg|par)|(ret|res)|(rec|this|self))[a-z]*(.*)$`)

// meantPort is what somebody who wrote Arg(0) most likely meant.
func meantPort(text string) string {
	m := shortForm.FindStringSubmatch(text)
	if m == nil {
		return ": write Argument[0], ReturnValue[0] or Receiver"
	}
	index := strings.NewReplacer("(", "[", ")", "]").Replace(m[4])
	if index == "" {
		index = "[0]"
	}
	switch {
	case m[1] != "":
		return fmt.Sprintf(": did you mean %q?", "Argument"+index)
	case m[2] != "":
		return fmt.Sprintf(": did you mean %q?", "ReturnValue"+index)
	}
	return `: did you mean "Receiver"?`
}

// portName is a port as it is written in a file.
func portName(p model.Port) string {
	if n, ok := p.IsArg(); ok {
		return fmt.Sprintf("Argument[%d]%s", n, p.Path())
	}
	if n, ok := p.IsRet(); ok {
		return fmt.Sprintf("ReturnValue[%d]%s", n, p.Path())
	}
	return "Receiver" + p.Path()
}
