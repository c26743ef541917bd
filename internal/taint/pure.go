package taint

import (
	"go/constant"
	pathname "path"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Functions of the standard library that are run on texts and numbers that are known, so
// that conditions on what they return are decided (3.1).

// pureFunc is the function of that name, nil if it is not one of those.
func pureFunc(name string) any {
	pkg, name, _ := strings.Cut(name, ".")
	switch pkg {
	case "strings":
		return pureStrings(name)
	case "strconv":
		switch name {
		case "Atoi":
			return strconv.Atoi
		case "Itoa":
			return strconv.Itoa
		case "ParseBool":
			return strconv.ParseBool
		case "ParseInt":
			return strconv.ParseInt
		case "Quote":
			return strconv.Quote
		}
	case "path":
		switch name {
		case "Base":
			return pathname.Base
		case "Ext":
			return pathname.Ext
		}
	}
	return nil
}

func pureStrings(name string) any {
	switch name {
	case "Compare":
		return strings.Compare
	case "Contains":
		return strings.Contains
	case "ContainsAny":
		return strings.ContainsAny
	case "ContainsRune":
		return strings.ContainsRune
	case "Count":
		return strings.Count
	case "EqualFold":
		return strings.EqualFold
	case "Fields":
		return strings.Fields
	case "HasPrefix":
		return strings.HasPrefix
	case "HasSuffix":
		return strings.HasSuffix
	case "Index":
		return strings.Index
	case "IndexByte":
		return strings.IndexByte
	case "LastIndex":
		return strings.LastIndex
	case "Replace":
		return strings.Replace
	case "ReplaceAll":
		return strings.ReplaceAll
	case "Split":
		return strings.Split
	}
	return nil
}

// maxPure bounds the results of one call that are told apart, and the elements of a list.
const maxPure = 8

// computed is what such a function returns for arguments of which all is known; nil if
// not all is.
func (r *run) computed(s *state, cs callSite, name string, args []*value) *value {
	f := pureFunc(name)
	if f == nil || len(args) == 0 {
		return nil
	}
	fv := reflect.ValueOf(f)
	calls := [][]reflect.Value{nil}
	for i, a := range args {
		if a == nil || a.isOpen() || len(a.labels) > 0 || len(calls)*len(a.alts) > maxPure || i >= fv.Type().NumIn() {
			return nil
		}
		var more [][]reflect.Value
		for _, c := range calls {
			for _, alt := range a.alts {
				v, ok := argOf(alt, fv.Type().In(i))
				if !ok {
					return nil
				}
				more = append(more, append(slices.Clip(c), v))
			}
		}
		calls = more
	}
	var out *value
	for _, c := range calls {
		if len(c) != fv.Type().NumIn() {
			return nil
		}
		v := r.returnedBy(s, cs, fv.Call(c), len(calls))
		if v == nil {
			return nil
		}
		out = join(out, v, nil)
	}
	return out
}

// argOf is a constant as an argument of the type.
func argOf(alt string, t reflect.Type) (reflect.Value, bool) {
	c, ok := constOf(alt)
	if !ok {
		return reflect.Value{}, false
	}
	v := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.String:
		if c.Kind() != constant.String {
			return v, false
		}
		v.SetString(constant.StringVal(c))
	case reflect.Int, reflect.Int32, reflect.Uint8:
		n, exact := constant.Int64Val(constant.ToInt(c))
		if c.Kind() != constant.Int || !exact {
			return v, false
		}
		if t.Kind() == reflect.Uint8 {
			v.SetUint(uint64(n))
		} else {
			v.SetInt(n)
		}
	default:
		return v, false
	}
	return v, true
}

// returnedBy are the results of a call, nil if they cannot be told.
func (r *run) returnedBy(s *state, cs callSite, rets []reflect.Value, of int) *value {
	var vs []*value
	for _, ret := range rets {
		var v *value
		switch ret.Kind() {
		case reflect.Interface: // the error
			if v = nilValue; !ret.IsNil() {
				return nil // its text would have to be told, too
			}
		case reflect.Slice:
			if of > 1 || ret.Len() > maxPure {
				return nil
			}
			content := &value{zero: true, open: true, nils: canBeNonNil}
			for i := range ret.Len() {
				content = content.with(sel{kind: selIndex, n: i}, constText(ret.Index(i).String()))
			}
			v = r.newObject(s, cs.instr(), cs.sub+"parts", nil, content)
			v.locs()[0].n = ret.Len()
		default:
			alt, ok := altOf(constant.Make(wide(ret)))
			if !ok {
				return nil
			}
			v = &value{alts: []string{alt}, nils: canBeNonNil}
		}
		vs = append(vs, v)
	}
	if len(vs) == 1 {
		return vs[0]
	}
	return tuple(vs...)
}

// wide is the value as go/constant takes it.
func wide(v reflect.Value) any {
	if v.CanInt() {
		return v.Int()
	}
	return v.Interface()
}
