package taint

import (
	"go/types"
	pathpkg "path"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/stdlib"
)

// Libraries of errors without code or model. A check is known by the nil that it returns, so
// what makes an error, and what makes one of another, must be known, too: by name and type, as
// decoders are.

// errorMaker says what an unseen function makes an error of.
type errorMaker struct {
	ok   bool
	from []int // parameters that are errors or lists of them: none where it makes one of words
}

// makesErrors reads the name and type of a function that is not in sight.
func makesErrors(name string, sig *types.Signature) errorMaker {
	if sig == nil || sig.Recv() != nil || sig.Results().Len() != 1 || !isError(sig.Results().At(0).Type()) || stdlib.Is(packageOf(name)) {
		return errorMaker{}
	}
	m := errorMaker{}
	words := false
	for i := range sig.Params().Len() {
		t := sig.Params().At(i).Type()
		list, ok := t.Underlying().(*types.Slice)
		switch {
		case isError(t), ok && isError(list.Elem()):
			m.from = append(m.from, i)
		case isString(t):
			words = true
		}
	}
	word := strings.ToLower(lastName(name))
	about := isAboutErrors(packageOf(name))
	switch {
	case len(m.from) > 0:
		m.ok = startsWithAny(word, wrappers[:]) || about && !startsWithAny(word, unwrappers[:])
	case words:
		m.ok = about || startsWithAny(word, makers[:])
	}
	return m
}

// The words with which names of functions begin that make an error, that make one of another,
// nil of nil, and that give back something of one.
var (
	makers     = [...]string{"errorf", "newerr"}
	wrappers   = [...]string{"annotate", "append", "combine", "join", "mark", "trace", "with", "wrap"}
	unwrappers = [...]string{"as", "cause", "clear", "discard", "drop", "except", "expect", "filter", "find", "first", "from", "get", "handle", "has", "ignore", "is", "last", "recover", "root", "skip", "suppress", "un"}
)

func startsWithAny(name string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(name, w) })
}

// isAboutErrors reports whether the package is named after errors: "errors", "xerrors",
// "go-multierror", "errdefs".
func isAboutErrors(pkg string) bool {
	base := pathpkg.Base(pkg)
	if len(base) > 1 && base[0] == 'v' && strings.Trim(base[1:], "0123456789") == "" {
		base = pathpkg.Base(pathpkg.Dir(pkg)) // a major version
	}
	switch {
	case strings.HasPrefix(base, "error"), base == "errdefs", base == "errs":
		return true
	}
	return strings.HasSuffix(base, "error") || strings.HasSuffix(base, "errors") || base == "multierr"
}

// madeError is the result of the call, v, if that is an error that the function makes: it is
// nil when those are that it is made of.
func (u *unseenCall) madeError(v *value) *value {
	m := makesErrors(u.name, u.sig)
	if !m.ok || v == nil {
		return v
	}
	n := *v
	if len(m.from) == 0 {
		n.nils = canBeNonNil
		return &n
	}
	errs := u.errors(m.from)
	if errs == nil {
		return v
	}
	n.nils = canBeNil
	for _, e := range errs {
		switch nils := e.nilable(); {
		case nils == canBeNonNil:
			n.nils = canBeNonNil
		case n.nils == canBeNil:
			n.nils = nils
		}
		for _, g := range e.guards() {
			if g.prop == model.Nil || g.prop == model.NonNil && len(errs) == 1 {
				n.setGuards(append(n.guards(), g))
			}
		}
	}
	n.setGuards(sortGuards(n.guards()))
	return &n
}

// errors are the errors that the parameters are given, nil where some are not known.
func (u *unseenCall) errors(params []int) []*value {
	var out []*value
	for _, i := range params {
		errs := []*value{u.arg(i)}
		if _, list := u.sig.Params().At(i).Type().Underlying().(*types.Slice); list {
			if errs = u.r.elems(u.s, u.arg(i)); errs == nil && !noElems(u.arg(i)) {
				return nil
			}
		}
		if slices.Contains(errs, nil) {
			return nil
		}
		out = append(out, errs...)
	}
	return out
}

// unseenWraps reports whether f is a function that is not in sight and makes an error of its
// first argument, nil of nil.
func (e *engine) unseenWraps(f *ssa.Function) bool {
	if len(f.Blocks) > 0 || e.carriesNothing(f.Object().(*types.Func).FullName()) {
		return false
	}
	m := makesErrors(f.Object().(*types.Func).FullName(), f.Signature)
	return m.ok && len(m.from) == 1 && m.from[0] == 0
}
