package execinject

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
)

// clean is the hit of a word that holds no attacker-controlled text.
const clean = -1

// word is a word of a command line, as far as it is known.
type word struct {
	text taint.Pattern // what it is when it is clean; nil when that is not known
	hit  int           // the flow's hit that reaches it, or clean
	// after is what stands in the word before the attacker's text.
	after taint.Pattern
	many  bool // it stands for any number of words
}

// start is the text that the word certainly begins with.
func (w word) start() string {
	if w.hit != clean {
		return w.after.Start()
	}
	return w.text.Start()
}

// is reports whether the word is the constant text.
func (w word) is(text string) bool {
	s, ok := w.text.Const()
	return ok && s == text && w.hit == clean
}

// mayBeOption reports whether the attacker can make an option of the word.
func (w word) mayBeOption() bool { return w.after.MayBeOption() }

func isDashes(s string) bool { return s == "-" || s == "--" }

// A vector says where a sink takes its command line from.
type vector struct {
	program, args model.Port
	named         bool // args repeats the program's name as element 0
	whole         bool // element 0 of args is the program
}

// vectorOf finds the ports of the command line from the one that the arguments, or
// the standard input, arrive at: the program stands just before its arguments.
func vectorOf(sink string, at model.Port) vector {
	v := vector{args: at}
	switch rest, _, stdin := strings.Cut(at.Path(), ".Stdin"); {
	case stdin:
		cmd := at.Base().At(rest)
		return vector{program: cmd.At(".Path"), args: cmd.At(".Args"), named: true}
	case isVectorField(at) && !strings.HasSuffix(sink, ".Args"): // of what is run in a container
		v.whole = true
		return v
	case isVectorField(at): // the command is the receiver
		v.program, v.named = model.Recv.At(".Path"), true
		return v
	}
	if n, ok := at.IsArg(); ok && n > 0 {
		v.program = model.Arg(n - 1)
	}
	v.named = takesName(sink)
	return v
}

// isVectorField reports whether a vector at the port is a field's: before the arguments of a
// function stands the program.
func isVectorField(at model.Port) bool {
	n, ok := at.IsArg()
	return ok && n == 0
}

// takesName reports whether the argument vector of the function begins with the
// name under which the program is started, as execve(2) wants it.
func takesName(sink string) bool {
	switch sink {
	case "os.StartProcess", "syscall.Exec", "syscall.ForkExec", "syscall.StartProcess",
		"golang.org/x/sys/unix.Exec":
		return true
	}
	return false
}

// cutIndex splits "*.Args[2]" into "*.Args", 2 and true; of "[]", "[from 2]" and
// a path without an index, the last result is false.
func cutIndex(path string) (rest string, index int, exact bool) {
	open := strings.LastIndexByte(path, '[')
	if open < 0 || !strings.HasSuffix(path, "]") {
		return path, 0, false
	}
	inside := path[open+1 : len(path)-1]
	if from, ok := strings.CutPrefix(inside, "from "); ok {
		index, _ = strconv.Atoi(from)
		return path[:open], index, false
	}
	index, err := strconv.Atoi(inside)
	if err != nil || index < 0 || index > maxWords {
		return path[:open], 0, false
	}
	return path[:open], index, true
}

const (
	maxWords = 256 // of a command line that are told apart
	maxLines = 32  // command lines that a call is tried as
)

// parts is what a flow says about the elements of a vector, by their place.
type parts struct {
	texts map[int]taint.Text // of known elements
	hits  map[int]int        // of elements that the attacker's text reaches
	from  map[int][]int      // of those at any place from one on
	n     int                // places
	loose []word             // constants at places that are not known
}

func (v vector) parts(f *taint.Flow) parts {
	p := parts{texts: map[int]taint.Text{}, hits: map[int]int{}, from: map[int][]int{}}
	for _, at := range f.Ports() {
		if i, ok := v.index(at); ok {
			p.texts[i] = f.Text(at)
			p.n = max(p.n, i+1)
		} else if _, ok := v.from(at); ok {
			p.loose = append(p.loose, choices(f.Text(at))...)
		}
	}
	for h, hit := range f.Hits {
		if i, ok := v.index(hit.At); ok {
			p.hits[i] = h
			p.n = max(p.n, i+1)
		} else if i, ok := v.from(hit.At); ok {
			p.from[i] = append(p.from[i], h)
		}
	}
	return p
}

// lines lists the command lines that a flow can start, the program first.
func lines(f *taint.Flow) [][]word {
	v := vectorOf(f.Sink, f.At)
	p := v.parts(f)
	all, first := [][]word{{}}, 0
	if !v.whole {
		all = times(all, choices(v.programText(f, p.texts)))
	}
	if v.named {
		first = 1
	}
	for i := first; i < p.n; i++ {
		ws := choices(p.texts[i])
		if h, ok := p.hits[i]; ok {
			ws = []word{{hit: h, after: f.Hits[h].After}}
		}
		all = times(all, ws)
	}
	for _, w := range p.loose {
		// "--" was put there to stand before what comes from outside.
		if w.is("--") || isStdin(f) && w.text != nil && !mayBe(v.programText(f, p.texts), w.text.String()) {
			all = times(all, []word{w})
		}
	}
	for _, i := range slices.Sorted(maps.Keys(p.from)) {
		var ws []word
		for _, h := range p.from[i] {
			ws = append(ws, word{hit: h, after: f.Hits[h].After, many: true})
		}
		all = times(all, ws)
	}
	return all
}

// programText is what is known of the program: its path, or the name that the
// vector repeats.
func (v vector) programText(f *taint.Flow, args map[int]taint.Text) taint.Text {
	t := f.Text(v.program)
	if name, ok := t.Const(); v.named && (len(t.Alts) == 0 || ok && name == "") {
		return args[0]
	}
	return t
}

// index is the place in the vector that the port is.
func (v vector) index(at model.Port) (int, bool) {
	path, i, exact := cutIndex(at.Path())
	return i, exact && v.has(at, path)
}

// from is the place in the vector from which on the port can be anywhere.
func (v vector) from(at model.Port) (int, bool) {
	path, i, exact := cutIndex(at.Path())
	return i, !exact && v.has(at, path)
}

// has reports whether a port without its index is the vector, or what it points to.
func (v vector) has(at model.Port, path string) bool {
	return at.Base().At(strings.TrimSuffix(path, "*")) == v.args
}

// mayBe reports whether a text can be the constant.
func mayBe(t taint.Text, s string) bool {
	return slices.ContainsFunc(t.Alts, func(p taint.Pattern) bool { return p.String() == s })
}

// choices lists what a clean word can be. When it is known in part, only the known
// texts are tried.
func choices(t taint.Text) []word {
	if len(t.Alts) == 0 {
		return []word{{hit: clean}}
	}
	var ws []word
	for _, p := range t.Alts {
		ws = append(ws, word{text: p, hit: clean})
	}
	return ws
}

// times continues every line with every word. Where that were too many lines, each word still
// ends some of them: the last may be the one that does harm.
func times(lines [][]word, ws []word) [][]word {
	if len(ws) > maxLines {
		ws = ws[:maxLines]
	}
	room := maxLines / max(1, len(ws))
	every := (len(lines) + room - 1) / room
	var all [][]word
	for _, w := range ws {
		for i := 0; i < len(lines); i += every {
			l := lines[i]
			all = append(all, append(l[:len(l):len(l)], w))
		}
	}
	return all
}

// takesVector reports whether a flow's sink takes a command line word by word,
// after the program, and not a text for a shell.
func takesVector(f *taint.Flow) bool {
	n, ok := f.At.IsArg()
	return f.Kind == model.ExecArg || ok && n > 0
}

// isStdin reports whether a flow's sink is the standard input of a command.
func isStdin(f *taint.Flow) bool {
	return strings.HasSuffix(f.At.Path(), ".Stdin")
}
