package model

import "strconv"

// Port names a value at a call: the receiver, an argument, a result, what the process
// keeps, or something inside one of them. The zero Port is no port.
type Port struct {
	base base
	n    int
	path string
}

type base uint8

const (
	noBase base = iota
	recvBase
	argBase
	retBase
	processBase
)

// Recv is the receiver.
var Recv = Port{base: recvBase}

// Arg is the n-th argument, from 0, never counting the receiver. A variadic
// parameter is one slice argument.
func Arg(n int) Port { return Port{base: argBase, n: n} }

// Ret is the n-th result, from 0.
func Ret(n int) Port { return Port{base: retBase, n: n} }

// Process points to what the process keeps, and any of its code reads: at "*[=0]", the
// variable of the environment that argument 0 names.
var Process = Port{base: processBase}

// At is the value inside p that the path leads to. A path is a chain of
// "*" (pointee), ".Name" (field), "[]" (any element or map value), "[3]" (one
// element), "[from 2]" (elements 2 and later), "[key]" (any map key) and "[at 0]" (the
// value of a map at the key that argument 0 is). What a
// library keeps by key is at "[=0]", the entry for the key that argument 0 is, at
// "[=]", any entry, and at "[=key]", any key; what it keeps of its own, behind an interface,
// at "[=.name]". At the end of the path of a sink, "(text)"
// is what an interface holds when that is a string or a list of strings, "(keys)"
// the keys when it is a map, and "(document)" what of it can be a document of another's
// making: keys, and values that may be of any type, but no strings.
func (p Port) At(path string) Port { p.path += path; return p }

// IsRecv reports whether p is in the receiver.
func (p Port) IsRecv() bool { return p.base == recvBase }

// IsArg reports whether p is in an argument, and in which.
func (p Port) IsArg() (int, bool) { return p.n, p.base == argBase }

// IsRet reports whether p is in a result, and in which.
func (p Port) IsRet() (int, bool) { return p.n, p.base == retBase }

// IsProcess reports whether p is in what the process keeps.
func (p Port) IsProcess() bool { return p.base == processBase }

// IsZero reports whether p is no port.
func (p Port) IsZero() bool { return p.base == noBase }

// Path is the path inside the argument, receiver or result.
func (p Port) Path() string { return p.path }

// Base is p without its path.
func (p Port) Base() Port { p.path = ""; return p }

func (p Port) String() string {
	switch p.base {
	case recvBase:
		return "Recv" + p.path
	case argBase:
		return "Arg(" + strconv.Itoa(p.n) + ")" + p.path
	case retBase:
		return "Ret(" + strconv.Itoa(p.n) + ")" + p.path
	case processBase:
		return "Process" + p.path
	}
	return "none"
}
