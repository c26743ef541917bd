// Package starlark is a stub of go.starlark.net/starlark.
package starlark

type (
	// Thread runs scripts.
	Thread struct{ Name string }
	// StringDict has the globals of a script.
	StringDict map[string]Value
	// Value is a value of a script.
	Value interface{ String() string }
	// String is one.
	String string
)

func (s String) String() string { return string(s) }

func ExecFile(thread *Thread, filename string, src any, predeclared StringDict) (StringDict, error) {
	return nil, nil
}
func Eval(thread *Thread, filename string, src any, env StringDict) (Value, error) { return nil, nil }
