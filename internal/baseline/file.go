package baseline

import (
	"bytes"
	"cmp"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/finding"
)

// Name is the usual name of the file.
const Name = ".govet-sec-baseline.json"

// version is that of the format of the file.
const version = 1

// maxFindings bounds what is believed of a file.
const maxFindings = 1_000_000

// entry is findings with the same fingerprint, message and file. As many are known
// as there are lines. They say where it stood then, and decide nothing.
type entry struct {
	Fingerprint string `json:"fingerprint"`
	ID          string `json:"id"`
	Package     string `json:"package"`
	Function    string `json:"function,omitempty"`
	File        string `json:"file"`
	Lines       []int  `json:"lines"`
	Message     string `json:"message"`
}

func compareEntries(a, b entry) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.ID, b.ID),
		cmp.Compare(a.Package, b.Package),
		cmp.Compare(a.Function, b.Function),
		cmp.Compare(a.Fingerprint, b.Fingerprint),
		cmp.Compare(a.Message, b.Message),
	)
}

// Encode makes the content of a file for the directory dir of the findings that are
// open. Names of files in findings are relative to base. The same findings give the
// same bytes, wherever the code lies.
func Encode(findings []finding.Finding, base, dir string) ([]byte, int) {
	var entries []entry
	n := 0
	for i := range findings {
		f := &findings[i]
		if f.Suppressed.Kind != "" || f.Baseline == finding.Absent {
			continue
		}
		n++
		entries = append(entries, entry{
			f.Fingerprint, f.ID, valid(f.Package), valid(f.Func), valid(toDir(dir, base, f.File)), []int{max(f.Line, 1)}, valid(f.Message),
		})
	}
	return encode(entries), n
}

// valid is text that JSON gives back as it was.
func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

func encode(entries []entry) []byte {
	slices.SortStableFunc(entries, compareEntries)
	var merged []entry
	for _, e := range entries {
		if last := len(merged) - 1; last >= 0 && compareEntries(merged[last], e) == 0 {
			merged[last].Lines = append(merged[last].Lines, e.Lines...)
		} else {
			e.Lines = slices.Clone(e.Lines)
			merged = append(merged, e)
		}
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\n\t\"version\": %d,\n\t\"tool\": \"govet-sec\",\n\t\"findings\": [", version)
	for i, e := range merged {
		slices.Sort(e.Lines)
		line, _ := json.Marshal(e) // plain values
		out.WriteString(strings.Repeat(",", min(i, 1)) + "\n\t\t")
		out.Write(finding.SpellJSON(line))
	}
	if len(merged) > 0 {
		out.WriteString("\n\t")
	}
	out.WriteString("]\n}\n")
	return out.Bytes()
}

// toDir is a file, whose name is relative to base, as seen from dir, with slashes.
func toDir(dir, base, file string) string {
	file = filepath.FromSlash(file)
	if !filepath.IsAbs(file) {
		file = filepath.Join(base, file)
	}
	if rel, err := filepath.Rel(dir, file); err == nil {
		file = rel
	}
	return filepath.ToSlash(file)
}

// Error is a file that cannot be used, and what to do.
type Error struct{ File, What, Next string }

func (e *Error) Error() string { return fmt.Sprintf("baseline %s %s; %s", e.File, e.What, e.Next) }

const writeIt = `"govet-sec baseline write -o FILE" writes one`

// Read reads a file.
func Read(file string) ([]byte, error) {
	content, err := os.ReadFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &Error{file, "does not exist", writeIt}
	case err != nil:
		return nil, &Error{file, "cannot be read: " + err.Error(), writeIt}
	}
	return content, nil
}

// Is reports whether the content looks like that of a baseline.
func Is(content []byte) bool {
	var head struct {
		Tool     string          `json:"tool"`
		Findings json.RawMessage `json:"findings"`
	}
	return json.Unmarshal(content, &head) == nil && head.Tool == "govet-sec" && head.Findings != nil
}

// Decode reads the content of a file, and makes names of files relative to base.
// It takes only what Encode makes: from a file that somebody or a merge changed
// nobody knows what it says.
func Decode(file string, content []byte, base string) ([]finding.Finding, error) {
	fail := func(what, next string) ([]finding.Finding, error) {
		return nil, &Error{file, what, next}
	}
	content = bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n")) // git can do that
	if bytes.Contains(content, []byte("\n<<<<<<<")) {
		return fail("has marks of an unfinished merge", anew)
	}
	var head struct {
		Version int    `json:"version"`
		Tool    string `json:"tool"`
	}
	if err := json.Unmarshal(content, &head); err != nil || head.Tool != "govet-sec" {
		return fail("is not a baseline of govet-sec", writeIt)
	}
	if head.Version != version {
		return fail(fmt.Sprintf("has version %d, and this govet-sec knows version %d", head.Version, version), writeIt+" for this version")
	}
	var all document
	dec := json.NewDecoder(bytes.NewReader(content))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&all); err != nil {
		return fail(byHand+": "+err.Error(), anew)
	}
	if what := all.wrong(); what != "" {
		return fail(byHand+": "+what, anew)
	}
	if !bytes.Equal(encode(all.Findings), content) {
		return fail(byHand+": it is not as govet-sec writes it", anew)
	}
	return all.findings(filepath.Dir(file), base), nil
}

const (
	byHand = "was changed by hand"
	anew   = writeIt + " anew; to pass over a single finding, write //govetsec:ignore RULE reason"
)

type document struct {
	Version  int     `json:"version"`
	Tool     string  `json:"tool"`
	Findings []entry `json:"findings"`
}

// wrong is what is wrong with the entries, or nothing.
func (d *document) wrong() string {
	n := 0
	for i, e := range d.Findings {
		sum, err := hex.DecodeString(e.Fingerprint)
		n += len(e.Lines)
		switch {
		case err != nil || len(sum) != 16:
			return fmt.Sprintf("entry %d has no fingerprint", i+1)
		case e.ID == "" || e.Package == "" || e.File == "":
			return fmt.Sprintf("entry %d has no id, package or file", i+1)
		case len(e.Lines) == 0 || slices.Min(e.Lines) < 1:
			return fmt.Sprintf("entry %d has no lines", i+1)
		case n > maxFindings:
			return "it has too many findings"
		}
	}
	return ""
}

// findings are the entries as findings, of which little is known. Names of files
// are relative to dir in the file, and to base in the findings.
func (d *document) findings(dir, base string) []finding.Finding {
	var all []finding.Finding
	for _, e := range d.Findings {
		f := finding.Finding{
			ID: e.ID, Message: e.Message, Package: e.Package, Func: e.Function,
			File: filepath.Join(dir, filepath.FromSlash(e.File)), Col: 1, EndCol: 1, Fingerprint: e.Fingerprint,
		}
		if filepath.IsAbs(filepath.FromSlash(e.File)) {
			f.File = filepath.FromSlash(e.File)
		}
		f.Rebase(base)
		for _, line := range e.Lines {
			f.Line, f.EndLine = line, line
			all = append(all, f)
		}
	}
	return all
}
