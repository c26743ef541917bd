// Package model is the vocabulary in which the behaviour of a library is
// written down: which values an attacker chooses (sources), which calls do harm
// with them (sinks), what moves them (propagators), and what makes them harmless
// (sanitizers and validators).
//
// A model belongs to a library, not to a rule. A row names the kind of harm that
// a port can do; a rule picks kinds. The tables are in std (the standard library)
// and lib (everything else); a test resolves every name and port of theirs in the
// real library. The engine (internal/taint) reads them; this package knows
// neither go/types nor SSA.
package model

// Package is the model of one Go package.
type Package struct {
	Path   string // import path, with its major version
	Funcs  []Func
	Fields []Field
	Vars   []Var
	Types  []Type
}

// Func is what one function or method does.
//
// Without a row for it, a function of the standard library (or any other whose
// body is not seen) is taken to move text from its receiver and its arguments to
// its results. A row replaces that assumption: only the flows that it lists exist.
type Func struct {
	// Name is "Command" for a function, "(*Cmd).Run" or "(Header).Get" for a
	// method; for a method of an interface, "(ResponseWriter).Write".
	Name string

	Sources    []Source
	Sinks      []Sink
	Flows      []Flow
	Validators []Validator
	Calls      []Call

	// Op names a function whose effect on text the engine computes itself.
	Op Op
	// Headers is what keeps the headers that SetHeader sets.
	Headers Port
	// NoReturn: the call never returns (os.Exit).
	NoReturn bool
	// Unwinds: it never returns, but deferred calls run (runtime.Goexit, log.Panic).
	Unwinds bool
	// NonNil: the error (or pointer) it returns is never nil (errors.New).
	NonNil bool
	// Dyn is the type, "*T" or "T" of the same package, that the interface holds which it
	// returns first: its methods' rows count, and not those of the interface.
	Dyn string
	// Getter: called again on the same value, with the same arguments, it returns the same.
	Getter bool
	// Made: what it returns is the program's own (http.NewRequest). Its fields are no
	// sources.
	Made bool
	// Writes, when set, is the harm that text does which is written to the writer that it
	// returns first.
	Writes Kind
	// Clears lists ports of which nothing is left ((*bytes.Buffer).Reset); where ClearsFor is
	// set, only when the number there is 0 (Truncate).
	Clears    []Port
	ClearsFor Port
}

// Source says that after the call, attacker-controlled text is at a port.
type Source struct {
	At     Port
	Threat Threat
	// Rooted: it begins with a slash, if it is not empty.
	Rooted bool
	// Resolved: it is a path of which the server has taken "..", and every second slash, away.
	Resolved bool
	// ResolvedBy, when set, is a function of the package that makes a router which resolves paths
	// before: where the program's package makes one, and calls none of the methods Unless, so is this.
	ResolvedBy string
	Unless     []string
	// Routes, when set, is how routes name the parts of the path that are asked for by a name, and
	// say which texts they let through.
	Routes Routes
	// InPath: it is a part of the request's path: a server that refuses requests with ".." there
	// refuses it (see ServedPath).
	InPath bool
}

// Routes is a style of routes.
type Routes uint8

// The styles.
const (
	NoRoutes Routes = iota
	Braces          // "/{id:[0-9]+}"
	Colons          // "/:id<int>"
)

// Sink says that text at a port can do harm of a kind.
type Sink struct {
	At   Port
	Kind Kind
	// Shown, when set, says how At, which holds the operands of a call such as
	// fmt.Fprintf, becomes one text. Format is the port of the format of Sprintf, or of
	// the URL of URLString.
	Shown  Op
	Format Port
	// Into, when set, is the writer that the text goes to: whether harm is done depends
	// on what it is.
	Into Port
	// Only, when set, is where something must be for the text to do harm.
	Only Port
	// By, when set, is what does the harm with its method Method: there is none where each type
	// that it can be has a row for the method without such a sink.
	By     Port
	Method string
	// Endless says that the call moves a bounded part, so that it takes all there is only where a
	// loop makes it until there is no more.
	Endless bool
	// Markup says that generated code makes the call, for a page only where the file has constants with
	// markup.
	Markup bool
	// Undo is harm that the text can do again here: what bounded the compressed data does not bound
	// what becomes of it.
	Undo Kinds
	// Headers, when set, is what keeps the headers of the response that the text is a
	// part of (see SetHeader); Media, the text that says what it is ("text/html").
	Headers, Media Port
	// Plain: it is plain text, unless the headers say something else before.
	Plain bool
}

// Flow says that what is at From arrives at To.
//
// "What is at a port" is all text in the value there, in its fields, elements
// and pointees. Safe lists the kinds of harm that the text can no longer do at
// To: a flow with Safe is a sanitizer. Same says that To is the very value of From
// (an identity or a copy), so constants, pointers and validations survive. Over says
// that nothing of what was at To is left.
type Flow struct {
	From, To Port
	Safe     Kinds
	Undo     Kinds // harm that the text can do again, because an escape is undone
	// Only, when set, are the characters that the text at To can have.
	Only string
	Same bool
	Over bool
	// Shown, when set, says how the operands at From become one text; Format is the port
	// of the format of Sprintf. With URLParse, To is the URL that the text is.
	Shown  Op
	Format Port
	// Own: only into what the program made in sight. Nobody reads back what a logger wrote
	// that came from elsewhere; of one on a buffer made here, somebody may.
	Own bool
	// Copy: To is a new container with the elements of From (slices.Clone).
	Copy bool
	// Shared: what is kept under the key at the last step of From or To is one thing in all
	// of the program (a value of a context): who does not know where the container comes
	// from finds there what anybody kept.
	Shared bool
}

// Validator says: when Result has the property When, the text at Arg can no
// longer do the kinds of harm in Safe.
type Validator struct {
	Result Port
	When   Property
	Arg    Port
	Safe   Kinds
	// Among, when set, is a port whose content must be trusted (constants) for the
	// validation to count: the list of slices.Contains.
	Among Port
	// Test names a check that the engine must read before it believes it, such as
	// a regular expression; Safe is then what the engine finds.
	Test Test
	// Chars is the class of characters of the test Characters. It is asked for those
	// of ASCII only.
	Chars func(rune) bool
	// Tag is the key of the tags of the test Tags; without one, the rules are argument 1.
	Tag string
}

// Call says that the function calls the function value at Func, or a method of it.
type Call struct {
	Func Port
	// Method, when set, is the method that is called of the value at Func.
	Method string
	Args   []Port // what each parameter receives, the zero Port for nothing known
	// Ret receives the results of the call, joined.
	Ret Port
	// Params, when not NoThreat, says that every parameter of Func that can carry
	// text is chosen by that party (lambda.Start).
	Params Threat
	// Certain: the function is called whenever this one is (sync.Once.Do, the first time).
	Certain bool
	// Concurrent: the function runs beside its caller, and finds what that writes later.
	Concurrent bool
	// Sink, when set, says that text in the first result of the call does harm (the
	// key that a key function returns).
	Sink Kind
}

// Field is what reading or writing a struct field means.
type Field struct {
	Type, Name string // "Request", "Body"
	// Source: reading the field of a value that came from outside the code under
	// analysis yields attacker-controlled text.
	Source Threat
	// Sink: text written to the field does harm.
	Sink Kind
	// Safe is what text read from the field cannot do.
	Safe Kinds
	// Params, when not NoThreat, says who chooses the arguments of functions that are put
	// into the field (cobra.Command.Run).
	Params Threat
	// Left, when set, is the URL, in the arguments of functions that are put into the field,
	// that a request goes to when they have returned (httputil.ReverseProxy.Director).
	Left Port
}

// Var is a package-level variable.
type Var struct {
	Name   string
	Source Threat
	Text   string // the constant text that it stands for: net.IPv4zero is "0.0.0.0"; of a rule, its word among the tags
}

// Type says that values of a type cannot carry text that does harm (net.IP), or that
// text becomes harmful when it is given the type (html/template.HTML).
type Type struct {
	Name     string
	Textless bool
	// Address says that a value is an IP address: its text does no harm but to choose where something goes.
	Address bool
	// Body, when set, says that a value which a function returns is a response: the field that
	// holds its body. Headers are the fields that hold its headers, by name.
	Body    string
	Headers []string
	Sink    Kind
	// Params, when not NoThreat, says who chooses the arguments of functions that are given
	// the type, or of the methods of types that implement the interface: it is made for
	// handlers.
	Params Threat
	// Binds: a handler that is given the type, or a pointer to what embeds it, has what was
	// made of the request in its parameters that are structs by value.
	Binds bool
}

// Property is what a validator's result must be for the validation to hold.
type Property uint8

// The properties of results.
const (
	True Property = iota + 1
	False
	Nil
	NonNil
	Zero        // the number 0: nothing was counted
	Negative    // a number below 0: nothing was found
	NonNegative // the index of what was found
)

// Test is a validation that the engine reads instead of trusting.
type Test uint8

// The tests.
const (
	// Believe: the row's word is enough.
	Believe Test = iota
	// Regexp: the pattern is the constant from which the receiver was compiled.
	Regexp
	// RegexpArg: the pattern is argument 0.
	RegexpArg
	// Prefix: argument 1 is a constant, and the text starts with it.
	Prefix
	// Relative: it does not begin at the root of a file system.
	Relative
	// Absolute: it begins there.
	Absolute
	// NoPrefix: it does not start with the constant at argument 1.
	NoPrefix
	// Equal: Arg equals the text at Among.
	Equal
	// Excludes: the text does not contain the constant at argument 1.
	Excludes
	// ExcludesAny: it contains none of the characters of the constant at argument 1.
	ExcludesAny
	// Within: it is a part of the constant at argument 0, or one of its characters.
	Within
	// Characters: each of its characters is one that Chars holds of.
	Characters
	// ByFunc: the function at argument 1 returned false for each of its characters. Of a
	// validator without Arg: it returned true for one of what it was given, the elements of
	// argument 0, and else false for each.
	ByFunc
	// Tags: each field of the struct at Arg keeps the rules of go-playground/validator in
	// its tag.
	Tags
	// Suffix: argument 1 is a constant, and the text ends with it.
	Suffix
	// Rules: the text keeps each of the rules in the list at Among.
	Rules
	// NoElement: no element of the list at Arg is the constant at argument 1.
	NoElement
	// NoScheme: the address that it is a part of has no scheme.
	NoScheme
	// FieldRules: each element of the list at Among has a pointer to a field of the struct at
	// Arg, and a list of rules that the text there keeps.
	FieldRules
)

// Op is a computation on text that the engine does itself, so that a constant
// stays a constant and a known beginning stays known.
type Op uint8

// The computations.
const (
	NoOp         Op = iota
	Sprintf         // format, args...
	Sprint          // args...
	JoinHostPort    // host, port
	PathJoin        // elem...
	Compile         // regexp.Compile(pattern)
	Join            // elems, sep
	Trim            // first argument without some bytes at its ends
	Lower           // first argument with its letters changed
	Upper
	IPText           // net.IPv4(a, b, c, d)
	Found            // the part of the first argument that the receiver, a regular expression, matches
	FoundParts       // that part, and what its groups match, as a list
	ReplaceMatches   // first argument, with what the receiver matches replaced by the second
	ReplaceMatchesBy // the same, replaced by what the second returns
	Replace          // first argument, with the second replaced by the third
	NewReplacer      // remembers pairs of texts
	ReplacePairs     // first argument, with the receiver's pairs replaced
	TrimLeft         // first argument without the characters of the second at its start
	PathClean        // the shortest name of a file
	Encode           // the bytes in argument 0 in the alphabet that the receiver stands for
	JoinErrors       // an error made of the errors in argument 0, nil when they all are
	WrapError        // an error made of the one at argument 0, nil when that is
	Dropped          // argument 0 without the elements of which the function at argument 1 returned true
	CutOut           // argument 0 without the elements from argument 1 to argument 2
	Split            // the parts of the first argument between the second
	Kept             // the parts of the first argument between characters that a function refuses, or between spaces
	Sprintln         // args..., with spaces between them
	SetHeader        // sets the header named by argument 0, of those at Headers, to argument 1
	SetMedia         // sets the media type, of the headers at Headers, to argument 0
	PathAbs          // a name of the same file that begins at the root, cleaned
	PathRel          // a name of the file at argument 1, relative to the directory at argument 0
	URLParse         // the parts of the URL at argument 0
	URLString        // the text of the URL in the receiver
	URLPath          // its path and query
	URLEscaped       // its path, escaped
	Errorf           // an error with the text that a format and operands make, and the errors that it wraps
	ErrorNew         // an error that wraps none
	ErrorAs          // the error of a type in the chain of argument 0
	ErrorUnwrap      // the error inside of the one in argument 0
	Iterate          // a function that makes or uses iterators, by its name
	ReflectSet       // sets the variable of a reflect.Value to argument 0
	ReflectSetKey    // sets an entry of the map of a reflect.Value
	Reflect          // a function of package reflect, by its name
	FirstSet         // the first of the elements of argument 0 that is not zero
	PathDir          // the name of a file without its last element
	URLResolve       // the URL at argument 0, seen from the one at the receiver
	Resolve          // the addresses of the host at the last argument
	CancelCause      // cancels a context with a cause, or tells it, by its name
	Least            // the smaller of two numbers
	Built            // the text of the builder or buffer in the receiver
	EncodeJSON       // a document that is escaped unless the encoder is told not to
	EncodeXML        // a document that is escaped, but for parts that are XML
	LogValues        // args..., each as log/slog has it: what LogValue returns, where there is one
	EncodeMarkdown   // a page in which raw HTML is left out, unless the package asks for it
	TemplateParse    // gives the template in the receiver the text at argument 0
	TemplateFuncs    // gives it the functions in the map at argument 0
	TemplateExecute  // runs it with the data at argument 1
	TemplateNamed    // runs it with the data at argument 2
	Local            // of a sink: begins with one slash, unless it has a scheme or a host
	URLJoin          // the URL at the receiver, or argument 0, with path elements added
)
