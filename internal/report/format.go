package report

import (
	"io"
	"slices"
	"strings"
)

// Format is one way to write a run.
type Format struct {
	Name  string
	About string // in a few words
	Write func(io.Writer, *Run) error
}

// Formats are all formats but those that are templates of the user.
func Formats() []Format {
	return []Format{
		{"text", "for people, with the code and the way of the input", writeText},
		{"json", "one object; see docs/json.md", writeJSON},
		{"jsonl", "one JSON object in each line", writeJSONLines},
		{"sarif", "SARIF 2.1.0: GitHub code scanning, editors", writeSARIF},
		{"html", "one page with filters, for a browser", writeHTML},
		{"markdown", "a comment for a pull request", writeMarkdown},
		{"github", "annotations of GitHub Actions", writeGitHub},
		{"gitlab", "a SAST report of GitLab", writeGitLab},
		{"junit", "test results: a failure for each finding", writeJUnit},
		{"checkstyle", "XML of Checkstyle: reviewdog, Jenkins", writeCheckstyle},
		{"csv", "a table for spreadsheets", writeCSV},
		{"sonarqube", "external issues of SonarQube", writeSonar},
	}
}

// LookupFormat finds a format by its name.
func LookupFormat(name string) (Format, bool) {
	all := Formats()
	i := slices.IndexFunc(all, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return all[i], true
}

// FormatNames are the names of all formats, separated by commas.
func FormatNames() string {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}
