package s02fields

import (
	"strconv"

	"taint/mark"
)

func Case_2_2_KeyOfParts_Flow() {
	m := map[string]string{"db.0.host": "own"}
	m["db.1.host"] = mark.Source()
	m["db.name"] = "other"
	mark.Sink(m["db."+strconv.Itoa(mark.Choose(3))+".host"]) // want "flow"
}

func Case_2_2_KeyOfParts_Clean() {
	m := map[string]string{"db.0.host": "own"}
	m["db.name"] = mark.Source()
	m["db.1.host"] = "other"
	mark.Sink(m["db."+strconv.Itoa(mark.Choose(3))+".host"])
}
