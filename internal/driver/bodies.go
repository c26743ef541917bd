package driver

import "bytes"

// withoutBodies is the text of a Go file with spaces in place of what stands in the
// bodies of functions; lines and columns stay. To parse and throw away bodies is a
// third of what the declarations of a dependency cost. A text that is not understood
// comes back as it is: the parser will say what is wrong.
func withoutBodies(text []byte) []byte {
	c := cutter{text: text, out: text}
	if !c.file() {
		return text
	}
	return c.out
}

// cutter goes through a text, token by token as far as it matters.
type cutter struct {
	text  []byte
	out   []byte // the text itself, until there is something to cut
	at    int
	depth int
	word  []byte // the identifier right before, if any
}

// file goes through declarations; false is for a text that is none of a Go file.
func (c *cutter) file() bool {
	fresh := true // at the start of a declaration
	inFunc := false
	for c.at < len(c.text) {
		start := c.at
		b, ok := c.next()
		switch {
		case !ok:
			return false
		case b == 0: // a word, or what has no bearing
			inFunc = inFunc || fresh && string(c.word) == "func"
			fresh = fresh && len(c.word) == 0
			continue
		case b == '\n' || b == ';':
			fresh, inFunc, c.word = c.depth == 0, inFunc && c.depth > 0, nil
			continue
		case b == '{' && inFunc && c.depth == 0 && string(c.word) != "struct" && string(c.word) != "interface":
			end := c.block()
			if end < 0 {
				return false
			}
			c.blank(start+1, end)
			c.at, inFunc = end+1, false
		case b == '(' || b == '[' || b == '{':
			c.depth++
		case b == ')' || b == ']' || b == '}':
			if c.depth--; c.depth < 0 {
				return false
			}
		}
		fresh, c.word = false, nil
	}
	return c.depth == 0
}

// next reads a token: brackets, ends of lines and semicolons are themselves, all else
// is zero, with the word if it is one. Comments and spaces leave the word before.
func (c *cutter) next() (byte, bool) {
	switch b := c.text[c.at]; {
	case b == ' ' || b == '\t' || b == '\r':
		c.at++
		return 0, true
	case b == '/' && c.at+1 < len(c.text) && (c.text[c.at+1] == '/' || c.text[c.at+1] == '*'):
		return 0, c.comment()
	case b == '"' || b == '\'' || b == '`':
		start := c.at
		ok := c.quoted(b)
		c.word = c.text[start:min(c.at, len(c.text))]
		return 0, ok
	case isWord(b):
		start := c.at
		for c.at < len(c.text) && isWord(c.text[c.at]) {
			c.at++
		}
		c.word = c.text[start:c.at]
		return 0, true
	case b == '(' || b == ')' || b == '[' || b == ']' || b == '{' || b == '}' || b == '\n' || b == ';':
		c.at++
		return b, true
	default:
		c.word = c.text[c.at : c.at+1]
		c.at++
		return 0, true
	}
}

// isWord reports whether the byte can stand in an identifier or a number.
func isWord(b byte) bool {
	return b == '_' || b >= 0x80 || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
}

func (c *cutter) comment() bool {
	if c.text[c.at+1] == '/' {
		if n := bytes.IndexByte(c.text[c.at:], '\n'); n >= 0 {
			c.at += n // which ends the line as ever
		} else {
			c.at = len(c.text)
		}
		return true
	}
	n := bytes.Index(c.text[c.at+2:], []byte("*/"))
	c.at += 2 + n + 2
	return n >= 0
}

func (c *cutter) quoted(quote byte) bool {
	for c.at++; c.at < len(c.text); c.at++ {
		switch b := c.text[c.at]; {
		case b == quote:
			c.at++
			return true
		case quote == '`':
		case b == '\\':
			c.at++
		case b == '\n':
			return false
		}
	}
	return false
}

// block goes to the bracket that closes a body, and returns where it is, or -1.
func (c *cutter) block() int {
	for depth := 1; c.at < len(c.text); {
		start := c.at
		b, ok := c.next()
		switch {
		case !ok:
			return -1
		case b == '{':
			depth++
		case b == '}':
			if depth--; depth == 0 {
				return start
			}
		}
	}
	return -1
}

// blank puts spaces from one place to another, but keeps lines.
func (c *cutter) blank(from, to int) {
	if from == to {
		return
	}
	if &c.out[0] == &c.text[0] {
		c.out = bytes.Clone(c.text)
	}
	for i := from; i < to; i++ {
		if c.out[i] != '\n' {
			c.out[i] = ' '
		}
	}
}
