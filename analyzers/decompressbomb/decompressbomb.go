package decompressbomb

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

// Rule reports decompressed data without a limit.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS641", Title: "data that a client compressed is decompressed without a limit",
			CWE: []int{409}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"gosec:G110", "codeql:go/uncontrolled-file-decompression"},
		},
		{
			ID: "GVS642", Title: "decompressed data is copied without a limit",
			CWE: []int{409}, Severity: rule.Low, Confidence: rule.Unsure, Since: "0.1.0",
			Aliases: []string{"gosec:G110", "codeql:go/uncontrolled-file-decompression"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.Inflate), func(f *taint.Flow) flowrule.Verdict {
			if inMemory(f) && limitsMemory(pass) {
				return flowrule.Verdict{}
			}
			return judge(f)
		})
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	weak := flowrule.Verdict{}
	for i, h := range f.Hits {
		if h.Source.Threat != model.Inflated {
			return flowrule.Verdict{ID: "GVS641", Hit: i, Message: "data from " + h.Source.What + ", which an attacker chooses, is decompressed, and " + flowrule.Sink(f) +
				" takes all of it" + parts(f) + ": a kilobyte can become a gigabyte; " + limit(f)}
		}
		if weak.ID == "" && !decodes(f) {
			weak = flowrule.Verdict{ID: "GVS642", Hit: i, Message: "what " + h.Source.What + " decompresses has no limit, and " + flowrule.Sink(f) +
				" takes all of it" + parts(f) + "; where others make the file, " + limit(f)}
		}
	}
	return weak
}

// inLoop reports whether the sink takes one part in each round of a loop.
func inLoop(f *taint.Flow) bool { return f.Sink == "io.CopyN" }

// decodes reports whether the sink decodes one value, which the program's own files have no bombs in.
func decodes(f *taint.Flow) bool { return strings.HasSuffix(f.Sink, ".Decode") }

// inMemory reports whether the sink makes one text of what it is given.
func inMemory(f *taint.Flow) bool { return strings.HasSuffix(f.Sink, ".DecodeAll") }

// limitsMemory reports whether the package makes decoders that have a limit; which ones are used is
// seldom to be seen, since they are made once and kept.
func limitsMemory(pass *rule.Pass) bool {
	for id := range pass.TypesInfo.Uses {
		if id.Name == "WithDecoderMaxMemory" {
			return true
		}
	}
	return false
}

func parts(f *taint.Flow) string {
	if inLoop(f) {
		return ", part by part, in a loop that has no other end"
	}
	return ""
}

func limit(f *taint.Flow) string {
	switch {
	case inLoop(f):
		return "read it through io.LimitReader, or leave the loop when it is too much"
	case inMemory(f):
		return "make the decoder with a limit (zstd.WithDecoderMaxMemory)"
	}
	return "read it through io.LimitReader, or copy with io.CopyN"
}
