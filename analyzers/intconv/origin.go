package intconv

import (
	"go/constant"
	"go/types"
	"math/big"

	"golang.org/x/tools/go/ssa"
)

// origin is where a number comes from: text, or bytes.
type origin struct {
	from string
	most *big.Int // the largest that it can be
	wire bool     // from bytes
}

// originOf is where a value comes from, if that can be seen.
func originOf(x ssa.Value, depth int) *origin {
	if depth > 6 {
		return nil
	}
	switch x := x.(type) {
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok && x.Index == 0 {
			return ofCall(call, depth)
		}
	case *ssa.Call:
		return ofCall(x, depth)
	case *ssa.Phi:
		return ofPhi(x, depth)
	}
	return nil
}

// ofPhi is the one origin of what comes along the ways; constants are none.
func ofPhi(phi *ssa.Phi, depth int) (n *origin) {
	for _, e := range phi.Edges {
		if _, ok := e.(*ssa.Const); ok {
			continue
		}
		o := originOf(root(e), depth+1)
		if o == nil || checked(root(e), phi.Block(), o.most) {
			return nil
		}
		n = o
	}
	return n
}

func ofCall(call *ssa.Call, depth int) *origin {
	if call.Call.IsInvoke() {
		return ofMethod(call.Call.Method.FullName())
	}
	f := call.Call.StaticCallee()
	if f == nil {
		return nil
	}
	if obj, ok := f.Object().(*types.Func); ok {
		switch name := obj.FullName(); name {
		case "strconv.Atoi":
			return &origin{from: name, most: below(63)}
		case "strconv.ParseInt":
			return parsed(name, call.Call.Args[2], 1)
		case "strconv.ParseUint":
			return parsed(name, call.Call.Args[2], 0)
		case "(*github.com/gofiber/fiber/v2.Ctx).ParamsInt", "(*github.com/gofiber/fiber/v2.Ctx).QueryInt",
			"(*github.com/valyala/fasthttp.Args).GetUint", "(*github.com/valyala/fasthttp.Args).GetUintOrZero",
			"(*github.com/beego/beego/v2/server/web.Controller).GetInt", "(*github.com/beego/beego/v2/server/web.Controller).GetInt64",
			"(*github.com/kataras/iris/v12/context.Context).URLParamInt", "(*github.com/kataras/iris/v12/context.Context).URLParamInt64",
			"(*github.com/kataras/iris/v12/context.RequestParams).GetInt", "(*github.com/kataras/iris/v12/context.RequestParams).GetInt64":
			return &origin{from: name, most: below(63)}
		default:
			if o := ofMethod(name); o != nil {
				return o
			}
		}
	}
	if len(f.Blocks) > 0 && f.Pkg == call.Parent().Pkg {
		return returned(f, depth)
	}
	return nil
}

// parsed is a number that strconv makes with a constant bitSize.
func parsed(name string, size ssa.Value, sign uint) *origin {
	c, ok := size.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return nil
	}
	n := c.Int64()
	if n == 0 {
		n = 64
	}
	if n < 8 || n > 64 {
		return nil
	}
	return &origin{from: name, most: below(uint(n) - sign)}
}

// ofMethod is a number read from bytes.
func ofMethod(name string) *origin {
	switch name {
	case "(encoding/binary.ByteOrder).Uint32", "(encoding/binary.littleEndian).Uint32", "(encoding/binary.bigEndian).Uint32":
		return &origin{from: name, most: below(32), wire: true}
	case "(encoding/binary.ByteOrder).Uint64", "(encoding/binary.littleEndian).Uint64", "(encoding/binary.bigEndian).Uint64",
		"encoding/binary.ReadUvarint", "encoding/binary.Uvarint":
		return &origin{from: name, most: below(64), wire: true}
	}
	return nil
}

// returned is what all results of a function of this package come from that are not
// constants.
func returned(f *ssa.Function, depth int) (n *origin) {
	for _, b := range f.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || len(ret.Results) == 0 {
			continue
		}
		if _, ok := ret.Results[0].(*ssa.Const); ok {
			continue
		}
		x := root(ret.Results[0])
		o := originOf(x, depth+2)
		if o == nil || checked(x, b, o.most) {
			return nil
		}
		n = o
	}
	return n
}
