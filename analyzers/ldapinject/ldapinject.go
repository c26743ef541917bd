package ldapinject

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

// Rule reports attacker-controlled text in filters and names of LDAP.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS591", Title: "attacker-controlled text becomes part of an LDAP filter or name",
			CWE: []int{90}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"codeql:go/ldap-injection"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.LDAP, model.LDAPName), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	if len(f.Hits) == 0 {
		return flowrule.Verdict{}
	}
	if f.Kind == model.LDAP {
		return flowrule.Verdict{ID: "GVS591", Message: flowrule.From(f, 0) + " becomes part of the LDAP filter that " + flowrule.Sink(f) +
			" is given, and can change what it matches; escape it with ldap.EscapeFilter"}
	}
	hit := flowrule.First(f, func(h *taint.Hit) bool { return !binds(f.Sink) || strings.Contains(strings.Join(h.After, ""), "=") })
	if hit < 0 {
		return flowrule.Verdict{}
	}
	return flowrule.Verdict{ID: "GVS591", Hit: hit, Message: flowrule.From(f, hit) + " becomes part of the LDAP name that " + flowrule.Sink(f) +
		" is given, and can lead to another entry; escape it with ldap.EscapeDN"}
}

// binds reports whether who is named gives a password, too: then a whole name is what users
// may say, and only what stands inside of one can lead elsewhere than below the entry that the
// program meant.
func binds(sink string) bool { return strings.Contains(sink, "Bind") }
