package execinject

import (
	_ "embed"
	"go/token"
	"strings"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports programs that are started with attacker-controlled text.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS101", Title: "the program to run is chosen by an attacker",
			CWE: []int{78, 77}, Severity: rule.Critical, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G204", "gosec:G702", "codeql:go/command-injection", "bandit:B606"},
		},
		{
			ID: "GVS102", Title: "a shell or another interpreter runs attacker-controlled text",
			CWE: []int{78, 77}, Severity: rule.Critical, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G204", "gosec:G702", "codeql:go/command-injection", "bandit:B602", "bandit:B604", "bandit:B605"},
		},
		{
			ID: "GVS103", Title: "an attacker-controlled argument can be read as an option",
			CWE: []int{88}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"gosec:G204", "gosec:G702", "bandit:B603"},
		},
	},
	Requires: flowrule.Requires,
	Run:      run,
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

// sink is a call that starts a program, of which a call in this package can reach several in others.
type sink struct {
	pos       token.Pos
	elsewhere string
}

func sinkOf(f *taint.Flow) sink { return sink{f.Pos, f.Elsewhere} }

func run(pass *rule.Pass) error {
	chosen := make(map[sink]bool) // sinks whose program the attacker chooses: no more need be said
	text := make(map[sink]bool)   // sinks to which text comes that can harm a shell
	result := pass.ResultOf[taint.Analyzer].(*taint.Result)
	for i := range result.Flows {
		if f := &result.Flows[i]; f.Kind == model.Exec && len(f.Hits) > 0 {
			chosen[sinkOf(f)] = true
		} else if f.Kind == model.ShellText && len(f.Hits) > 0 {
			text[sinkOf(f)] = true
		}
	}
	return flowrule.Run(pass, model.Command, func(f *taint.Flow) flowrule.Verdict {
		if len(f.Hits) == 0 || chosen[sinkOf(f)] && f.Kind != model.Exec {
			return flowrule.Verdict{}
		}
		if f.Kind == model.ExecArg && !text[sinkOf(f)] && !isField(f) {
			return assessWord(f)
		}
		return assess(f)
	})
}

// assess judges a flow into a program, its arguments, or the text of a shell.
func assess(f *taint.Flow) flowrule.Verdict {
	if f.Kind == model.Exec {
		return programChosen(f, 0)
	}
	if isStdin(f) {
		return scriptRead(f)
	}
	if !takesVector(f) {
		return codeRun(f, verdict{by: remoteShell})
	}
	var worst verdict
	for _, line := range lines(f) {
		worst = worse(worst, judge(line))
	}
	// A function's arguments are a sink of both kinds, a field is one of ExecArg.
	// What a shell may be given may still be an option, and the other way round.
	asText := f.Kind == model.ShellText || isField(f)
	switch {
	case worst.danger == option && f.Kind == model.ExecArg:
		return mayBeOption(f, worst)
	case worst.danger == code && asText:
		return codeRun(f, worst)
	case worst.danger == program && asText:
		return programChosen(f, worst.hit)
	}
	return flowrule.Verdict{}
}

// assessWord judges a flow into the arguments of a program of which the text can do no
// harm to a shell. A word of a shell's text that begins with the attacker's can still be
// an option, of the command that the shell runs.
func assessWord(f *taint.Flow) flowrule.Verdict {
	if isStdin(f) || !takesVector(f) {
		return assess(f)
	}
	var worst verdict
	for _, line := range lines(f) {
		worst = worse(worst, judge(line))
	}
	if worst.danger != code || !worst.shell {
		return assess(f)
	}
	before := f.Hits[worst.hit].After
	if last := len(before) - 1; last < 0 || !strings.HasSuffix(before[last], " ") {
		return flowrule.Verdict{}
	}
	text := before.Start()
	command, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	if len(before) == 1 {
		words := strings.Fields(text[strings.LastIndexAny(text, ";|&(\n")+1:])
		if len(words) > 0 && isHarmless(words, worst.hit) {
			return flowrule.Verdict{}
		}
		if len(words) > 0 {
			command = words[0]
		}
	}
	return mayBeOption(f, verdict{danger: option, hit: worst.hit, by: command})
}

// isHarmless reports whether the program of a command that a shell runs reads the word after
// these as no option.
func isHarmless(words []string, hit int) bool {
	line := make([]word, 0, len(words)+1)
	for _, w := range words {
		line = append(line, word{text: taint.Pattern{w}, hit: clean})
	}
	return judge(append(line, word{hit: hit})).danger == harmless
}

// scriptRead judges text that a program reads from its standard input: code, when
// the program is an interpreter that was given no other.
func scriptRead(f *taint.Flow) flowrule.Verdict {
	for _, line := range lines(f) {
		if name, shell, ok := readsScript(line); ok {
			return codeRun(f, verdict{by: name, shell: shell})
		}
	}
	return flowrule.Verdict{}
}

// isField reports whether the sink is a field of a command, and not a call.
func isField(f *taint.Flow) bool {
	return isVectorField(f.At) && f.Kind == model.ExecArg || strings.HasSuffix(f.Sink, ".Path")
}
