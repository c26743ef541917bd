package s11conversions

import (
	"net/url"

	"taint/mark"
)

// A url.Values is a map: what is set under one key is not under another.

func setValue(v url.Values, key, text string) { v.Set(key, text) }

func Case_11_2_ValuesByKey_Flow() {
	v := url.Values{"list": {"ls"}}
	setValue(v, "user", mark.Source())
	mark.Sink(v.Get("list"))
	mark.Sink(v.Get("user")) // want "flow"
}

func Case_11_2_ValuesByKey_Clean() {
	v := make(url.Values)
	v.Add("user", mark.Source())
	setValue(v, "list", "ls")
	mark.Sink(v.Get("list"))
}

func Case_11_2_ValuesOfMap_Flow() {
	v := url.Values{}
	v.Add("user", mark.Source())
	for _, s := range v["user"] {
		mark.Sink(s) // want "flow"
	}
}

func Case_11_2_ValuesOfMap_Clean() {
	v := url.Values{}
	v["user"] = []string{mark.Source()}
	v.Add("list", "ls")
	for _, s := range v["list"] {
		mark.Sink(s)
	}
}

func Case_11_2_ValuesByAnyKey_Flow() {
	v := url.Values{"list": {"ls"}}
	v.Set(mark.Source()[:0]+"list", mark.Source())
	mark.Sink(v.Get("list")) // want "flow"
}

func Case_11_2_ValuesByAnyKey_Clean() {
	v := url.Values{"list": {"ls"}}
	v.Set(mark.Source(), "ps")
	mark.Sink(v.Get("list"))
}
