package mixed

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"reflect"
	"slices"
	"sort"
	"strings"
	"text/scanner"

	"taint/mark"
)

func Case_11_2_Pipe_Flow() {
	r, w := io.Pipe()
	go func() { io.WriteString(w, mark.Source()); w.Close() }()
	b, _ := io.ReadAll(r)
	mark.SinkBytes(b) // want "flow"
}
func Case_11_2_Tee_Flow() {
	var buf bytes.Buffer
	r := io.TeeReader(strings.NewReader(mark.Source()), &buf)
	io.Copy(io.Discard, r)
	mark.Sink(buf.String()) // want "flow"
}
func Case_11_2_Tee_Clean() {
	var buf, other bytes.Buffer
	r := io.TeeReader(strings.NewReader("ls"), &buf)
	io.Copy(&other, strings.NewReader(mark.Source()))
	io.Copy(io.Discard, r)
	mark.Sink(buf.String())
}
func Case_11_2_Multi_Flow() {
	r := io.MultiReader(strings.NewReader("ls "), strings.NewReader(mark.Source()))
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		mark.Sink(sc.Text()) // want "flow"
	}
}
func Case_11_2_Multi_Clean() {
	r := io.MultiReader(strings.NewReader("ls "), strings.NewReader("ps"))
	_ = io.MultiReader(strings.NewReader(mark.Source()))
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		mark.Sink(sc.Text())
	}
}

type doc struct {
	Cmd  string `json:"cmd" xml:"cmd"`
	N    int
	Note string
}

func Case_11_3_JSON_Flow() {
	b, _ := json.Marshal(doc{Cmd: mark.Source(), Note: "ls"})
	var d doc
	json.Unmarshal(b, &d)
	mark.Sink(d.Cmd) // want "flow"
}
func Case_11_3_JSON_Clean() {
	b, _ := json.Marshal(doc{Cmd: "ls", N: len(mark.Source())})
	var d doc
	json.Unmarshal(b, &d)
	mark.Sink(d.Cmd)
	mark.Sink(fmt.Sprint(d.N))
}
func Case_11_3_Gob_Flow() {
	var buf bytes.Buffer
	gob.NewEncoder(&buf).Encode(doc{Cmd: mark.Source()})
	var d doc
	gob.NewDecoder(&buf).Decode(&d)
	mark.Sink(d.Cmd) // want "flow"
}
func Case_11_3_XML_Flow() {
	b, _ := xml.Marshal(doc{Cmd: mark.Source()})
	var d doc
	xml.NewDecoder(bytes.NewReader(b)).Decode(&d)
	mark.Sink(d.Cmd) // want "flow"
}
func Case_11_2_Base64_Flow() {
	s := base64.StdEncoding.EncodeToString([]byte(mark.Source()))
	mark.Shell(s)
	b, _ := base64.StdEncoding.DecodeString(s)
	mark.Shell(string(b)) // want "flow"
	h := hex.EncodeToString([]byte(mark.Source()))
	mark.Shell(h)
	b, _ = hex.DecodeString(h)
	mark.Shell(string(b)) // want "flow"
	u := url.QueryEscape(mark.Source())
	u2, _ := url.QueryUnescape(u)
	mark.Shell(u2) // want "flow"
}
func Case_11_2_TextScanner_Flow() {
	var s scanner.Scanner
	s.Init(strings.NewReader(mark.Source()))
	for t := s.Scan(); t != scanner.EOF; t = s.Scan() {
		mark.Sink(s.TokenText()) // want "flow"
	}
}
func Case_11_2_TextScanner_Clean() {
	var s, o scanner.Scanner
	s.Init(strings.NewReader("ls"))
	o.Init(strings.NewReader(mark.Source()))
	for t := s.Scan(); t != scanner.EOF; t = s.Scan() {
		mark.Sink(s.TokenText())
	}
}
func Case_11_5_Reflect_Flow() {
	r := rec{mark.Source(), "ls"}
	v := reflect.ValueOf(r)
	mark.Sink(v.FieldByName("note").String())
	mark.Sink(v.Field(0).String()) // want "flow"
	m := reflect.ValueOf(meth{mark.Source()}).MethodByName("Get").Call(nil)
	mark.Sink(m[0].String()) // want "flow"
}

type meth struct{ s string }

func (m meth) Get() string { return m.s }
func (m meth) Len() string { return strings.Repeat("a", len(m.s)) }
func Case_11_5_Reflect_Clean() {
	m := reflect.ValueOf(meth{mark.Source()}).MethodByName("Len").Call(nil)
	mark.Sink(m[0].String())
}

type myErr struct {
	msg  string
	code int
}

func (e *myErr) Error() string { return "code " + fmt.Sprint(e.code) }
func Case_8_2_Wrap_Flow() {
	err := fmt.Errorf("x: %w", errors.New(mark.Source()))
	mark.Sink(errors.Unwrap(err).Error()) // want "flow"
	err = fmt.Errorf("y: %w", &myErr{mark.Source(), 1})
	var me *myErr
	if errors.As(err, &me) {
		mark.Sink(me.msg) // want "flow"
	}
	err = errors.Join(errors.New("ls"), errors.New(mark.Source()))
	mark.Sink(err.Error()) // want "flow"
}
func Case_8_2_Wrap_Clean() {
	err := fmt.Errorf("y: %w", &myErr{mark.Source(), 1})
	mark.Sink(err.Error())
}
func Case_5_6_Sort_Flow() {
	xs := []string{"b", mark.Source()}
	sort.Slice(xs, func(i, j int) bool { return xs[i] < xs[j] })
	mark.Sink(xs[0]) // want "flow"
}
func Case_5_6_SortFunc_Clean() {
	xs := []rec{{"ls", mark.Source()}, {"ps", "a"}}
	slices.SortFunc(xs, func(a, b rec) int { return strings.Compare(a.note, b.note) })
	mark.Sink(xs[0].cmd)
}
