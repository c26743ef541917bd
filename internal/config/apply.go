package config

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/finding"
)

// Apply marks the findings that the configuration passes over. Names of files in
// findings are relative to base. A comment in the code comes before it, and what is
// said about such comments stays.
func (c *Config) Apply(res *finding.Result, base string) {
	if c == nil || len(c.Paths) == 0 {
		return
	}
	var globs []*regexp.Regexp
	for _, p := range c.Paths {
		globs = append(globs, compile(p.Glob))
	}
	dir := filepath.Dir(c.File)
	if c.File == "" {
		dir = base
	}
	for i := range res.Findings {
		f := &res.Findings[i]
		name := below(dir, base, f.File)
		for j, p := range c.Paths {
			if f.Suppressed.Kind == "" && globs[j].MatchString(name) && p.disables(f) {
				f.Suppressed = finding.Suppression{Kind: finding.InConfig, Reason: p.Reason, Line: p.Line}
				if p.Line > 0 {
					f.Suppressed.File = below(base, base, c.File)
				}
			}
		}
	}
}

func (p *Path) disables(f *finding.Finding) bool {
	return p.Disable == nil || slices.Contains(p.Disable, f.ID) || slices.Contains(p.Disable, f.Rule)
}

// below is a file, whose name is relative to base, as seen from dir.
func below(dir, base, file string) string {
	file = filepath.FromSlash(file)
	if !filepath.IsAbs(file) {
		file = filepath.Join(base, file)
	}
	if rel, err := filepath.Rel(dir, file); err == nil && filepath.IsLocal(rel) {
		file = rel
	}
	return filepath.ToSlash(file)
}

// compile makes a regular expression of a pattern: ** stands for any directories,
// * and ? for what is within a name; a directory stands for all that is below it.
func compile(glob string) *regexp.Regexp {
	glob = strings.TrimSuffix(strings.TrimPrefix(glob, "./"), "/")
	var b strings.Builder
	b.WriteString("^")
	for i := 0; i < len(glob); i++ {
		switch {
		case strings.HasPrefix(glob[i:], "**/"):
			b.WriteString("(?:.*/)?")
			i += 2
		case strings.HasPrefix(glob[i:], "**"):
			b.WriteString(".*")
			i++
		case glob[i] == '*':
			b.WriteString("[^/]*")
		case glob[i] == '?':
			b.WriteString("[^/]")
		default:
			b.WriteString(regexp.QuoteMeta(glob[i : i+1]))
		}
	}
	b.WriteString("(?:/.*)?$")
	return regexp.MustCompile(b.String())
}
