package taint

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/secret"
)

// What names tell. That a text is a password is in no model: people say it by the name
// of a variable, a field, a parameter, a key or a function. Such a text is a secret that
// should not be logged; and a value that can be guessed should not get such a name.

// names are the names that the expressions of a package get, by the position that the
// instruction of an expression has.
type names struct {
	assigned map[token.Pos]string
	calls    map[ssa.Instruction]*callName // of a call that a name tells something of
}

// callName is what the name of a called function, and its constant arguments, tell.
type callName struct {
	secret string // not empty: its first result is one, and why
	masks  bool   // what it returns does not show the secret that it was given
	// opaque: it is not seen, so that of its results only texts can show the secret.
	opaque bool
	// judged: another package says by its name that it makes what must not be guessed, and
	// has the finding if its first result can be.
	judged bool
}

// wordedExprs reads the assignments of the package.
func (e *engine) wordedExprs() *names {
	if e.names != nil {
		return e.names
	}
	n := &names{assigned: make(map[token.Pos]string), calls: make(map[ssa.Instruction]*callName)}
	e.names = n
	for _, f := range e.pass.Files {
		ast.Inspect(f, func(node ast.Node) bool {
			switch node := node.(type) {
			case *ast.AssignStmt:
				for i, lhs := range node.Lhs {
					n.assign(lhs, i, node.Rhs)
				}
			case *ast.ValueSpec:
				for i, lhs := range node.Names {
					n.assign(lhs, i, node.Values)
				}
			}
			return true
		})
	}
	return n
}

// assign notes the name that the i-th value gets. Of several results of one call, the
// first counts.
func (n *names) assign(lhs ast.Expr, i int, rhs []ast.Expr) {
	id, ok := lhs.(*ast.Ident)
	if !ok || i >= len(rhs) || !guessTarget(id.Name) {
		return
	}
	if pos := exprPos(rhs[i]); pos.IsValid() {
		n.assigned[pos] = id.Name
	}
}

// exprPos is the position of the instruction that computes an expression.
func exprPos(x ast.Expr) token.Pos {
	switch x := ast.Unparen(x).(type) {
	case *ast.CallExpr:
		return x.Lparen
	case *ast.BinaryExpr:
		return x.OpPos
	}
	return token.NoPos
}

// isSecretName reports whether what has the name is a secret.
func isSecretName(name string) bool {
	n := secret.JudgeName(name)
	return n.Strength == secret.Strong || n.Strength == secret.Weak && strings.EqualFold(name, "token")
}

// guessTarget reports whether what has the name must not be guessed.
func guessTarget(name string) bool {
	plain := strings.ToLower(strings.ReplaceAll(name, "_", ""))
	for _, suffix := range [...]string{
		"nonce", "salt", "sessionid", "sessid", "otp", "csrftoken", "resettoken", "resetcode", "invitecode", "verificationcode", "verifycode",
		"authcode", "pincode",
	} {
		if strings.HasSuffix(plain, suffix) {
			return true
		}
	}
	n := secret.JudgeName(name)
	return !n.Vetoed && (n.Strength != secret.None || plain == "sid" || plain == "iv")
}

// makesSecret reports whether a function of the name makes what must not be guessed.
func makesSecret(name string) bool {
	for _, verb := range [...]string{"generate", "gen", "new", "create", "make", "random", "rand", "issue", "mint", "build"} {
		if len(name) > len(verb) && strings.EqualFold(name[:len(verb)], verb) {
			rest := strings.TrimPrefix(name[len(verb):], "_")
			if rest != "" && (rest[0] < 'a' || rest[0] > 'z') {
				return guessTarget(rest) || makesSecret(rest)
			}
		}
	}
	return false
}

// canHoldSecret reports whether a value of the type can be a text, or bytes.
func canHoldSecret(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice:
		return isCharacter(u.Elem())
	case *types.Array:
		return isCharacter(u.Elem())
	}
	return false
}

// canBeGuessed reports whether a value of the type can be one that must not be, when it has the name.
// A number that is a nonce tells a message from others: those of cryptography are bytes, and those
// of pages texts.
func canBeGuessed(t types.Type, name string) bool {
	if tup, ok := t.(*types.Tuple); ok {
		return tup.Len() > 0 && canBeGuessed(tup.At(0).Type(), name)
	}
	b, ok := t.Underlying().(*types.Basic)
	return canHoldSecret(t) || ok && b.Info()&types.IsInteger != 0 && !strings.HasSuffix(strings.ToLower(name), "nonce")
}

// asSecret is v with a label that says it is a secret, because of what is named.
func (r *run) asSecret(v *value, in ssa.Instruction, pos token.Pos, what string) *value {
	if v == nil || !v.isOpen() && len(v.labels) == 0 {
		return v // a constant
	}
	n := *v
	n.labels = joinLabels(v.labels, r.e.sourceLabels(pos, model.Secret, what))
	if n.id == nil && in != nil {
		n.id = r.def(in)
	}
	return &n
}

// named is what an instruction makes, with what names tell of it.
func (r *run) named(s *state, in ssa.Instruction, v *value) *value {
	if v == nil {
		return v
	}
	switch in := in.(type) {
	case *ssa.UnOp:
		if ia, ok := in.X.(*ssa.IndexAddr); ok && in.Op == token.MUL {
			return r.picked(s, in, v, ia.Index)
		}
	case *ssa.Index:
		return r.picked(s, in, v, in.Index)
	case *ssa.Lookup:
		if c, ok := in.Index.(*ssa.Const); ok && c.Value != nil && c.Value.Kind() == constant.String {
			if key := constant.StringVal(c.Value); isSecretKey(key) && (canHoldSecret(in.Type()) || isTextList(in.Type())) {
				return r.asSecret(v, in, in.Pos(), "the value of "+key)
			}
		}
		return r.picked(s, in, v, in.Index)
	case *ssa.Call:
		v = r.namedCall(in, v)
		r.namedSink(s, in, v)
		return v
	case *ssa.Convert, *ssa.BinOp:
		r.namedSink(s, in.(ssa.Value), v)
	}
	return v
}

// isTextList reports whether a type is that of the values of a form or header.
func isTextList(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	return ok && isString(s.Elem())
}

// picked is an element that an index chose: where that can be guessed, the element can.
func (r *run) picked(s *state, in ssa.Instruction, v *value, index ssa.Value) *value {
	idx := r.val(s, index)
	if idx == nil || len(idx.labels) == 0 {
		return v
	}
	ls := slicesFilter(idx.labels, func(l label) bool {
		return l.org.input == nil && (l.org.src.Threat == model.WeakRandom || l.org.src.Threat == model.StrongRandom)
	})
	if len(ls) == 0 {
		return v
	}
	n := *v
	n.labels = joinLabels(v.labels, ls)
	if n.id == nil {
		n.id = r.def(in)
	}
	return &n
}

// namedSink notes a value that gets the name of something that must not be guessed.
func (r *run) namedSink(s *state, in ssa.Value, v *value) {
	if len(v.labels) == 0 && len(v.kids) == 0 && len(v.locs()) == 0 {
		return
	}
	name := r.e.wordedExprs().assigned[in.Pos()]
	if name == "" || !canBeGuessed(in.Type(), name) {
		return
	}
	if _, ok := in.Type().(*types.Tuple); ok {
		v = v.child(sel{kind: selIndex}, nil)
	}
	r.guessSink(s, v, "the variable "+name, in.Pos())
}

// guessSink notes that a value has a name of something that must not be guessed.
func (r *run) guessSink(s *state, v *value, name string, at token.Pos) {
	if v == nil {
		return
	}
	pos, end := at, at
	if n := r.e.expr(at); n != nil {
		pos, end = n.Pos(), n.End()
	}
	r.addSink(&sinkRec{kind: model.CryptoRandom, name: name, at: model.Arg(0), pos: pos, end: end, ports: []sinkPort{
		{port: model.Arg(0), val: r.reify(s, v, 0)},
	}}, at)
}

// namedField is a write to a field that no model knows.
func (r *run) namedField(s *state, in *ssa.Store, f *types.Var, v *value) {
	if guessTarget(f.Name()) && canBeGuessed(f.Type(), f.Name()) {
		r.guessSink(s, v, "the field "+f.Name(), in.Pos())
	}
}

// namedCookie is the value of a cookie, whose name tells what it is.
func (r *run) namedCookie(s *state, in *ssa.Store, cookie, v *value) {
	if cookie == nil {
		return
	}
	for _, name := range constTexts(cookie.child(sel{kind: selField, name: "Name"}, nil)) {
		if guessTarget(name) || strings.HasSuffix(strings.ToLower(name), "session") {
			r.guessSink(s, v, "the cookie "+name, in.Pos())
		}
	}
}

// namedResult is what a function returns that is named for something that must not be
// guessed, or for making it.
func (r *run) namedResult(s *state, in *ssa.Return) {
	if len(in.Results) == 0 {
		return
	}
	t, name := in.Results[0].Type(), r.fn.Name()
	if removes(name) || !(canBeGuessed(t, name) && makesSecret(name) || canHoldSecret(t) && guessTarget(name)) {
		return
	}
	r.guessSink(s, r.val(s, in.Results[0]), "the result of "+r.fn.Name(), in.Pos())
}

// namedParam is a parameter, with what its name tells.
func (r *run) namedParam(x *ssa.Parameter, v *value) *value {
	if isSecretName(x.Name()) && canHoldSecret(x.Type()) {
		return r.asSecret(v, nil, x.Pos(), "the parameter "+x.Name())
	}
	return v
}

// secretField is what is read from a field that no model knows.
func (r *run) secretField(in ssa.Instruction, f *types.Var, v *value) *value {
	if isSecretName(f.Name()) && canHoldSecret(f.Type()) {
		if v == nil {
			v = unknown
		}
		return r.asSecret(v, in, in.Pos(), "the field "+f.Name())
	}
	return v
}

// namedCall is the result of a call, with what the names in it tell.
func (r *run) namedCall(in *ssa.Call, v *value) *value {
	all := r.e.wordedExprs().calls
	c, ok := all[in]
	if !ok {
		c = readCall(in)
		all[in] = c
	}
	switch {
	case c.masks:
		v = r.masked(v)
	case c.opaque:
		v = r.maskedUnless(v, in.Type())
	}
	if c.judged {
		v = r.judgedGuess(v)
	}
	if c.secret == "" {
		return v
	}
	if _, ok := in.Type().(*types.Tuple); ok {
		first := sel{kind: selIndex}
		return v.with(first, r.asSecret(v.child(first, nil), in, in.Pos(), c.secret))
	}
	return r.asSecret(v, in, in.Pos(), c.secret)
}

// judgedGuess is v without what says that it can be guessed.
func (r *run) judgedGuess(v *value) *value {
	n := *v
	n.labels = mapLabels(v.labels, func(l label) label {
		if l.org.input != nil || l.org.src.Threat != model.WeakRandom {
			return l
		}
		return l.learn(knownSafe(model.Guessable))
	})
	if first := (sel{kind: selIndex}); v.kid(first) != nil {
		return n.with(first, r.judgedGuess(v.kid(first)))
	}
	return &n
}

// masked is v without the secrets in it.
func (r *run) masked(v *value) *value {
	n := *v
	n.labels = mapLabels(v.labels, func(l label) label { return l.learn(knownSafe(model.KindSet(model.LogSecret))) })
	n.kids = nil
	for _, k := range v.kids {
		if k.val != nil {
			k.val = r.masked(k.val)
		}
		n.kids = append(n.kids, k)
	}
	return &n
}

// maskedUnless is v without the secrets in results that are no texts.
func (r *run) maskedUnless(v *value, t types.Type) *value {
	tup, ok := t.(*types.Tuple)
	if !ok {
		if canHoldSecret(t) || isList(t) {
			return v
		}
		return r.masked(v)
	}
	n := *v
	n.kids = nil
	for _, k := range v.kids {
		if k.sel.kind == selIndex && k.sel.n < tup.Len() && k.val != nil {
			k.val = r.maskedUnless(k.val, tup.At(k.sel.n).Type())
		}
		n.kids = append(n.kids, k)
	}
	return &n
}

// readCall is what the names in a call tell.
func readCall(in *ssa.Call) *callName {
	c := &callName{}
	fn := calledFunc(in)
	if fn == nil {
		return c
	}
	name := fn.Name()
	c.judged = makesSecret(name) && in.Parent().Pkg != nil && fn.Pkg() != in.Parent().Pkg.Pkg
	results := in.Type()
	if tup, ok := results.(*types.Tuple); ok && tup.Len() > 0 {
		results = tup.At(0).Type()
	}
	c.masks = masks(name)
	c.opaque = !showsSecrets(fn) && (in.Call.IsInvoke() || len(in.Call.StaticCallee().Blocks) == 0)
	if !canHoldSecret(results) {
		return c
	}
	if strip := strings.TrimPrefix(strings.TrimPrefix(name, "Get"), "get"); strip != name && isSecretName(strip) {
		c.secret = name
		return c
	}
	for _, a := range in.Call.Args {
		if key, ok := constString(a); ok && isGetter(name) && isSecretKey(key) {
			c.secret = "the value of " + key
		}
	}
	return c
}

// isSecretKey reports whether what is kept under the key is a secret.
func isSecretKey(key string) bool {
	if strings.EqualFold(key, "Authorization") || strings.EqualFold(key, "Proxy-Authorization") {
		return true
	}
	if i := strings.LastIndexByte(key, '.'); i >= 0 {
		key = key[i+1:]
	}
	return isSecretName(key)
}

// isGetter knows the functions that find a value by its key.
func isGetter(name string) bool {
	switch name {
	case "Get", "Getenv", "LookupEnv", "FormValue", "PostFormValue", "PathValue", "Query", "Param", "PostForm", "QueryParam",
		"GetString", "GetHeader", "GetEnv", "MustGetenv", "DefaultQuery", "DefaultPostForm", "Value", "Peek", "Values":
		return true
	}
	return false
}

// hiding are words for taking secrets out of texts.
var hiding = []string{"sanitiz", "sanitis", "redact", "mask", "scrub", "hide", "censor", "obfuscat"}

// removes reports whether a function of the name returns a text without the secrets in it.
func removes(name string) bool {
	begins := func(word string) bool { return strings.HasPrefix(name, word) }
	name = strings.ToLower(name)
	return slices.ContainsFunc(hiding, begins) || begins("strip") || begins("remove")
}

// masks reports whether a function of the name takes the secret out of what it is given.
func masks(name string) bool {
	has := func(word string) bool { return strings.Contains(name, word) }
	name = strings.ToLower(name)
	return slices.ContainsFunc(hiding, has) || slices.ContainsFunc([]string{
		"hash", "digest", "encrypt", "fingerprint", "checksum", "hmac", "sum256", "sum512", "anonymi", "seal",
	}, has)
}

// calledFunc is the function or method that a call names.
func calledFunc(in *ssa.Call) *types.Func {
	if in.Call.IsInvoke() {
		return in.Call.Method
	}
	if f := in.Call.StaticCallee(); f != nil {
		fn, _ := f.Object().(*types.Func)
		return fn
	}
	return nil
}

// showsSecrets reports whether all that a function which is not seen returns can show the
// secret that it was given: what is made to be shown or logged can. Of others only texts
// do: a client that was made with a password does not, nor does the error of a login.
func showsSecrets(fn *types.Func) bool {
	if fn.Pkg() == nil {
		return true // the method Error
	}
	path := fn.Pkg().Path()
	switch path {
	case "fmt", "errors", "log/slog", "strings", "bytes", "encoding/json", "bufio", "io":
		return true
	}
	for _, p := range [...]string{"go.uber.org/zap", "github.com/rs/zerolog", "github.com/sirupsen/logrus", "github.com/pkg/errors"} {
		if path == p || strings.HasPrefix(path, p+"/") {
			return true
		}
	}
	return false
}

// isList reports whether the type is a list of texts.
func isList(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	return ok && canHoldSecret(s.Elem())
}

// mixedWithStrong reports whether something that nobody can guess is in the value.
func mixedWithStrong(v *value) bool {
	for _, l := range allLabels(v, 0) {
		if l.org.input == nil && l.org.src.Threat == model.StrongRandom {
			return true
		}
	}
	return false
}
