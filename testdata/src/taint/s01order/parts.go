package s01order

import "taint/mark"

type command struct {
	name, dir string
}

func Case_1_3_Field_Flow() {
	c := command{name: "ls"}
	c.name = mark.Source()
	mark.Sink(c.name) // want "flow"
}

func Case_1_3_Field_Clean() {
	c := command{name: mark.Source()}
	c.name = "ls"
	mark.Sink(c.name)
}

func Case_1_3_PointerField_Flow() {
	c := &command{name: "ls"}
	c.name = mark.Source()
	mark.Sink(c.name) // want "flow"
	mark.Sink(c.dir)
}

func Case_1_3_PointerField_Clean() {
	c := &command{name: mark.Source(), dir: mark.Source()}
	c.name, c.dir = "ls", "/"
	mark.Sink(c.name)
	mark.Sink(c.dir)
}

func Case_1_3_Alias_Flow() {
	c := &command{}
	d := c
	d.name = mark.Source()
	mark.Sink(c.name) // want "flow"
}

func Case_1_3_Alias_Clean() {
	c := &command{name: mark.Source()}
	d := c
	d.name = "ls"
	mark.Sink(c.name)
}

func Case_1_3_MaybeAlias_Flow() {
	c, d := &command{name: mark.Source()}, &command{}
	e := c
	if mark.Bool() {
		e = d
	}
	e.name = "ls"
	mark.Sink(c.name) // want "flow"
}

func Case_1_3_MaybeAlias_Clean() {
	c, d := &command{name: mark.Source()}, &command{}
	e := c
	if mark.Bool() {
		c, e = d, d
	}
	e.name = "ls"
	mark.Sink(c.name)
}

func Case_1_3_WholeStruct_Flow() {
	c := command{name: "ls"}
	c = command{name: mark.Source()}
	mark.Sink(c.name) // want "flow"
}

func Case_1_3_WholeStruct_Clean() {
	c := command{name: mark.Source(), dir: mark.Source()}
	c = command{name: "ls"}
	mark.Sink(c.name)
	mark.Sink(c.dir)
}

func Case_1_3_WholePointee_Flow() {
	c := &command{name: "ls"}
	*c = command{dir: mark.Source()}
	mark.Sink(c.name)
	mark.Sink(c.dir) // want "flow"
}

func Case_1_3_WholePointee_Clean() {
	c := &command{name: mark.Source(), dir: mark.Source()}
	*c = command{}
	mark.SinkAny(c)
}

func Case_1_3_FieldAddress_Flow() {
	c := command{name: "ls", dir: "/"}
	p := &c.name
	*p = mark.Source()
	mark.Sink(c.name) // want "flow"
	mark.Sink(c.dir)
}

func Case_1_3_FieldAddress_Clean() {
	c := command{name: mark.Source(), dir: mark.Source()}
	p := &c.name
	*p = "ls"
	mark.Sink(c.name)
}

func Case_1_4_Index_Flow() {
	a := [3]string{"ls", "ps", "id"}
	a[1] = mark.Source()
	mark.Sink(a[0])
	mark.Sink(a[1]) // want "flow"
}

func Case_1_4_Index_Clean() {
	a := [3]string{mark.Source(), mark.Source(), "id"}
	a[0] = "ls"
	mark.Sink(a[0])
	mark.Sink(a[2])
}

func Case_1_4_Slice_Flow() {
	s := []string{"ls", "ps"}
	s[1] = mark.Source()
	mark.Sink(s[1]) // want "flow"
}

func Case_1_4_Slice_Clean() {
	s := []string{"ls", mark.Source()}
	s[1] = "ps"
	mark.Sink(s[1])
	mark.SinkAny(s)
}

func Case_1_4_Key_Flow() {
	m := map[string]string{"a": "ls"}
	m["a"] = mark.Source()
	mark.Sink(m["a"]) // want "flow"
}

func Case_1_4_Key_Clean() {
	m := map[string]string{"a": mark.Source()}
	m["a"] = "ls"
	mark.Sink(m["a"])
}

func Case_1_4_UnknownIndex_Flow() {
	a := [2]string{mark.Source(), mark.Source()}
	a[mark.Choose(2)] = "ls"
	mark.Sink(a[0]) // want "flow"
}

func Case_1_4_UnknownIndex_Clean() {
	a := [2]string{"ls", "ps"}
	a[mark.Choose(2)] = "id"
	mark.Sink(a[0])
}

func Case_1_4_AllOverwritten_Flow() {
	a := [2]string{mark.Source(), mark.Source()}
	a[0] = "ls"
	for i := range a {
		mark.Sink(a[i]) // want "flow"
	}
}

func Case_1_4_AllOverwritten_Clean() {
	a := [2]string{mark.Source(), mark.Source()}
	a[0], a[1] = "ls", "ps"
	for i := range a {
		mark.Sink(a[i])
	}
}

func Case_1_4_ArrayAssigned_Flow() {
	a := [2]string{"ls", "ps"}
	a = [2]string{1: mark.Source()}
	mark.Sink(a[0])
	mark.Sink(a[1]) // want "flow"
}

func Case_1_4_ArrayAssigned_Clean() {
	a := [2]string{mark.Source(), mark.Source()}
	a = [2]string{}
	mark.Sink(a[0])
	mark.Sink(a[1])
}

func Case_1_4_SameKeySpeltTwice_Flow() {
	const key = "a" + "b"
	m := map[string]string{}
	m[key] = mark.Source()
	m["a"] = "ls"
	mark.Sink(m["ab"]) // want "flow"
}

func Case_1_4_SameKeySpeltTwice_Clean() {
	const key = "a" + "b"
	m := map[string]string{}
	m["ab"] = mark.Source()
	m[key] = "ls"
	mark.Sink(m["ab"])
}
