package s11conversions

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"taint/mark"
)

func Case_11_2_BuiltBehind_Flow() {
	var b strings.Builder
	b.WriteString(mark.Source())
	b.WriteString("--")
	mark.Arg(b.String()) // want "flow"
}

func Case_11_2_BuiltBehind_Clean() {
	var b strings.Builder
	b.WriteString("name=")
	b.WriteString(mark.Source())
	mark.Arg(b.String())
}

func Case_11_2_BuiltInLoop_Flow() {
	var b strings.Builder
	for range mark.Choose(2) + 1 {
		b.WriteString(mark.Source())
		b.WriteString(",")
	}
	mark.Arg(b.String()) // want "flow"
}

func Case_11_2_BuiltInLoop_Clean() {
	var b strings.Builder
	b.WriteString("names=")
	for range mark.Choose(2) + 1 {
		b.WriteString(mark.Source())
		b.WriteString(",")
	}
	mark.Arg(b.String())
}

func Case_11_2_BuiltOnOneWay_Flow() {
	var b strings.Builder
	if mark.Bool() {
		b.WriteString("name=")
	}
	b.WriteString(mark.Source())
	mark.Arg(b.String()) // want "flow"
}

func Case_11_2_BuiltOnOneWay_Clean() {
	var b strings.Builder
	if mark.Bool() {
		b.WriteString("name=")
	} else {
		b.WriteString("user=")
	}
	b.WriteString(mark.Source())
	mark.Arg(b.String())
}

func addName(b *strings.Builder, s string) { b.WriteString(s) }

func Case_11_2_BuiltByCallee_Flow() {
	var b strings.Builder
	addName(&b, mark.Source())
	b.WriteString("name=")
	b.WriteString("x")
	mark.Arg(b.String()) // want "flow"
}

func Case_11_2_BuiltByCallee_Clean() {
	var b strings.Builder
	addName(&b, "x")
	b.WriteString("name=")
	b.WriteString(mark.Source())
	mark.Arg(b.String())
}

func Case_11_2_BuiltTwice_Flow() {
	s := mark.Source()
	var b strings.Builder
	b.WriteString("name=")
	b.WriteString(s)
	b.Reset()
	b.WriteString(s)
	mark.Arg(b.String()) // want "flow"
}

func Case_11_2_BuiltTwice_Clean() {
	s := mark.Source()
	var b strings.Builder
	b.WriteString(s)
	b.Reset()
	b.WriteString("name=")
	b.WriteString(s)
	mark.Arg(b.String())
}

func Case_11_2_PrintedInto_Flow() {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s name=", mark.Source())
	fmt.Fprint(&b, "x")
	mark.Arg(b.String()) // want "flow"
}

func Case_11_2_PrintedInto_Clean() {
	var b bytes.Buffer
	fmt.Fprintf(&b, "name=%s", mark.Source())
	fmt.Fprint(&b, mark.Source())
	mark.Arg(b.String())
}

func Case_11_2_ReadFromBuilt_Flow() {
	var b bytes.Buffer
	b.WriteString("name=")
	b.WriteString(mark.Source())
	b.Next(5)
	mark.Arg(b.String()) // want "flow"
}

func Case_11_2_ReadFromBuilt_Clean() {
	var b bytes.Buffer
	b.WriteString("name=")
	b.WriteString(mark.Source())
	mark.Arg(string(b.Bytes()))
}

func Case_11_2_ReadAsReader_Flow() {
	var b bytes.Buffer
	b.WriteString("name=")
	b.WriteString(mark.Source())
	io.ReadFull(&b, make([]byte, 5))
	mark.Arg(b.String()) // want "flow"
}

func Case_11_2_BuiltInClosure_Flow() {
	var b strings.Builder
	write := func(s string) { b.WriteString(s) }
	write(mark.Source())
	write("name=")
	mark.Arg(b.String()) // want "flow"
}

func Case_11_2_BuiltInClosure_Clean() {
	var b strings.Builder
	write := func(s string) { b.WriteString(s) }
	write("n")
	write("=")
	mark.Arg(b.String())
}

func Case_11_2_BuiltCharacters_Flow() {
	var b strings.Builder
	for _, c := range mark.Source() {
		b.WriteRune(c)
	}
	b.WriteByte('-')
	mark.Arg(b.String()) // want "flow"
}

func Case_11_2_BuiltCharacters_Clean() {
	var b strings.Builder
	b.WriteByte('n')
	b.WriteRune('=')
	for _, c := range mark.Source() {
		b.WriteRune(c)
	}
	mark.Arg(b.String())
}

func Case_11_2_WrittenByWriter_Flow() {
	var b strings.Builder
	io.WriteString(&b, mark.Source())
	io.WriteString(&b, "--")
	mark.Arg(b.String()) // want "flow"
}

func Case_11_2_WrittenByWriter_Clean() {
	var b strings.Builder
	io.WriteString(&b, "name=")
	io.WriteString(&b, mark.Source())
	mark.Arg(b.String())
}
