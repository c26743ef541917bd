// Package plugin makes govet-sec a linter of golangci-lint, under the name
// govetsec. It is imported for its effect, by what "golangci-lint custom" builds
// from .custom-gcl.yml.
//
// The plugin is an adapter only. golangci-lint hides the category of a diagnostic
// and makes an issue of its own of each related place, so the way that the input
// takes becomes a part of the message here; the ID stays at its end.
package plugin

import (
	"fmt"
	"strings"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/analyzers"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

// Name is the name of the linter.
const Name = "govetsec"

func init() { // golangci-lint finds a plugin in no other way
	register.Plugin(Name, func(conf any) (register.LinterPlugin, error) { return New(analyzers.All, conf) })
}

// Linter is the plugin with its settings.
type Linter struct{ choice *choice }

// New makes the linter. Settings that it does not know are an error.
func New(rules []*rule.Rule, conf any) (*Linter, error) {
	c, err := read(rules, conf)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", Name, err)
	}
	c.selection.TurnOn()
	taint.KeptFactsNeedTypes()
	return &Linter{c}, nil
}

// BuildAnalyzers returns the analyzers of the rules that have a check left.
func (l *Linter) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	var all []*analysis.Analyzer
	for _, a := range l.choice.selection.Analyzers() {
		all = append(all, l.adapt(a))
	}
	return all, nil
}

// GetLoadMode asks for types, as all rules need them.
func (l *Linter) GetLoadMode() string { return register.LoadModeTypesInfo }

// adapt makes a copy of the analyzer that reports as golangci-lint needs it. What
// it requires is shared, so that all rules have one run of the engine.
func (l *Linter) adapt(a *analysis.Analyzer) *analysis.Analyzer {
	adapted := *a
	adapted.Run = func(pass *analysis.Pass) (result any, err error) {
		inner := *pass
		inner.Analyzer = a
		inner.Report = func(d analysis.Diagnostic) {
			if l.wants(a, pass, d) {
				pass.Report(flat(pass, d))
			}
		}
		defer func() {
			if v := recover(); v != nil { // it would end the run of all linters, without their issues
				result, err = nil, nil
				l.failed(pass, fmt.Sprintf("%v\n%s", v, rule.Stack()))
			}
		}()
		if result, err = a.Run(&inner); err != nil {
			l.failed(pass, err.Error())
		}
		return result, nil
	}
	return &adapted
}

// wants reports whether a diagnostic is an issue. What was not analysed to the end is none:
// golangci-lint has nothing else.
func (l *Linter) wants(a *analysis.Analyzer, pass *analysis.Pass, d analysis.Diagnostic) bool {
	if d.Category == rule.InternalError {
		return true
	}
	return l.choice.selection.Wants(d.Category) && !l.choice.passesOver(d.Category, a.Name, pass.Fset.Position(d.Pos).Filename)
}

func (l *Linter) failed(pass *analysis.Pass, what string) {
	if len(pass.Files) > 0 {
		d := analysis.Diagnostic{Pos: pass.Files[0].Package, Category: rule.InternalError}
		d.Message = fmt.Sprintf("internal error: rule %s failed on package %s: %s", pass.Analyzer.Name, pass.Pkg.Path(), what)
		pass.Report(flat(pass, d))
	}
}

// flat is the diagnostic in one line: a message, the way, the ID.
func flat(pass *analysis.Pass, d analysis.Diagnostic) analysis.Diagnostic {
	message, _, _ := strings.Cut(d.Message, "\n") // what follows is the stack of an internal error
	if len(d.Related) > 0 {
		id := " (" + d.Category + ")"
		message = strings.TrimSuffix(message, id) + ": " + way(pass, d.Related) + id
	}
	d.Message, d.Related = message, nil
	return d
}
