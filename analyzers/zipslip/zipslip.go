package zipslip

import (
	_ "embed"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports names in archives that lead out of the directory that they are unpacked to.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS521", Title: "the name of an archive's entry leads to any file",
			CWE: []int{22}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G305", "codeql:go/zipslip"},
		},
		{
			ID: "GVS522", Title: "a link of an archive leads to any file",
			CWE: []int{59, 22}, Severity: rule.High, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/unsafe-unzip-symlink"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.Path, model.ServedPath, model.ArchivePath), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	hit := flowrule.First(f, func(h *taint.Hit) bool { return h.Source.Threat == model.ArchiveEntry })
	if hit < 0 {
		return flowrule.Verdict{}
	}
	what := f.Hits[hit].Source.What
	if f.Kind == model.ArchivePath {
		return flowrule.Verdict{ID: "GVS522", Hit: hit, Message: what + " of an archive's entry is where the link leads that " +
			flowrule.Sink(f) + " makes, and later entries are written through it; unpack into an os.Root, or refuse links that leave the directory"}
	}
	return flowrule.Verdict{ID: "GVS521", Hit: hit, Message: what + " of an archive's entry chooses the file that " + flowrule.Sink(f) +
		` is given, and may lead out of the directory with ".."; unpack into an os.Root, or refuse names that filepath.IsLocal does not hold of`}
}
