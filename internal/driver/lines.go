package driver

import (
	"bytes"
	"encoding/binary"
	"errors"
	"path/filepath"
	"strings"
)

// lines are numbers of lines: of a package's own files, and of its tests.
type lines struct{ own, tests uint32 }

// countLines counts the lines of the files in the directory of a package. Others
// are in the build cache, translated by cgo.
func countLines(dir string, text map[string][]byte) lines {
	var l lines
	for name, data := range text {
		n := uint32(bytes.Count(data, []byte("\n"))) //nolint:gosec // a file is not that long
		switch {
		case filepath.Dir(name) != dir:
		case strings.HasSuffix(name, "_test.go"):
			l.tests += n
		default:
			l.own += n
		}
	}
	return l
}

// sumLines adds up the lines of the matched packages. Variants of a package share
// its own files, and have tests of their own.
func (g *graph) sumLines() int {
	own := make(map[string]uint32)
	sum := 0
	for _, n := range g.nodes {
		if n.root {
			own[n.name()] = max(own[n.name()], n.lines.own)
			sum += int(n.lines.tests)
		}
	}
	for _, l := range own {
		sum += int(l)
	}
	return sum
}

func (l lines) encode(buf *bytes.Buffer) {
	buf.Write(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, l.own), l.tests))
}

func decodeLines(data []byte) (lines, []byte, error) {
	if len(data) < 8 {
		return lines{}, nil, errors.New("cut short")
	}
	return lines{binary.BigEndian.Uint32(data), binary.BigEndian.Uint32(data[4:])}, data[8:], nil
}
