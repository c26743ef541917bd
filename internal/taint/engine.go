package taint

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/rule"
)

// engine analyses one package. Everything that it makes is its own: engines of two
// packages can run at once.
type engine struct {
	pass    *analysis.Pass
	order   *rule.Order
	pkg     *ssa.Package
	models  *models
	threats [32]bool
	asPeer  bool // answers of other servers count as those of Peer

	paths     *paths
	panicPath *path

	layouts     map[*ssa.Function]*layout
	consts      map[*ssa.Const]*value
	globalPaths map[*ssa.Global]*path
	codes       map[*ssa.Function]*code
	byName      map[string]*code
	nCodes      int
	dyns        typeutil.Map
	nDyns       int
	sources     map[sourceKey]*origin

	base       map[*ssa.Function]*run
	runs       map[runKey]*run
	perFn      map[*ssa.Function]int
	allRuns    []*run
	forgotten  int // runs that were in allRuns, see forgetCalledFirst
	stack      []*run
	onStack    map[*ssa.Function]int
	stamp      int
	open       []*run                  // solved, but in terms of runs that are not
	changes    map[string]changed      // see scanChanges
	fields     map[string]*fieldStores // of own types, by name
	fieldLists map[string]*listStores  // of own types, by name
	fieldsAt   map[*path]*fieldStores
	icePaths   map[*object]*path // of package initialisation, where others find them
	ices       map[*path]*ice
	callers    *callers // set when all is analysed
	supposed   map[supposition]*supposedAbout
	handedOut  map[*ssa.Function]bool // given to code that calls it whenever it likes
	givenAway  map[*ssa.Function]bool // of those, not only held by a closure that is
	holding    bool                   // what is handed out is held by a closure of the package
	served     map[*ssa.Function]served
	fns        []*ssa.Function // of the package
	// clients are the clients that the package puts into a variable or field.
	clients map[any][]ssa.Value
	found   map[string]bool // see anywhere
	routes  map[model.Routes]*routes
	// directors are the functions that decide where a request goes, with the port of its URL.
	directors  map[*ssa.Function]model.Port
	told       map[string]bool     // see tell
	shared     *summary            // see sharedTexts
	asked      *summary            // see asks
	met        []*code             // methods that were tried, see trial
	putAway    map[string][]keptFn // functions that roots leave in variables and fields, see keepFuncs
	initRun    *run
	imports    *imports
	reachable  map[string]bool // see reachableTypes
	packages   map[string]*types.Package
	byMethod   map[string][]types.Type    // see importedWith
	typeParams map[*types.TypeParam]*path // see typeParam
	impls      map[*types.Func][]*code
	types      []types.Type // see ownTypes
	likenesses map[*types.Func]likeness
	places     map[token.Pos]string   // see encoder.place
	exprs      map[token.Pos]ast.Node // calls by the position of their "(", assignments by "="
	markup     map[*ast.File]bool     // see writesMarkup
	names      *names                 // see wordedExprs
	limitedBy  typeutil.Map           // see limited
	readsBy    typeutil.Map           // see readsItself
	decodesTo  typeutil.Map           // see decodedKnowledge
	budget     int                    // when it is spent, no more contexts are told apart
}

type sourceKey struct {
	pos    token.Pos
	threat model.Threat
	what   string
}

type runKey struct {
	fn  *ssa.Function
	ctx string
}

func newEngine(pass *analysis.Pass, pkg *ssa.Package, m *models, threats []model.Threat) *engine {
	e := &engine{
		pass: pass, pkg: pkg, models: m, order: rule.NewOrder(pass.Fset, pass.Files),
		paths:       &paths{roots: make(map[root]*path)},
		layouts:     make(map[*ssa.Function]*layout),
		consts:      make(map[*ssa.Const]*value),
		globalPaths: make(map[*ssa.Global]*path),
		codes:       make(map[*ssa.Function]*code),
		byName:      make(map[string]*code),
		sources:     make(map[sourceKey]*origin),
		base:        make(map[*ssa.Function]*run),
		runs:        make(map[runKey]*run),
		perFn:       make(map[*ssa.Function]int),
		onStack:     make(map[*ssa.Function]int),
		changes:     make(map[string]changed),
		fields:      make(map[string]*fieldStores),
		fieldLists:  make(map[string]*listStores),
		fieldsAt:    make(map[*path]*fieldStores),
		icePaths:    make(map[*object]*path),
		ices:        make(map[*path]*ice),
		impls:       make(map[*types.Func][]*code),
		likenesses:  make(map[*types.Func]likeness),
		places:      make(map[token.Pos]string),
		handedOut:   make(map[*ssa.Function]bool),
		givenAway:   make(map[*ssa.Function]bool),
		supposed:    make(map[supposition]*supposedAbout),
		stamp:       1,
	}
	for _, t := range threats {
		e.threats[t] = true
	}
	for t := range model.Threat(len(e.threats)) {
		e.threats[t] = e.threats[t] || t.Always()
	}
	e.asPeer = !e.threats[model.NetworkResponse]
	e.threats[model.NetworkResponse] = true
	e.threats[model.ArchiveEntry] = true // whoever sends an archive; the rule is what can be switched off
	e.panicPath = e.paths.root(root{kind: rootPanic}, nil)
	return e
}

// own reports whether the package is of the code base under analysis, and not of a
// module that was downloaded.
func (e *engine) own() bool { return e.pass.Module == nil || e.pass.Module.Version == "" }

func (c *code) tag() string { return "#" + strconv.Itoa(c.id) }

// codeOf is the code of a function. Instances of a generic function share its name.
func (e *engine) codeOf(f *ssa.Function) *code {
	if c, ok := e.codes[f]; ok {
		return c
	}
	e.nCodes++
	c := &code{id: e.nCodes, fn: f, name: f.String()}
	if f.Object() != nil {
		if obj, ok := f.Object().(*types.Func); ok && f.Synthetic == "" || f.Origin() != nil && ok {
			c.name = obj.Origin().FullName()
		}
	}
	e.codes[f] = c
	return c
}

// codeNamed is the code of a function of another package.
func (e *engine) codeNamed(name string) *code {
	if c, ok := e.byName[name]; ok {
		return c
	}
	e.nCodes++
	c := &code{id: e.nCodes, name: name}
	e.byName[name] = c
	return c
}

func (e *engine) dyn(t types.Type) *dynType {
	if d, ok := e.dyns.At(t).(*dynType); ok {
		return d
	}
	e.nDyns++
	d := &dynType{t: t, id: e.nDyns}
	e.dyns.Set(t, d)
	return d
}

// method is the code of the method that a value of type t has for m.
func (e *engine) method(t types.Type, m *types.Func) *code {
	ms := e.pkg.Prog.MethodSets.MethodSet(t)
	selection := ms.Lookup(m.Pkg(), m.Name())
	if selection == nil {
		return nil
	}
	if f := e.pkg.Prog.MethodValue(selection); f != nil {
		return e.codeOf(f)
	}
	return nil
}

// implementations are the methods that a call of an interface's method can reach, of
// types in this package and, when the interface is of the same code base, in those of it
// that are imported, directly or not (6.2).
func (e *engine) implementations(c *ssa.CallCommon) []*code {
	if out, ok := e.impls[c.Method]; ok {
		return out
	}
	var out []*code
	if iface, _ := typeparamCore(c.Value.Type()).(*types.Interface); iface != nil && iface.NumMethods() > 0 {
		out = e.implementing(iface, c.Method)
	}
	e.impls[c.Method] = out
	return out
}

// implementing are the methods of the types in sight that implement an interface.
func (e *engine) implementing(iface *types.Interface, method *types.Func) []*code {
	var out []*code
	var promoted []promotion
	for _, t := range e.ownTypes() {
		if !types.Implements(t, iface) {
			continue
		}
		m := e.method(t, method)
		switch of := e.promotedFrom(t, method); {
		case m == nil || len(m.fn.Blocks) == 0:
		case of != nil:
			promoted = append(promoted, promotion{m, of})
		default:
			out = append(out, m)
		}
	}
	direct := len(out)
	for _, p := range promoted {
		if len(promoted) <= maxPromoted || !e.isAmong(p.of, iface, out[:direct]) {
			out = append(out, p.method)
		}
	}
	if p := method.Pkg(); p != nil && e.sameBase(p.Path()) {
		out = append(out, e.imported(iface, method)...)
	}
	return out
}

// maxPromoted is how many promoted methods a call is followed into like all others.
const maxPromoted = 12

// promotion is a method that a type has from one that it embeds.
type promotion struct {
	method *code
	of     *types.Func
}

// promotedFrom is the method of an embedded type that t has for m, or nil if it has one of
// its own.
func (e *engine) promotedFrom(t types.Type, m *types.Func) *types.Func {
	selection := e.pkg.Prog.MethodSets.MethodSet(t).Lookup(m.Pkg(), m.Name())
	if selection == nil || len(selection.Index()) < 2 {
		return nil
	}
	of, _ := selection.Obj().(*types.Func)
	return of
}

// isAmong reports whether a call that is followed into the methods, and into all that implement
// the interface, is followed into this one anyway. Forty types that embed one interface would
// else be forty methods that call each other for each of its methods.
func (e *engine) isAmong(m *types.Func, iface *types.Interface, direct []*code) bool {
	recv := m.Signature().Recv().Type()
	if types.IsInterface(recv) {
		return types.Implements(recv, iface)
	}
	f := e.pkg.Prog.FuncValue(m)
	return f != nil && slices.ContainsFunc(direct, func(c *code) bool { return c.fn == f })
}

// imported are the implementations in imported packages of the same code base.
func (e *engine) imported(iface *types.Interface, method *types.Func) []*code {
	var out []*code
	for _, t := range e.importedWith(method.Name()) {
		if !types.Implements(t, iface) {
			continue
		}
		m := e.method(t, method)
		if m == nil {
			continue
		}
		if _, known := e.importedSummary(m.name); known && !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	return out
}

// importedWith are the types of imported packages of the same code base that have a
// method of the name, by package and name. They are looked through once.
func (e *engine) importedWith(method string) []types.Type {
	if e.byMethod != nil {
		return e.byMethod[method]
	}
	e.byMethod = make(map[string][]types.Type)
	e.packageNamed("") // lists them
	for _, path := range slices.Sorted(maps.Keys(e.packages)) {
		if path == e.pkg.Pkg.Path() || !e.sameBase(path) {
			continue
		}
		for _, t := range typesOf(e.packages[path]) {
			ms := e.pkg.Prog.MethodSets.MethodSet(t)
			for i := range ms.Len() {
				name := ms.At(i).Obj().Name()
				e.byMethod[name] = append(e.byMethod[name], t)
			}
		}
	}
	return e.byMethod[method]
}

// sameBase reports whether a package is of the module under analysis; without one, of the
// same tree.
func (e *engine) sameBase(path string) bool {
	base, _, _ := strings.Cut(e.pkg.Pkg.Path(), "/")
	if m := e.pass.Module; m != nil && m.Path != "" {
		base = m.Path
	}
	return path == base || strings.HasPrefix(path, base+"/")
}

// typesOf are the types of a package, and pointers to them, by name.
func typesOf(pkg *types.Package) []types.Type {
	var out []types.Type
	scope := pkg.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || tn.IsAlias() {
			continue
		}
		n, ok := tn.Type().(*types.Named)
		if !ok || n.TypeParams().Len() > 0 || types.IsInterface(n) {
			continue
		}
		out = append(out, n, types.NewPointer(n))
	}
	return out
}

// sourceLabels are the labels of text that comes in at a position.
func (e *engine) sourceLabels(pos token.Pos, t model.Threat, what string) []label {
	if t == model.NetworkResponse && e.asPeer {
		t = model.Peer
	}
	key := sourceKey{pos, t, what}
	o, ok := e.sources[key]
	if !ok {
		o = e.paths.newOrigin()
		o.src = Source{Threat: t, What: shortName(what), Pos: pos}
		e.sources[key] = o
	}
	var first *step
	l := label{org: o, step: first.then(pos, "", begins(t)+" comes from "+shortName(what))}
	if t != model.Inflated {
		l = l.learn(knownSafe(model.KindSet(model.Inflate))) // until it is decompressed
	}
	return []label{l}
}

// begins names what a source gives.
func begins(t model.Threat) string {
	switch t {
	case model.WeakRandom:
		return "a value that can be guessed"
	case model.Secret:
		return "a secret"
	case model.Internals:
		return "text about the inside of the program"
	case model.Inflated:
		return "decompressed data"
	}
	return "text chosen by " + chooser(t)
}

// chooser names the party behind a threat.
func chooser(t model.Threat) string {
	switch t {
	case model.Remote:
		return "a remote client"
	case model.Args:
		return "whoever starts the program"
	case model.Env:
		return "whoever sets the environment"
	case model.NetworkResponse, model.Peer:
		return "another server"
	case model.ArchiveEntry:
		return "whoever made the archive"
	case model.Stdin:
		return "whoever writes to the standard input"
	case model.FileContent:
		return "whoever wrote the file"
	case model.Database:
		return "whoever wrote to the database"
	}
	return "whoever controls the " + t.String()
}

// carriesNothing reports whether a function without a row, a body or a summary was
// analysed, and found to carry nothing.
func (e *engine) carriesNothing(name string) bool {
	return e.imports != nil && e.imports.analysed(packageOf(name))
}

// callRange is the range of the call expression, for people: where its name is, if
// the expression begins on an earlier line.
func (e *engine) callRange(in ssa.CallInstruction) (pos, end token.Pos) {
	if call, ok := e.expr(in.Pos()).(*ast.CallExpr); ok {
		return e.namePos(call), call.End()
	}
	return in.Pos(), in.Pos()
}

// siteRange is the range of a call, or of the one that was left to be made there.
func (e *engine) siteRange(cs callSite) (pos, end token.Pos) {
	if call, ok := e.expr(cs.at).(*ast.CallExpr); ok && cs.at.IsValid() {
		return e.namePos(call), call.End()
	}
	return e.callRange(cs.in)
}

func (e *engine) namePos(call *ast.CallExpr) token.Pos {
	if s, ok := call.Fun.(*ast.SelectorExpr); ok && e.line(s.Sel.Pos()) != e.line(call.Pos()) {
		return s.Sel.Pos()
	}
	return call.Pos()
}

func (e *engine) line(p token.Pos) int { return e.pass.Fset.PositionFor(p, false).Line }

func (e *engine) storeRange(in *ssa.Store) (pos, end token.Pos) {
	if n := e.expr(in.Pos()); n != nil {
		return n.Pos(), n.End()
	}
	return in.Pos(), in.Pos()
}

// expr finds the syntax that an instruction's position stands for.
func (e *engine) expr(pos token.Pos) ast.Node {
	if e.exprs == nil {
		e.exprs = make(map[token.Pos]ast.Node)
		for _, f := range e.pass.Files {
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					e.exprs[n.Lparen] = n
				case *ast.GoStmt:
					e.exprs[n.Go] = n.Call
				case *ast.DeferStmt:
					e.exprs[n.Defer] = n.Call
				case *ast.AssignStmt:
					e.exprs[n.TokPos] = n
				case *ast.KeyValueExpr:
					e.exprs[n.Colon] = n
				}
				return true
			})
		}
	}
	return e.exprs[pos]
}

// file names the file that a function stands in.
func (e *engine) file(f *ssa.Function) string { return e.pass.Fset.Position(f.Pos()).Filename }

// functions are all functions with a body in the package but those of its tests, literals
// too, in the order of the source; files by name, so that the order in which the host has
// them does not count.
func (e *engine) functions(src []*ssa.Function) []*ssa.Function {
	fs := slices.Clone(src)
	slices.SortStableFunc(fs, func(a, b *ssa.Function) int { return strings.Compare(e.file(a), e.file(b)) })
	if f := e.pkg.Func("init"); f != nil {
		fs = append([]*ssa.Function{f}, fs...)
		fs = append(fs, f.AnonFuncs...)
	}
	return slices.DeleteFunc(fs, func(f *ssa.Function) bool {
		return len(f.Blocks) == 0 || f.Name() == "_" || e.inTest(f.Pos())
	})
}
