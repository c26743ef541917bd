package finding

import (
	"fmt"
	"unicode/utf16"
)

// hashWindow is how many characters the hash of a line covers.
const hashWindow = 100

// lineHashes hashes each line of a file as GitHub's code scanning does when a
// report brings no hashes: over the 100 UTF-16 units from its start on, without
// spaces and tabs; with a number that tells equal ones apart. The first is line 1.
func lineHashes(src []byte) []string {
	h := newLineHasher()
	prevCR := false
	for _, c := range utf16.Encode([]rune(string(src))) {
		switch {
		case c == ' ' || c == '\t' || prevCR && c == '\n':
			prevCR = false
		case c == '\r':
			prevCR = true
			h.add('\n')
		default:
			prevCR = false
			h.add(c)
		}
	}
	h.add(0xFFFF) // the end of the file
	for range hashWindow {
		h.flush()
		h.roll(0)
	}
	return h.hashes
}

// lineHasher is a rolling polynomial over a window of characters. The lines that
// start in the window wait until they are at its end.
type lineHasher struct {
	window  [hashWindow]uint16
	starts  [hashWindow]bool // a line starts with this character
	index   int
	sum     uint64
	leaving uint64 // the factor of the character that leaves
	newLine bool
	count   map[uint64]int
	hashes  []string
}

func newLineHasher() *lineHasher {
	h := &lineHasher{leaving: 1, newLine: true, count: make(map[uint64]int)}
	for range hashWindow {
		h.leaving *= 37
	}
	return h
}

func (h *lineHasher) add(c uint16) {
	h.flush()
	if h.newLine {
		h.starts[h.index] = true
	}
	h.newLine = c == '\n'
	h.roll(c)
}

func (h *lineHasher) flush() {
	if !h.starts[h.index] {
		return
	}
	h.starts[h.index] = false
	h.count[h.sum]++
	h.hashes = append(h.hashes, fmt.Sprintf("%x:%d", h.sum, h.count[h.sum]))
}

func (h *lineHasher) roll(c uint16) {
	h.sum = h.sum*37 + uint64(c) - h.leaving*uint64(h.window[h.index])
	h.window[h.index] = c
	h.index = (h.index + 1) % hashWindow
}
