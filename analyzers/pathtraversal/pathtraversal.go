package pathtraversal

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

// files are the kinds of harm that are for zipslip to say when the name is an archive's.
const files model.Kinds = 1<<model.Path | 1<<model.ServedPath

// Rule reports file names that an attacker can lead out of the directory that was meant.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS511", Title: "an attacker chooses the file",
			CWE: []int{22, 23, 36, 73}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G304", "gosec:G703", "codeql:go/path-injection"},
		},
		{
			ID: "GVS512", Title: "another server chooses the name of a file",
			CWE: []int{22, 23}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"gosec:G304"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		result := pass.ResultOf[taint.Analyzer].(*taint.Result)
		attacked := make(map[token.Pos]bool)
		for i := range result.Flows {
			if f := &result.Flows[i]; files.Has(f.Kind) && attacker(f) >= 0 {
				attacked[f.Pos] = true
			}
		}
		return flowrule.Run(pass, files, func(f *taint.Flow) flowrule.Verdict {
			return judge(f, attacked[f.Pos])
		})
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

// judge reports what an attacker chooses, and else what another server does: one finding
// for a call.
func judge(f *taint.Flow, attacked bool) flowrule.Verdict {
	if hit := attacker(f); hit >= 0 {
		return flowrule.Verdict{ID: "GVS511", Hit: hit, Message: flowrule.From(f, hit) + chooses(f, hit)}
	}
	hit := flowrule.First(f, func(h *taint.Hit) bool {
		return h.Source.Threat == model.Peer && (len(h.After) > 1 || strings.Trim(h.After.Start(), "./") != "") && !fromArchive(h)
	})
	if hit < 0 || attacked {
		return flowrule.Verdict{} // who is asked where a file is may say so, but not choose a name that is put behind a directory
	}
	return flowrule.Verdict{ID: "GVS512", Hit: hit, Message: "what another server answered, " + f.Hits[hit].Source.What + "," + chooses(f, hit)}
}

func attacker(f *taint.Flow) int {
	return flowrule.First(f, func(h *taint.Hit) bool {
		return h.Source.Threat != model.ArchiveEntry && h.Source.Threat != model.Peer && !fromArchive(h)
	})
}

func chooses(f *taint.Flow, hit int) string {
	message := " chooses the file that " + flowrule.Sink(f) + " is given"
	if start := f.Hits[hit].After.Start(); strings.Trim(start, "./") != "" {
		message += `, because ".." leads out of the directory before it`
	}
	return message + "; open it with os.OpenInRoot or os.Root, or check it with filepath.IsLocal"
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
