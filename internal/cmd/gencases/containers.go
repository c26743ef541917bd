package main

import "strings"

// container is something that holds two texts, apart from each other.
//
// In the code, $C is the container, $S the slot, $N the slot's name (A or B) and
// $V the text.
type container struct {
	semantic string
	name     string    // of the case, and of the type
	imports  []string  // that decl and new need
	uses     []string  // that in and out need
	decl     string    // declares the type
	new      string    // makes one
	slots    [2]string // as they are spelt in code
	in       string    // a statement that puts a text into a slot
	get      string    // a statement before out, if it needs one
	out      string    // an expression for the text in a slot
}

func (c *container) code(code, at, slot, value string) string {
	i := strings.Index("AB", slot)
	return strings.NewReplacer("$C", at, "$S", c.slots[i], "$N", slot, "$V", value).Replace(code)
}

// fields, indices and keys are the usual slots.
func fields() [2]string  { return [2]string{"A", "B"} }
func indices() [2]string { return [2]string{"0", "1"} }
func keys() [2]string    { return [2]string{`"A"`, `"B"`} }

func containers() []container {
	return concat(
		structs(),
		collections(),
		concurrent(),
		conversions(),
	)
}

func concat(lists ...[]container) []container {
	var all []container
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

func structs() []container {
	return []container{
		{
			semantic: "2_1", name: "Struct",
			decl: `type Struct struct{ A, B string }`, new: `Struct{}`,
			slots: fields(), in: `$C.$S = $V`, out: `$C.$S`,
		},
		{
			semantic: "2_1", name: "Pointer",
			decl:  "type PointerTo struct{ A, B string }\n\ntype Pointer struct{ To *PointerTo }",
			new:   `Pointer{new(PointerTo)}`,
			slots: fields(), in: `$C.To.$S = $V`, out: `$C.To.$S`,
		},
		{
			semantic: "2_1", name: "Nested",
			decl: `type Nested struct{ In struct{ Deep struct{ A, B string } } }`, new: `Nested{}`,
			slots: fields(), in: `$C.In.Deep.$S = $V`, out: `$C.In.Deep.$S`,
		},
		{
			semantic: "2_1", name: "Embedded",
			decl:  "type EmbeddedBase struct{ A, B string }\n\ntype Embedded struct{ EmbeddedBase }",
			new:   `Embedded{}`,
			slots: fields(), in: `$C.$S = $V`, out: `$C.EmbeddedBase.$S`,
		},
		{
			semantic: "2_1", name: "FieldPointers",
			decl: `type FieldPointers struct{ A, B *string }`, new: `FieldPointers{new(string), new(string)}`,
			slots: fields(), in: `*$C.$S = $V`, out: `*$C.$S`,
		},
		{
			semantic: "2_1", name: "List",
			decl:  "type ListNode struct {\n\tVal string\n\tNext *ListNode\n}\n\ntype List struct{ Head *ListNode }",
			new:   `List{&ListNode{Next: new(ListNode)}}`,
			slots: [2]string{"Head.Val", "Head.Next.Val"}, in: `$C.$S = $V`, out: `$C.$S`,
		},
		{
			semantic: "6_5", name: "Generic",
			decl:  "type GenericOf[T any] struct{ A, B T }\n\ntype Generic = GenericOf[string]",
			new:   `Generic{}`,
			slots: fields(), in: `$C.$S = $V`, out: `$C.$S`,
		},
		{
			semantic: "5_4", name: "Funcs",
			decl: `type Funcs struct{ A, B func() string }`, new: `Funcs{}`,
			slots: fields(), in: `$C.$S = func() string { return $V }`, out: `$C.$S()`,
		},
	}
}

func collections() []container {
	return []container{
		{
			semantic: "2_2", name: "Array",
			decl: `type Array [2]string`, new: `Array{}`,
			slots: indices(), in: `$C[$S] = $V`, out: `$C[$S]`,
		},
		{
			semantic: "2_2", name: "Slice",
			decl: `type Slice []string`, new: `make(Slice, 2)`,
			slots: indices(), in: `$C[$S] = $V`, out: `$C[$S]`,
		},
		{
			semantic: "2_2", name: "Matrix",
			decl: `type Matrix [2][2]string`, new: `Matrix{}`,
			slots: indices(), in: `$C[1][$S] = $V`, out: `$C[1][$S]`,
		},
		{
			semantic: "2_2", name: "Map",
			decl: `type Map map[string]string`, new: `Map{}`,
			slots: keys(), in: `$C[$S] = $V`, out: `$C[$S]`,
		},
		{
			semantic: "2_2", name: "IntMap",
			decl: `type IntMap map[int]string`, new: `IntMap{}`,
			slots: indices(), in: `$C[$S] = $V`, out: `$C[$S]`,
		},
		{
			semantic: "2_2", name: "NestedMap",
			decl: `type NestedMap map[string]map[string]string`, new: `NestedMap{"k": {}}`,
			slots: keys(), in: `$C["k"][$S] = $V`, out: `$C["k"][$S]`,
		},
		{
			semantic: "2_2", name: "MapOfPointers",
			decl:  "type MapOfPointersTo struct{ V string }\n\ntype MapOfPointers map[string]*MapOfPointersTo",
			new:   `MapOfPointers{"A": {}, "B": {}}`,
			slots: keys(), in: `$C[$S].V = $V`, out: `$C[$S].V`,
		},
		{
			semantic: "2_2", name: "SliceOfStructs",
			decl:  "type SliceOfStructsOf struct{ V, W string }\n\ntype SliceOfStructs []SliceOfStructsOf",
			new:   `make(SliceOfStructs, 2)`,
			slots: indices(), in: `$C[$S].V = $V`, out: `$C[$S].V`,
		},
		{
			semantic: "2_2", name: "MapOfSlices",
			decl: `type MapOfSlices map[string][]string`, new: `MapOfSlices{"k": make([]string, 2)}`,
			slots: indices(), in: `$C["k"][$S] = $V`, out: `$C["k"][$S]`,
		},
		{
			semantic: "2_4", name: "Appended",
			decl: `type Appended struct{ A, B []string }`, new: `Appended{}`,
			slots: fields(), in: `$C.$S = append($C.$S, $V)`, out: `$C.$S[0]`,
		},
	}
}

func concurrent() []container {
	return []container{
		{
			semantic: "7_2", name: "Channels",
			decl: `type Channels struct{ A, B chan string }`, new: `Channels{make(chan string, 1), make(chan string, 1)}`,
			slots: fields(), in: `$C.$S <- $V`, out: `<-$C.$S`,
		},
		{
			semantic: "7_4", name: "AtomicPointers", imports: []string{"sync/atomic"},
			decl:  `type AtomicPointers struct{ A, B *atomic.Pointer[string] }`,
			new:   `AtomicPointers{new(atomic.Pointer[string]), new(atomic.Pointer[string])}`,
			slots: fields(), in: `$C.$S.Store(&$V)`, out: `*$C.$S.Load()`,
		},
		{
			semantic: "7_4", name: "AtomicValues", imports: []string{"sync/atomic"},
			decl:  `type AtomicValues struct{ A, B *atomic.Value }`,
			new:   `AtomicValues{new(atomic.Value), new(atomic.Value)}`,
			slots: fields(), in: `$C.$S.Store($V)`, out: `$C.$S.Load().(string)`,
		},
		{
			semantic: "7_4", name: "SyncMap", imports: []string{"sync"},
			decl: `type SyncMap struct{ M *sync.Map }`, new: `SyncMap{new(sync.Map)}`,
			slots: keys(), in: `$C.M.Store($S, $V)`, get: `got$N, _ := $C.M.Load($S)`, out: `got$N.(string)`,
		},
		{
			semantic: "7_4", name: "Context", imports: []string{"context"}, uses: []string{"context"},
			decl: `type Context struct{ Ctx context.Context }`, new: `Context{context.Background()}`,
			slots: keys(), in: `$C.Ctx = context.WithValue($C.Ctx, $S, $V)`, out: `$C.Ctx.Value($S).(string)`,
		},
	}
}

func conversions() []container {
	return []container{
		{
			semantic: "11_1", name: "AnyFields",
			decl: `type AnyFields struct{ A, B any }`, new: `AnyFields{}`,
			slots: fields(), in: `$C.$S = $V`, out: `$C.$S.(string)`,
		},
		{
			semantic: "11_1", name: "Bytes",
			decl: `type Bytes struct{ A, B []byte }`, new: `Bytes{}`,
			slots: fields(), in: `$C.$S = []byte($V)`, out: `string($C.$S)`,
		},
		{
			semantic: "11_1", name: "Runes",
			decl: `type Runes struct{ A, B []rune }`, new: `Runes{}`,
			slots: fields(), in: `$C.$S = []rune($V)`, out: `string($C.$S)`,
		},
		{
			semantic: "11_2", name: "Builders", imports: []string{"strings"},
			decl: `type Builders struct{ A, B *strings.Builder }`, new: `Builders{new(strings.Builder), new(strings.Builder)}`,
			slots: fields(), in: `$C.$S.WriteString($V)`, out: `$C.$S.String()`,
		},
		{
			semantic: "11_2", name: "Buffers", imports: []string{"bytes"}, uses: []string{"fmt"},
			decl: `type Buffers struct{ A, B *bytes.Buffer }`, new: `Buffers{new(bytes.Buffer), new(bytes.Buffer)}`,
			slots: fields(), in: `fmt.Fprint($C.$S, $V)`, out: `$C.$S.String()`,
		},
		{
			semantic: "8_2", name: "Errors", uses: []string{"errors"},
			decl: `type Errors struct{ A, B error }`, new: `Errors{}`,
			slots: fields(), in: `$C.$S = errors.New($V)`, out: `$C.$S.Error()`,
		},
	}
}
