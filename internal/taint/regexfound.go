package taint

import "regexp/syntax"

// foundBy is what is known of a text that is what a pattern matched.
func foundBy(pattern string) knowledge {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return knowledge{}
	}
	return acceptedBy(re)
}

// groupsTell is what is known of the text that each group of a pattern matched, if not nothing.
func groupsTell(pattern string) []knowledge {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return nil
	}
	ks := make([]knowledge, min(re.MaxCap(), maxKids))
	var visit func(*syntax.Regexp)
	visit = func(re *syntax.Regexp) {
		if re.Op == syntax.OpCapture && re.Cap <= len(ks) {
			ks[re.Cap-1] = acceptedBy(re.Sub[0])
		}
		for _, sub := range re.Sub {
			visit(sub)
		}
	}
	visit(re)
	return ks
}
