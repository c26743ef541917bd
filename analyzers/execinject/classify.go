package execinject

import "strings"

// danger is what the attacker can do with a word of a command line.
type danger uint8

// The dangers, from none to worst.
const (
	harmless danger = iota
	option          // the word can be read as an option
	code            // the word is run as a program text
	program         // the word names the program
)

// verdict is what the worst word of a command line can do.
type verdict struct {
	danger danger
	hit    int    // the flow's hit
	by     string // the program that reads the word, as "sh -c"
	bites  string // the option of it that does the most harm
	shell  bool   // the program is a shell, or hands the word to one
	dashes bool   // "--" before the word would prevent it
}

func worse(a, b verdict) verdict {
	if b.danger > a.danger {
		return b
	}
	return a
}

// judge finds the worst that attacker-controlled words can do in a command line,
// which begins with the program.
func judge(line []word) verdict {
	if line[0].hit != clean {
		return verdict{danger: program, hit: line[0].hit}
	}
	name := baseName(line[0].text)
	return newReader(grammarOf(name), name).read(line[1:])
}

// readsScript reports whether the program of a command line takes its code from
// its standard input, because the line has none.
func readsScript(line []word) (name string, shell, ok bool) {
	name = baseName(line[0].text)
	r := newReader(grammarOf(name), name)
	r.read(line[1:])
	asks := r.stdin || len(r.roles) > 0 && (r.roles[0] == script || r.roles[0] == shellText)
	ok = !r.finished && r.worst.danger == harmless && asks
	return name, r.hasShell, ok
}

// baseName is the name of the program without its directory and extension.
func baseName(text []string) string {
	if len(text) == 0 {
		return ""
	}
	s := text[len(text)-1] // what stands before a hole is the directory, at best
	s = s[strings.LastIndexAny(s, `/\`)+1:]
	lower := strings.ToLower(s)
	for _, ext := range [...]string{".exe", ".cmd", ".bat", ".com"} {
		if strings.HasSuffix(lower, ext) {
			return strings.TrimSuffix(lower, ext)
		}
	}
	return s
}

// reader reads a command line as its program would.
type reader struct {
	*grammar
	name     string // of the program, with its subcommand: "docker exec"
	roles    []role // of the operands that are still to come
	options  bool   // options are still recognised
	last     string // the option that makes the next word code
	worst    verdict
	finished bool
	stdin    bool // the line says that code is read from the standard input
}

func newReader(g *grammar, name string) *reader {
	return &reader{grammar: g, name: name, roles: g.operands, options: !g.optionless}
}

func (r *reader) read(line []word) verdict {
	if r.bundled && len(line) > 0 {
		line = unbundle(line)
	}
	for len(line) > 0 && !r.finished {
		line = line[r.step(line):]
	}
	return r.worst
}

// unbundle writes the letters of "tar xzf" as the option that they are.
func unbundle(line []word) []word {
	s, ok := line[0].text.Const()
	if !ok || s == "" || s[0] == '-' || line[0].hit != clean {
		return line
	}
	first := word{text: []string{"-" + s}, hit: clean}
	return append([]word{first}, line[1:]...)
}

// step reads an option with its value, or an operand, and returns how many
// words that are.
func (r *reader) step(line []word) int {
	w := line[0]
	if r.options && w.is("--") && !r.noDashes {
		r.options = false
		return 1
	}
	if r.options && r.grammar.stdin != "" && w.is("-") { // the same
		r.options = false
		return 1
	}
	if r.options && r.isOption(w) {
		return r.option(line)
	}
	if r.assigns && isAssignment(w) {
		return 1
	}
	return r.operand(line)
}

// isOption reports whether a word certainly is an option.
func (r *reader) isOption(w word) bool {
	s := w.start()
	if r.slash && strings.HasPrefix(s, "/") {
		return true
	}
	if w.hit != clean && isDashes(s) {
		return false // the attacker says which
	}
	return len(s) > 1 && s[0] == '-'
}

// isAssignment reports whether a word sets a variable, as in "env A=b program".
func isAssignment(w word) bool {
	name, _, ok := strings.Cut(w.start(), "=")
	return ok && name != "" && !strings.Contains(name, "/")
}

// found notes what the attacker can do with a word.
func (r *reader) found(d danger, w word) {
	if w.hit == clean {
		return
	}
	v := verdict{danger: d, hit: w.hit, by: r.name, shell: r.hasShell, dashes: !r.noDashes}
	if d == code && r.last != "" {
		v.by += " " + r.last
	}
	if d == option {
		v.bites = r.bites
	}
	r.worst = worse(r.worst, v)
}

// option reads an option and its value.
func (r *reader) option(line []word) int {
	name, value, m := r.meaningOf(line[0])
	switch m {
	case flagMeaning:
		return 1
	case codeFollows:
		r.roles, r.last, r.stdin = []role{codeRole, inert}, name, false
		return 1
	case stdinCode:
		r.roles, r.stdin = []role{inert}, true
		return 1
	case shellFollows:
		r.last = name
		if value {
			r.found(code, line[0])
		}
		r.roles, r.options = []role{shellText}, false
		return 1
	case commandFollows:
		r.command(line[1:])
		return len(line)
	}
	if value { // it is attached
		r.value(m, name, line[0])
		return r.afterValue(m, line, 1)
	}
	if len(line) == 1 {
		return 1
	}
	r.value(m, name, line[1])
	if line[1].many {
		return 1 // and there may be more of it
	}
	return r.afterValue(m, line, 2)
}

// value judges the value of an option.
func (r *reader) value(m meaning, name string, w word) {
	if m == codeValue || m == scriptValue || m == settingValue && attachedStart(w) == "" {
		r.last = name
		r.found(code, w)
		r.last = ""
	}
}

// attachedStart is what stands before the attacker's text in an option's value.
func attachedStart(w word) string {
	s := w.start()
	if !strings.HasPrefix(s, "-") {
		return s
	}
	if _, v, ok := strings.Cut(s, "="); ok && strings.HasPrefix(s, "--") {
		return v
	}
	return s[min(len(s), 2):]
}

// afterValue says what the words after the value of an option are, and returns
// the number of words read.
func (r *reader) afterValue(m meaning, line []word, n int) int {
	if m != codeValue && m != scriptValue {
		return n
	}
	switch {
	case m == scriptValue && r.runsScripts(): // java -jar file data…
		r.program(line[n:])
		return len(line)
	case r.codeEnds: // python -c code data…
		r.options, r.roles = false, []role{inert}
	case len(r.roles) > 0 && (r.roles[0] == script || r.roles[0] == codeRole): // sed -e code file…
		r.roles = nil
	}
	return n
}

// runsScripts reports whether the program's first operand is a script, or may be.
func (g *grammar) runsScripts() bool {
	return len(g.operands) > 0 && (g.operands[0] == script || g.operands[0] == shellText)
}

// operand reads a word that is no option, as far as is known.
func (r *reader) operand(line []word) int {
	w := line[0]
	m := plain
	if len(r.roles) > 0 {
		m = r.roles[0]
		if !w.many && m != moreText && m != inert {
			r.roles = r.roles[1:]
		}
	}
	switch m {
	case plain:
		r.argument(w)
	case codeRole:
		r.found(code, w)
		r.options = r.options && !r.codeEnds
		if evaluates(w) {
			r.roles = []role{shellText}
		}
	case shellText, moreText:
		r.roles = []role{moreText}
		r.options = r.options && w.hit != clean
		r.found(code, w)
	case script:
		r.stdin = w.is("-") || w.is("/dev/stdin")
		r.found(code, w)
		r.program(line[1:])
		return len(line)
	case command:
		r.command(line)
		return len(line)
	case subcommand:
		r.subcommand(w)
	}
	if w.many {
		r.chooses(w)
	}
	return 1
}

// evaluates reports whether a constant shell script runs text that it is given,
// as "eval "$1"" does.
func evaluates(w word) bool {
	s, ok := w.text.Const()
	return ok && (strings.Contains(s, "eval ") || strings.Contains(s, "sh -c \"$"))
}

// argument judges a word that an ordinary program is given.
func (r *reader) argument(w word) {
	if w.hit != clean && r.options && w.mayBeOption() {
		r.found(option, w)
	}
}

// chooses is for a vector that the attacker chooses: what follows is what the
// program's operands lead to, or the options that are code.
func (r *reader) chooses(w word) {
	r.finished = true
	for _, m := range r.roles {
		switch m {
		case command:
			r.found(program, w)
		case codeRole, shellText, moreText, script:
			r.found(code, w)
		}
	}
}

// program reads the words after a script: they are arguments of the script,
// which is an ordinary program.
func (r *reader) program(line []word) {
	ordinary := newReader(&grammar{}, r.name)
	r.worst = worse(r.worst, ordinary.read(line))
}

// command judges the rest of the line as a command line of its own.
func (r *reader) command(line []word) {
	r.finished = true
	if len(line) > 0 {
		r.worst = worse(r.worst, judge(line))
	}
}

// subcommand goes on with the grammar of "docker exec" after "docker".
func (r *reader) subcommand(w word) {
	r.argument(w)
	s, ok := w.text.Const()
	if !ok {
		return
	}
	r.name += " " + s
	if g := grammarNamed(r.name); g != nil {
		r.grammar, r.roles = g, g.operands
	}
}
