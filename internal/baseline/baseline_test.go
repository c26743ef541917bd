package baseline

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/finding"
)

const (
	printA = "00112233445566778899aabbccddeeff"
	printB = "ffeeddccbbaa99887766554433221100"
)

// at is a finding, from "fingerprint message line", "-" in front when it is suppressed.
func at(text string) finding.Finding {
	var f finding.Finding
	text, suppressed := strings.CutPrefix(text, "-")
	if _, err := fmt.Sscan(text, &f.Fingerprint, &f.Message, &f.Line); err != nil {
		panic(err)
	}
	f.ID, f.Package, f.File, f.EndLine = "T1", "m/p", "p.go", f.Line
	if suppressed {
		f.Suppressed.Kind = finding.InSource
	}
	return f
}

func all(texts ...string) []finding.Finding {
	var fs []finding.Finding
	for _, t := range texts {
		fs = append(fs, at(t))
	}
	return fs
}

func TestMark(t *testing.T) {
	tests := []struct {
		name     string
		old, now []finding.Finding
		want     string // per finding, in their order
	}{
		{"nothing known", nil, all("A m 1"), "new@1"},
		{"moved", all("A m 1"), all("A m 99"), "unchanged@99"},
		{"one more", all("A m 1", "A m 2"), all("A m 1", "A m 2", "A m 3"), "unchanged@1 unchanged@2 new@3"},
		{"one less", all("A m 1", "A m 2"), all("A m 7"), "absent@2 unchanged@7"},
		{"another", all("A m 1"), all("B m 1"), "absent@1 new@1"},
		{"the message tells which", all("A n 1"), all("A m 1", "A n 2"), "new@1 unchanged@2"},
		{"another message is no other finding", all("A n 1"), all("A m 1"), "unchanged@1"},
		{"suppressed since", all("A m 1"), all("-A m 1"), "unchanged@1"},
		{"one of two suppressed since", all("A m 1"), all("-A m 1", "A m 2"), "new@1 unchanged@2"},
		{"was suppressed", all("-A m 1"), all("A m 1"), "new@1"},
	}
	for _, test := range tests {
		res := &finding.Result{Findings: test.now}
		Mark(res, test.old, func(*finding.Finding) bool { return true })
		var got []string
		for _, f := range res.Findings {
			got = append(got, fmt.Sprintf("%s@%d", f.Baseline, f.Line))
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: got %v, want %s", test.name, got, test.want)
		}
	}
}

// A call that is added above one like it is the new one, where the text around is known.
func TestMarkByText(t *testing.T) {
	old, above, below := at("A m 5"), at("A m 5"), at("A m 8")
	old.LineHash, above.LineHash, below.LineHash = "aa:1", "bb:1", "aa:2"
	res := &finding.Result{Findings: []finding.Finding{above, below}}
	Mark(res, []finding.Finding{old}, func(*finding.Finding) bool { return true })
	if res.Findings[0].Baseline != finding.New || res.Findings[1].Baseline != finding.Unchanged {
		t.Errorf("got %s, %s", res.Findings[0].Baseline, res.Findings[1].Baseline)
	}
}

// What nobody looked for is not gone.
func TestNotGone(t *testing.T) {
	res := new(finding.Result)
	Mark(res, all("A m 1", "B m 2"), func(f *finding.Finding) bool { return f.Line == 2 })
	if len(res.Findings) != 1 || res.Findings[0].Line != 2 || res.Findings[0].Open() {
		t.Errorf("got %+v", res.Findings)
	}
}

// sample is a file with odd names, of findings as seen from /base.
func sample() []finding.Finding {
	a, b, c := at(printA+" m 9"), at(printA+" m 3"), at("-"+printB+" n 1")
	d := at(printB + " odd 4")
	d.File, d.Func, d.Message = "../other/o\u202e.go", "(*T[K]).F", "bad \xff \u0085 \U000e0001 <b> \"q\""
	return []finding.Finding{a, b, c, d}
}

func TestEncode(t *testing.T) {
	got, n := Encode(sample(), "/base", "/base/sub")
	want := `{
	"version": 1,
	"tool": "govet-sec",
	"findings": [
		{"fingerprint":"ffeeddccbbaa99887766554433221100","id":"T1","package":"m/p","function":"(*T[K]).F","file":"../../other/o\u202e.go","lines":[4],"message":"bad \ufffd \u0085 \udb40\udc01 \u003cb\u003e \"q\""},
		{"fingerprint":"00112233445566778899aabbccddeeff","id":"T1","package":"m/p","file":"../p.go","lines":[3,9],"message":"m"}
	]
}
`
	if string(got) != want || n != 3 {
		t.Errorf("got %d\n%s\nwant\n%s", n, got, want)
	}
	back, err := Decode("/base/sub/b.json", got, "/base")
	if err != nil {
		t.Fatal(err)
	}
	again, _ := Encode(back, "/base", "/base/sub")
	if !bytes.Equal(got, again) {
		t.Errorf("read and written it is\n%s", again)
	}
	if len(back) != 3 || back[0].File != "/other/o\u202e.go" || back[1].File != "p.go" || back[1].Line != 3 || back[2].Line != 9 {
		t.Errorf("read it is %+v", back)
	}
	if _, err := Decode("b", bytes.ReplaceAll(got, []byte("\n"), []byte("\r\n")), "/base"); err != nil {
		t.Error("with the line ends of Windows:", err)
	}
	if empty, _ := Encode(nil, "/base", "/base"); string(empty) != "{\n\t\"version\": 1,\n\t\"tool\": \"govet-sec\",\n\t\"findings\": []\n}\n" {
		t.Errorf("empty: %s", empty)
	} else if fs, err := Decode("b", empty, "/base"); err != nil || len(fs) != 0 {
		t.Errorf("empty: %v, %v", fs, err)
	}
}

func TestDecodeErrors(t *testing.T) {
	good, _ := Encode(sample(), "/base", "/base")
	change := func(old, new string) string {
		changed := strings.Replace(string(good), old, new, 1)
		if changed == string(good) {
			t.Fatalf("no %q", old)
		}
		return changed
	}
	for _, test := range []struct{ content, want string }{
		{"", "is not a baseline of govet-sec"},
		{"[]", "is not a baseline of govet-sec"},
		{`{"version": 1, "tool": "other"}`, "is not a baseline of govet-sec"},
		{string(good[:len(good)/2]), "is not a baseline of govet-sec"},
		{change(`"version": 1`, `"version": 2`), "has version 2, and this govet-sec knows version 1"},
		{change("\t\t{", "<<<<<<< HEAD\n\t\t{"), "has marks of an unfinished merge"},
		{change(`"lines":[3,9]`, `"lines":[3,9],"lines":[3,9,10]`), "was changed by hand"},
		{change(`"lines":[3,9]`, `"lines":[9,3]`), "was changed by hand"},
		{change(`"lines":[3,9]`, `"lines":[]`), "was changed by hand: entry 2 has no lines"},
		{change(`"lines":[3,9]`, `"lines":[3,-9]`), "entry 2 has no lines"},
		{change(`"lines":[3,9]`, `"count":2`), `was changed by hand: json: unknown field "count"`},
		{change(printA, "abc"), "entry 2 has no fingerprint"},
		{change(`"id":"T1"`, `"id":""`), "entry 1 has no id, package or file"},
		{change(`"m/p"`, `7`), "was changed by hand"},
		{change("\t\t{", "\t\t {"), "it is not as govet-sec writes it"},
		{string(good) + "{}", "is not a baseline"},
		{change(`"message":"m"`, `"message":"\u006d"`), "it is not as govet-sec writes it"},
	} {
		_, err := Decode("b.json", []byte(test.content), "/base")
		if err == nil || !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), "govet-sec baseline write") {
			t.Errorf("%s\ngot  %v\nwant %s", test.content, err, test.want)
		}
	}
}

// An entry that was taken out by hand makes its findings new, and is nobody's mistake.
func TestEntryTakenOut(t *testing.T) {
	good, _ := Encode(sample(), "/base", "/base")
	lines := strings.SplitAfter(string(good), "\n")
	without := strings.Join(append(lines[:4:4], lines[5:]...), "")
	fs, err := Decode("b.json", []byte(without), "/base")
	if err != nil || len(fs) != 2 {
		t.Errorf("got %v, %v", fs, err)
	}
}

func TestReadWrite(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "b.json")
	if _, err := Read(file); err == nil || !strings.Contains(err.Error(), "does not exist; \"govet-sec baseline write -o FILE\" writes one") {
		t.Errorf("got %v", err)
	}
	if _, err := Read(dir); err == nil || !strings.Contains(err.Error(), "cannot be read") {
		t.Errorf("a directory: got %v", err)
	}
	if err := Write(filepath.Join(dir, "no", "b.json"), nil); err == nil {
		t.Error("no error for a directory that is not there")
	}
	for _, content := range []string{"one", "two"} {
		if err := Write(file, []byte(content)); err != nil {
			t.Fatal(err)
		}
		if got, err := Read(file); string(got) != content || err != nil {
			t.Errorf("got %s, %v", got, err)
		}
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink(file, link); err != nil {
		t.Skip(err)
	}
	if err := Write(link, []byte("three")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(file); string(got) != "three" {
		t.Errorf("through a link: got %s", got)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 2 {
		t.Errorf("left behind: %v", entries)
	}
}

// A file can hold anything, and is still an error or what Encode writes.
func FuzzDecode(f *testing.F) {
	good, _ := Encode(sample(), "/base", "/base")
	f.Add(good)
	f.Add([]byte(`{"version":1,"tool":"govet-sec","findings":null}`))
	f.Add(bytes.ReplaceAll(good, []byte("3,9"), []byte("9,3")))
	f.Fuzz(func(t *testing.T, content []byte) {
		fs, err := Decode("/base/b.json", content, "/base")
		if err != nil {
			return
		}
		if again, n := Encode(fs, "/base", "/base"); n != len(fs) || len(again) == 0 {
			t.Errorf("%d findings are %d", len(fs), n)
		}
	})
}
