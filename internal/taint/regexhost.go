package taint

import (
	"regexp/syntax"
	"strings"
)

const (
	someHost  = "\x00" // letters, digits, dots and the like, or nothing
	endOfText = "\x01"
	mostHosts = 32 // so many beginnings are looked at
)

// oneSlash are the beginnings "//" and "/\", of addresses of other sites, that no text has which
// a pattern accepts that is anchored at its start (14.3).
func oneSlash(re *syntax.Regexp) charset {
	var out charset
	prog, err := syntax.Compile(re.Simplify())
	if err != nil {
		return out
	}
	for c, member := range map[rune]int{'/': twoSlashes, '\\': slashBackslash} {
		// Any character can follow a match.
		second := func(in *syntax.Inst) bool { return in.Op == syntax.InstMatch || takes(in, c) }
		if !comes(prog, uint32(prog.Start), false, func(in *syntax.Inst) bool {
			return in.Op == syntax.InstMatch || takes(in, '/') && comes(prog, in.Out, false, second)
		}) {
			out = out.add(member)
		}
	}
	return out
}

// beginning is what texts begin with that a pattern accepts; open if anything can follow.
type beginning struct {
	text string
	open bool
}

// namesHost reports whether whatever the pattern accepts, which is anchored at its start, is an
// address whose host is the pattern's: "^https?://([a-z]+\.)?example\.com(/|$)" (14.3).
func namesHost(re *syntax.Regexp) bool {
	all := beginnings(re, []beginning{{}})
	for _, b := range all {
		if !b.namesHost() {
			return false
		}
	}
	return len(all) > 0
}

func (b beginning) namesHost() bool {
	scheme, rest, ok := strings.Cut(b.text, "://")
	end := strings.IndexAny(rest, "/?#"+endOfText)
	if !ok || scheme == "" || strings.Contains(scheme, someHost) || end <= 0 {
		return false
	}
	if strings.ContainsAny(rest[:end], `@\%`) {
		return false // what seems to be the host may be a user's name
	}
	host, _, _ := strings.Cut(rest[:end], ":")
	if i := strings.LastIndex(host, someHost); i >= 0 {
		host = host[i+1:]
		return len(host) > 1 && host[0] == '.' // the end of any host, with a dot
	}
	return host != ""
}

// beginnings adds what re accepts to what stands before; if these are too many, anything.
func beginnings(re *syntax.Regexp, before []beginning) []beginning {
	var out []beginning
	switch re.Op {
	case syntax.OpCapture:
		return beginnings(re.Sub[0], before)
	case syntax.OpConcat:
		out = before
		for _, s := range re.Sub {
			out = beginnings(s, out)
		}
	case syntax.OpAlternate:
		for _, s := range re.Sub {
			out = append(out, beginnings(s, before)...)
		}
	case syntax.OpQuest:
		out = append(beginnings(re.Sub[0], before), before...)
	case syntax.OpStar, syntax.OpPlus, syntax.OpRepeat: // any number of times is once, behind anything of that sort
		out = beginnings(re.Sub[0], followed(before, ofHosts(re.Sub[0])))
		if re.Op == syntax.OpStar || re.Op == syntax.OpRepeat && re.Min == 0 {
			out = append(out, before...)
		}
	case syntax.OpLiteral:
		out = followed(before, string(re.Rune))
	case syntax.OpCharClass:
		out = ofClass(re, before)
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		out = followed(before, "")
	case syntax.OpEndText:
		out = followed(before, endOfText)
	default:
		out = before // takes no text
	}
	if len(out) > mostHosts {
		return []beginning{{open: true}}
	}
	return out
}

// ofClass adds the characters of a class one by one if they are few.
func ofClass(re *syntax.Regexp, before []beginning) []beginning {
	if !finite(re) {
		return followed(before, ofHosts(re))
	}
	var out []beginning
	for i := 0; i < len(re.Rune); i += 2 {
		for c := re.Rune[i]; c <= re.Rune[i+1]; c++ {
			out = append(out, followed(before, string(c))...)
		}
	}
	return out
}

// ofHosts is someHost for a pattern whose texts stay within the name of a host.
func ofHosts(re *syntax.Regexp) string {
	var l language
	l.add(re, true)
	for _, c := range "/?#@:%\\ \t\r\né" { // é for what IDNA makes of others
		if l.any.has(charOf(c)) {
			return ""
		}
	}
	return someHost
}

// followed adds text, and without it says that anything can follow.
func followed(before []beginning, text string) []beginning {
	out := make([]beginning, len(before))
	for i, b := range before {
		if !b.open {
			b.text, b.open = b.text+text, text == ""
		}
		out[i] = b
	}
	return out
}
