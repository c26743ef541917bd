// Package lua is a stub of github.com/yuin/gopher-lua.
package lua

type (
	// LState is an interpreter of Lua.
	LState struct{}
	// LFunction is a compiled function.
	LFunction struct{}
	// Options are options of an interpreter.
	Options struct{}
)

func NewState(opts ...Options) *LState                          { return &LState{} }
func (ls *LState) DoString(source string) error                 { return nil }
func (ls *LState) DoFile(path string) error                     { return nil }
func (ls *LState) LoadString(source string) (*LFunction, error) { return nil, nil }
