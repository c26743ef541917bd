package rule

import (
	"slices"
	"testing"
)

func TestCWEs(t *testing.T) {
	if !slices.IsSortedFunc(cwes[:], func(a, b CWE) int { return a.ID - b.ID }) {
		t.Error("the table is not sorted")
	}
	for i, c := range cwes {
		if i > 0 && cwes[i-1].ID == c.ID {
			t.Errorf("%s twice", c)
		}
		if c.Name == "" {
			t.Errorf("%s has no name", c)
		}
		if c.OWASP2021 != "" && OWASPName(2021, c.OWASP2021) == "" {
			t.Errorf("%s: no category %q in 2021", c, c.OWASP2021)
		}
		if c.OWASP2025 != "" && OWASPName(2025, c.OWASP2025) == "" {
			t.Errorf("%s: no category %q in 2025", c, c.OWASP2025)
		}
	}
}

func TestLookupCWE(t *testing.T) {
	c, ok := LookupCWE(78)
	if !ok || c.String() != "CWE-78" || c.Link() != "https://cwe.mitre.org/data/definitions/78.html" || c.OWASP2025 != "A05" {
		t.Errorf("LookupCWE(78) = %+v, %v", c, ok)
	}
	if _, ok := LookupCWE(1); ok {
		t.Error("LookupCWE(1) found something")
	}
	if got := OWASPName(2021, "A10"); got != "Server-Side Request Forgery (SSRF)" {
		t.Errorf("A10:2021 is %q", got)
	}
	if got := OWASPName(2025, "A01"); got != "Broken Access Control" {
		t.Errorf("A01:2025 is %q", got)
	}
	if got := OWASPName(2025, "A11"); got != "" {
		t.Errorf("A11:2025 is %q", got)
	}
}
