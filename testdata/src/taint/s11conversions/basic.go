// Package s11conversions holds the cases of semantic 11: conversions.
package s11conversions

import (
	"fmt"
	"net"
	"net/netip"
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
	"unsafe"

	"taint/mark"
)

type name string
type blob []byte

func Case_11_1_Bytes_Flow() {
	b := []byte(mark.Source())
	mark.Sink(string(b)) // want "flow"
}

func Case_11_1_Bytes_Clean() {
	b := []byte(mark.Source())
	b = []byte("ls")
	mark.Sink(string(b))
}

func Case_11_1_Runes_Flow() {
	r := []rune(mark.Source())
	mark.Sink(string(r)) // want "flow"
}

func Case_11_1_Runes_Clean() {
	r := []rune(mark.Source())
	for i := range r {
		r[i] = 'a'
	}
	mark.Sink(strings.Repeat("a", len(r)))
}

func Case_11_1_Any_Flow() {
	var v any = mark.Source()
	mark.Sink(v.(string)) // want "flow"
}

func Case_11_1_Any_Clean() {
	var v any = mark.Source()
	v = "ls"
	mark.Sink(v.(string))
}

func Case_11_1_NamedTypes_Flow() {
	n := name(mark.Source())
	b := blob(n)
	mark.Sink(string(b)) // want "flow"
}

func Case_11_1_NamedTypes_Clean() {
	n, m := name(mark.Source()), name("ls")
	_ = n
	mark.Sink(string(blob(m)))
}

func Case_11_1_UnsafeString_Flow() {
	b := mark.SourceBytes()
	mark.Sink(unsafe.String(unsafe.SliceData(b), len(b))) // want "flow"
}

func Case_11_1_UnsafeString_Clean() {
	b, c := mark.SourceBytes(), []byte("ls")
	_ = b
	mark.Sink(unsafe.String(unsafe.SliceData(c), len(c)))
}

func Case_11_1_UnsafeSlice_Flow() {
	s := mark.Source()
	mark.SinkBytes(unsafe.Slice(unsafe.StringData(s), len(s))) // want "flow"
}

func Case_11_1_UnsafeSlice_Clean() {
	s, t := mark.Source(), "ls"
	_ = s
	mark.SinkBytes(unsafe.Slice(unsafe.StringData(t), len(t)))
}

func Case_11_1_UnsafePointer_Flow() {
	b := mark.SourceBytes()
	mark.Sink(*(*string)(unsafe.Pointer(&b))) // want "flow"
}

func Case_11_1_UnsafePointer_Clean() {
	b, c := mark.SourceBytes(), []byte("ls")
	_ = b
	mark.Sink(*(*string)(unsafe.Pointer(&c)))
}

func Case_11_1_ArrayFromSlice_Flow() {
	b := append(mark.SourceBytes(), "    "...)
	a := [4]byte(b)
	mark.SinkBytes(a[:]) // want "flow"
}

func Case_11_1_ArrayFromSlice_Clean() {
	b := append(mark.SourceBytes(), "    "...)
	a := [4]byte(b)
	a = [4]byte{'l', 's'}
	mark.SinkBytes(a[:2])
}

func Case_11_1_ArrayPointerFromSlice_Flow() {
	b := []string{"a", "b"}
	p := (*[2]string)(b)
	p[1] = mark.Source()
	mark.Sink(b[0])
	mark.Sink(b[1]) // want "flow"
}

func Case_11_1_ArrayPointerFromSlice_Clean() {
	b := []string{"a", "b"}
	a := [2]string(b)
	a[1] = mark.Source()
	mark.Sink(b[1])
	_ = a
}

func Case_11_1_BytesWritten_Flow() {
	b := make([]byte, 4)
	copy(b, mark.Source())
	mark.SinkBytes(b) // want "flow"
}

func Case_11_1_BytesWritten_Clean() {
	b := make([]byte, 4)
	s := mark.Source()
	copy(b, "ls")
	_ = s
	mark.SinkBytes(b)
}

func Case_11_1_StringCopies_Flow() {
	b := mark.SourceBytes()
	s := string(b)
	clear(b)
	mark.SinkBytes(b)
	mark.Sink(s) // want "flow"
}

func Case_11_1_StringCopies_Clean() {
	b := []byte("lsls")
	s := string(b)
	copy(b, mark.Source())
	mark.Sink(s)
}

func Case_11_4_Numbers_Flow() {
	n, _ := strconv.Atoi(mark.Source())
	s := mark.Source()
	mark.Sink(s[:min(n*0+2, len(s))]) // want "flow"
}

func Case_11_4_Numbers_Clean() {
	n, _ := strconv.Atoi(mark.Source())
	f, _ := strconv.ParseFloat(mark.Source(), 64)
	mark.Sink(strconv.Itoa(n + 1))
	mark.Sink(fmt.Sprintf("%d %5.2f", n, f))
}

func Case_11_4_Rune_Flow() {
	for _, r := range mark.Source() {
		mark.Sink(string(r)) // want "flow"
	}
}

func Case_11_4_Rune_Clean() {
	n := 0
	for _, r := range mark.Source() {
		n += utf8.RuneLen(r)
	}
	mark.Sink(strconv.Itoa(n))
}

func Case_11_4_Byte_Flow() {
	var out []byte
	s := mark.Source()
	for i := 0; i < len(s); i++ {
		out = append(out, s[i])
	}
	mark.Sink(string(out)) // want "flow"
}

func Case_11_4_Byte_Clean() {
	sum := byte(0)
	s := mark.Source()
	for i := 0; i < len(s); i++ {
		sum += s[i]
	}
	mark.Sink(strconv.Itoa(int(sum)))
}

func Case_11_4_Digits_Flow() {
	s := mark.Source()
	if s == "" {
		return
	}
	b := strconv.AppendInt([]byte(s), int64(s[0]), 16)
	mark.Sink(string(b)) // want "flow"
}

func Case_11_4_Digits_Clean() {
	s := mark.Source()
	if s == "" {
		return
	}
	b := strconv.AppendUint(nil, uint64(s[0]), 16)
	mark.Sink(string(b) + strconv.FormatInt(int64(s[0]), 2))
}

func Case_11_4_RuneBuilder_Flow() {
	var b strings.Builder
	for _, r := range mark.Source() {
		b.WriteRune(r)
	}
	mark.Sink(b.String()) // want "flow"
}

func Case_11_4_RuneBuilder_Clean() {
	var b strings.Builder
	for _, r := range mark.Source() {
		if r > 'a' {
			b.WriteRune('a')
		}
	}
	mark.Sink(b.String())
}

func Case_11_4_Time_Flow() {
	s := mark.Source()
	t, _ := time.Parse(time.DateOnly, s)
	mark.Sink(t.Format("2006") + s) // want "flow"
}

func Case_11_4_Time_Clean() {
	t, _ := time.Parse(time.DateOnly, mark.Source())
	mark.Sink(t.Format("2006"))
	d, _ := time.ParseDuration(mark.Source())
	mark.Sink(d.String())
}

func Case_11_4_IP_Flow() {
	s := mark.Source()
	host, _, err := net.SplitHostPort(s + ":80")
	if err != nil {
		return
	}
	mark.Sink(host) // want "flow"
}

func Case_11_4_IP_Clean() {
	ip := net.ParseIP(mark.Source())
	mark.Sink(ip.String())
}

func Case_11_4_Addr_Flow() {
	a, _ := netip.ParseAddr(mark.Source())
	mark.Sink(a.Zone()) // want "flow"
}

func Case_11_4_Addr_Clean() {
	a, _ := netip.ParseAddr(mark.Source())
	mark.Sink(a.WithZone("").String())
	mark.Sink(strconv.Itoa(a.BitLen()))
}

func Case_11_5_ValueOf_Flow() {
	v := reflect.ValueOf(mark.Source())
	mark.Sink(v.String()) // want "flow"
}

func Case_11_5_ValueOf_Clean() {
	v := reflect.ValueOf(mark.Source())
	mark.Sink(v.Kind().String())
	mark.Sink(v.Type().Name())
}

type pair struct{ A, B string }

func (p pair) First() string  { return p.A }
func (p pair) Second() string { return p.B }

func Case_11_5_Field_Flow() {
	v := reflect.ValueOf(pair{A: "ls", B: mark.Source()})
	mark.Sink(v.FieldByName("A").String())
	mark.Sink(v.FieldByName("B").String()) // want "flow"
}

func Case_11_5_Field_Clean() {
	v := reflect.ValueOf(pair{A: "ls", B: mark.Source()})
	mark.Sink(v.FieldByName("A").String())
	mark.Sink(v.Field(0).String())
}

func Case_11_5_Set_Flow() {
	var p pair
	reflect.ValueOf(&p).Elem().FieldByName("B").SetString(mark.Source())
	mark.Sink(p.B) // want "flow"
	mark.Sink(p.A)
}

func Case_11_5_Set_Clean() {
	p := pair{A: mark.Source()}
	reflect.ValueOf(&p).Elem().FieldByName("A").SetString("ls")
	mark.Sink(p.A)
}

func Case_11_5_Call_Flow() {
	f := func(a, b string) string { return b }
	out := reflect.ValueOf(f).Call([]reflect.Value{reflect.ValueOf("ls"), reflect.ValueOf(mark.Source())})
	mark.Sink(out[0].String()) // want "flow"
}

func Case_11_5_Call_Clean() {
	f := func(a, b string) string { return a }
	out := reflect.ValueOf(f).Call([]reflect.Value{reflect.ValueOf("ls"), reflect.ValueOf(mark.Source())})
	mark.Sink(out[0].String())
}

func Case_11_5_Method_Flow() {
	v := reflect.ValueOf(pair{A: "ls", B: mark.Source()})
	mark.Sink(v.MethodByName("First").Call(nil)[0].String())
	mark.Sink(v.MethodByName("Second").Call(nil)[0].String()) // want "flow"
}

func Case_11_5_Method_Clean() {
	v := reflect.ValueOf(pair{A: "ls", B: mark.Source()})
	mark.Sink(v.MethodByName("First").Call(nil)[0].String())
}

func Case_11_5_Interface_Flow() {
	v := reflect.ValueOf(pair{A: mark.Source()}).Interface().(pair)
	mark.Sink(v.A) // want "flow"
	mark.Sink(v.B)
}

func Case_11_5_Interface_Clean() {
	v := reflect.New(reflect.TypeOf(pair{A: mark.Source()})).Elem().Interface().(pair)
	mark.Sink(v.A)
}

func Case_11_6_Comparison_Flow() {
	s := mark.Source()
	if ok := s == "list"; !ok {
		mark.Sink(s) // want "flow"
	}
}

func Case_11_6_Comparison_Clean() {
	s := mark.Source()
	ok := s == "list"
	mark.Sink(fmt.Sprint(ok))
	mark.Sink(strconv.FormatBool(strings.Contains(s, "a")))
}

func Case_11_6_Chosen_Flow() {
	s := mark.Source()
	cmd := "ls"
	if s > "m" {
		cmd += s
	}
	mark.Sink(cmd) // want "flow"
}

func Case_11_6_Chosen_Clean() {
	cmd := "ls"
	if mark.Source() == "start" {
		cmd = "run"
	}
	mark.Sink(cmd)
}
