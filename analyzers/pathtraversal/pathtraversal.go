package pathtraversal

import (
	_ "embed"
	"strings"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports file names that an attacker can lead out of the directory that was meant.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS511", Title: "an attacker chooses the file",
			CWE: []int{22, 23, 36, 73}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G304", "gosec:G703", "codeql:go/path-injection"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.Path), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	hit := flowrule.First(f, func(h *taint.Hit) bool {
		return h.Source.Threat != model.ArchiveEntry && !fromArchive(h)
	})
	if hit < 0 {
		return flowrule.Verdict{}
	}
	message := flowrule.From(f, hit) + " chooses the file that " + flowrule.Sink(f) + " is given"
	if start := f.Hits[hit].After.Start(); strings.Trim(start, "./") != "" {
		message += `, because ".." leads out of the directory before it`
	}
	return flowrule.Verdict{ID: "GVS511", Hit: hit, Message: message +
		"; open it with os.OpenInRoot or os.Root, or check it with filepath.IsLocal"}
}

// fromArchive reports whether the text is the name of an entry of an archive that was
// sent: that is for zipslip to say.
func fromArchive(h *taint.Hit) bool {
	for _, s := range h.Steps {
		if strings.Contains(s.Text, "zip.NewReader") || strings.Contains(s.Text, "tar.Reader).Next") {
			return true
		}
	}
	return false
}
