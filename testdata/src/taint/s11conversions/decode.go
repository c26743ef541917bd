package s11conversions

import (
	"bytes"
	"encoding/binary"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/url"

	"taint/mark"
)

func Case_11_3_JSON_Flow() {
	var v struct {
		Name  string
		Count int
		Tags  []string
	}
	b, _ := json.Marshal(map[string]any{"Name": mark.Source(), "Count": 1, "Tags": []string{mark.Source()}})
	_ = json.Unmarshal(b, &v)
	mark.Sink(v.Name)    // want "flow"
	mark.SinkAny(v.Tags) // want "flow"
	mark.Sink(fmt.Sprint(v.Count))
}

func Case_11_3_JSON_Clean() {
	var v, w struct {
		Name  string
		Count int
	}
	b, _ := json.Marshal(map[string]any{"Name": mark.Source(), "Count": 1})
	_ = json.Unmarshal(b, &w)
	mark.Sink(v.Name)
	mark.Sink(fmt.Sprint(w.Count))
}

func Case_11_3_XML_Flow() {
	type row struct{ Name string }
	var v row
	b, _ := xml.Marshal(row{mark.Source()})
	_ = xml.Unmarshal(b, &v)
	mark.Sink(v.Name) // want "flow"
}

func Case_11_3_XML_Clean() {
	type row struct{ Count int }
	var v row
	_ = xml.Unmarshal([]byte("<row><Count>"+mark.Source()+"</Count></row>"), &v)
	mark.Sink(fmt.Sprint(v.Count))
}

func Case_11_3_Gob_Flow() {
	var b bytes.Buffer
	var v pair
	_ = gob.NewEncoder(&b).Encode(pair{A: mark.Source()})
	_ = gob.NewDecoder(&b).Decode(&v)
	mark.Sink(v.A) // want "flow"
}

func Case_11_3_Gob_Clean() {
	var b bytes.Buffer
	var v struct{ N int }
	_ = gob.NewEncoder(&b).Encode(struct{ N int }{len(mark.Source())})
	_ = gob.NewDecoder(&b).Decode(&v)
	mark.Sink(fmt.Sprint(v.N))
}

func Case_11_3_RawMessage_Flow() {
	var v struct{ Raw json.RawMessage }
	b, _ := json.Marshal(map[string]string{"Raw": mark.Source()})
	_ = json.Unmarshal(b, &v)
	mark.SinkBytes(v.Raw) // want "flow"
}

func Case_11_3_RawMessage_Clean() {
	var v struct{ N json.Number }
	_ = json.Unmarshal([]byte(`{"N": 12}`), &v)
	_ = mark.Source()
	mark.Sink(v.N.String())
}

func Case_11_3_Binary_Flow() {
	b := append(mark.SourceBytes(), "    "...)
	var v struct{ Name [4]byte }
	_ = binary.Read(bytes.NewReader(b), binary.BigEndian, &v)
	mark.SinkBytes(v.Name[:]) // want "flow"
}

func Case_11_3_Binary_Clean() {
	b := append(mark.SourceBytes(), "    "...)
	mark.Sink(fmt.Sprint(binary.BigEndian.Uint32(b)))
}

func Case_11_3_Query_Flow() {
	q, _ := url.ParseQuery("cmd=" + url.QueryEscape(mark.Source()))
	mark.Sink(q.Get("cmd")) // want "flow"
}

func Case_11_3_Query_Clean() {
	q, _ := url.ParseQuery("cmd=ls")
	_ = mark.Source()
	mark.Sink(q.Get("cmd"))
}

func Case_11_3_URL_Flow() {
	u, err := url.Parse(mark.Source())
	if err != nil {
		return
	}
	mark.Sink(u.Path)     // want "flow"
	mark.Sink(u.Host)     // want "flow"
	mark.Sink(u.String()) // want "flow"
}

func Case_11_3_URL_Clean() {
	u, err := url.Parse("http://localhost/a")
	if err != nil {
		return
	}
	u.RawQuery = mark.Source()
	mark.Sink(u.Path)
	mark.Sink(u.Host)
}

func Case_11_3_Fields_Flow() {
	m := map[string]any{}
	_ = json.Unmarshal([]byte(`{"a":{"b":"`+url.QueryEscape(mark.Source())+`"}}`), &m)
	if inner, ok := m["a"].(map[string]any); ok {
		mark.SinkAny(inner["b"]) // want "flow"
	}
}

func Case_11_3_Fields_Clean() {
	m := map[string]any{"a": "ls"}
	n := map[string]any{}
	_ = json.Unmarshal([]byte(`{"a":"`+url.QueryEscape(mark.Source())+`"}`), &n)
	mark.SinkAny(m["a"])
}
