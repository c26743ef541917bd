package s04calls

import (
	"fmt"
	"strings"

	"taint/mark"
)

// What a function writes into what it is given, it finds there itself.

func saysItself(b *strings.Builder) {
	b.WriteString(mark.Source())
	mark.Sink(b.String()) // want "flow"
}

func Case_4_1_GivenBuilder_Flow() {
	var b strings.Builder
	saysItself(&b)
}

func saysAnother(b *strings.Builder) {
	var other strings.Builder
	other.WriteString(mark.Source())
	mark.Sink(b.String() + "ls")
}

func Case_4_1_GivenBuilder_Clean() {
	var b strings.Builder
	saysAnother(&b)
}

func fillsItself(p *[]byte, q []byte) {
	copy(q, mark.Source())
	mark.Sink(string(q)) // want "flow"
	mark.Sink(string(*p) + "ls")
}

func Case_4_1_GivenBytes_Flow() {
	p := []byte("ls")
	fillsItself(&p, make([]byte, 8))
}

func printsItself(p *pair, q *pair) {
	p.a = mark.Source()
	mark.Sink(fmt.Sprint(p)) // want "flow"
	mark.Sink(fmt.Sprint(q))
}

func Case_4_1_GivenStruct_Flow() {
	printsItself(new(pair), new(pair))
}
