package execinject

import "strings"

// role is what a program does with an operand.
type role uint8

// The roles.
const (
	plain      role = iota // an argument that options may be mixed with
	inert                  // data that is never read as an option
	codeRole               // a program text
	script                 // the file name of one; arguments of its own follow
	shellText              // this word and all that follow are joined and run
	moreText               // a word that is joined to such a text
	command                // the name of a program, which its arguments follow
	subcommand             // "exec" of "docker exec", which has a grammar of its own
)

// meaning is what a program does with an option.
type meaning uint8

// The meanings.
const (
	flagMeaning    meaning = iota
	plainValue             // it has a value
	codeValue              // its value is run
	scriptValue            // its value is a file that is run
	settingValue           // its value can be a setting that runs a program
	codeFollows            // the first operand is run (sh -c)
	shellFollows           // the rest of the line is run (cmd /c)
	stdinCode              // the program reads its code from the standard input (sh -s)
	commandFollows         // the rest of the line is a command line (find -exec)
)

// grammar is how a program reads its command line. Options are listed
// in one text, separated by spaces. The zero grammar is that of an ordinary program
// whose options are not known.
type grammar struct {
	names    string // without version, separated by commas: "python, pypy"
	operands []role // the last stands for one operand; after it all are plain

	// Options by their meaning.
	flags    string // needed only with valued
	values   string
	code     string
	scripts  string
	settings string
	follows  string // codeFollows
	shell    string // shellFollows
	commands string // commandFollows
	stdin    string // stdinCode

	hasShell bool // code is run by a shell

	bites string // what an injected option can do, for the message

	optionless bool // no word is read as an option
	noDashes   bool // "--" does not end the options
	codeEnds   bool // no option is read after code
	long       bool // a single dash begins a long name (-exec)
	slash      bool // options begin with a slash, too; their case is ignored
	bundled    bool // the first word is options even without a dash (tar xzf)
	assigns    bool // NAME=value may stand before operands
	valued     bool // every option but flags has a value
}

// grammarOf finds the grammar of a program by its base name, also when that ends
// in a version (python3.12). It is never nil.
func grammarOf(name string) *grammar {
	if name == "" {
		return &unknown
	}
	if g := grammarNamed(name); g != nil {
		return g
	}
	if g := grammarNamed(strings.TrimRight(name, "0123456789.-")); g != nil {
		return g
	}
	return &ordinary
}

var ordinary grammar

// unknown is for a program whose name is not known: a variable that holds one
// and is given "-c" holds a shell.
var unknown = grammar{code: "-c -lc /c -command", long: true, slash: true}

// grammarNamed finds the grammar with exactly that name, or nil.
func grammarNamed(name string) *grammar {
	if name == "" {
		return nil
	}
	for _, table := range [...][]grammar{interpreters, wrappers, ordinaries} {
		for i := range table {
			if contains(table[i].names, ", ", name) {
				return &table[i]
			}
		}
	}
	return nil
}

// contains reports whether a list has the name.
func contains(list, sep, name string) bool {
	for list != "" {
		var first string
		first, list, _ = strings.Cut(list, sep)
		if first == name {
			return true
		}
	}
	return false
}

func listed(options, name string) bool { return contains(options, " ", name) }

// meaningOf finds out which option a word is, what it means, and whether its
// value is in the same word.
func (g *grammar) meaningOf(w word) (name string, attached bool, m meaning) {
	s := w.start()
	whole := len(w.text) == 1 && w.hit == clean
	if g.slash {
		s = strings.ToLower(s)
	}
	if whole {
		if m := g.lookup(s); m != flagMeaning || listed(g.flags, s) {
			return s, false, m
		}
	}
	switch {
	case strings.HasPrefix(s, "--"), g.long && strings.HasPrefix(s, "-"):
		name, _, attached = strings.Cut(s, "=")
	case g.slash:
		name, _, attached = strings.Cut(s, " ")
		if name = name[:min(len(name), 2)]; len(s) > 2 {
			attached = true
		}
		attached = attached || !whole
	default:
		return g.cluster(s, whole)
	}
	m = g.lookup(name)
	if m == flagMeaning && g.valued && !listed(g.flags, name) {
		m = plainValue
	}
	return name, attached, m
}

// cluster reads short options written as one word: in "-xzf", f has the value.
func (g *grammar) cluster(s string, whole bool) (name string, attached bool, m meaning) {
	for i := 1; i < len(s); i++ {
		name = "-" + s[i:i+1]
		m = g.lookup(name)
		if m == codeFollows || m == stdinCode {
			return s, false, m
		}
		if m != flagMeaning {
			return name, i+1 < len(s) || !whole, m
		}
	}
	return s, false, flagMeaning
}

// lookup is the meaning of an option by its exact name.
func (g *grammar) lookup(name string) meaning {
	for _, l := range [...]struct {
		list string
		m    meaning
	}{
		{g.code, codeValue}, {g.scripts, scriptValue}, {g.settings, settingValue},
		{g.follows, codeFollows}, {g.shell, shellFollows}, {g.commands, commandFollows}, {g.stdin, stdinCode},
		{g.values, plainValue},
	} {
		if listed(l.list, name) {
			return l.m
		}
	}
	return flagMeaning
}
