package execinject

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/taint"
)

// remoteShell stands for the shell of a sink that has no command line, but a
// text: the one at the other end of an SSH session.
const remoteShell = ""

func programChosen(f *taint.Flow, hit int) flowrule.Verdict {
	return flowrule.Verdict{ID: "GVS101", Hit: hit, Message: fmt.Sprintf(
		"attacker-controlled text from %s chooses the program that %s starts; choose it from a fixed list of programs",
		f.Hits[hit].Source.What, flowrule.Sink(f))}
}

func codeRun(f *taint.Flow, v verdict) flowrule.Verdict {
	message := "attacker-controlled text from " + f.Hits[v.hit].Source.What
	switch {
	case v.by == remoteShell:
		message += " is run by the shell that " + flowrule.Sink(f) +
			" talks to; quote the value for that shell, or validate it against a strict pattern"
	case strings.HasPrefix(v.by, " "):
		message += " is run by the program that " + flowrule.Sink(f) + " starts with" + v.by +
			"; start the program directly with an argument vector, and validate the value"
	case v.shell:
		message += " is run by the shell " + strconv.Quote(v.by) + in(f) +
			"; start the program directly with an argument vector, and validate the value"
	default:
		message += " is run as code by " + strconv.Quote(v.by) + in(f) +
			"; keep the code constant and pass the value as data, after validating it"
	}
	return flowrule.Verdict{ID: "GVS102", Hit: v.hit, Message: message, Fix: withoutShell}
}

func mayBeOption(f *taint.Flow, v verdict) flowrule.Verdict {
	reader := "the program that " + flowrule.Sink(f) + " starts"
	if v.by != "" {
		reader = strconv.Quote(v.by) + in(f)
	}
	message := "attacker-controlled text from " + f.Hits[v.hit].Source.What +
		` may begin with "-", which ` + reader + " reads as an option"
	if v.bites != "" {
		message += " (" + v.bites + ")"
	}
	if v.dashes {
		message += `; put "--" before it, or reject a leading "-"`
	} else {
		message += `; reject a leading "-"`
	}
	return flowrule.Verdict{ID: "GVS103", Hit: v.hit, Message: message}
}

// in says where the sink is, when it is not where the finding stands.
func in(f *taint.Flow) string {
	if f.Elsewhere == "" {
		return ""
	}
	return " in " + flowrule.Sink(f)
}
