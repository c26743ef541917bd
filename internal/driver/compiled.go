package driver

import (
	"context"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/govet-sec/govet-sec/internal/unit"
)

// Where dependencies are compiled, the compiler's export data of them are there to be read,
// which costs a fraction of type-checking their source. Go list -export tells where they
// are, but compiles what is not: so it is given a -toolexec that says which version a tool
// is, as the go command must know to find what it has, and refuses to do anything else
// (docs/adr/0063-what-is-compiled-is-read.md).

// compiled is the export data that the go command has of the dependencies of one graph.
type compiled struct {
	missed atomic.Int32
	once   sync.Once
	files  map[string]string // by path of the package
	off    atomic.Bool       // the compiler writes what we cannot read
}

// fewMissing is how many packages are rather type-checked than asked for: to ask costs as
// much as that.
const fewMissing = 12

// compiledData returns the export data of n as the compiler wrote them, or nil. They do
// for packages of which only the declarations are wanted.
func (r *run) compiledData(n *node) []byte {
	c := &r.compiled
	if r.opts.Toolexec == "" || c.off.Load() || !n.foreign() || c.missed.Add(1) <= fewMissing {
		return nil
	}
	c.once.Do(func() { c.files = r.listCompiled() })
	name := c.files[n.pkg.PkgPath]
	if name == "" {
		return nil
	}
	data, err := unit.Compiled(name)
	if err != nil {
		return nil // it may have been trimmed just now
	}
	return data
}

// foreign reports whether only the declarations of n are wanted, and it is not of the
// code base: the facts of that name types that the compiler's data leave out.
func (n *node) foreign() bool {
	return n.did == decls && n.elsewhere() && n.plain == nil && len(n.pkg.Errors) == 0
}

// elsewhere reports whether n is not of what is scanned, nor compiled again for its tests.
func (n *node) elsewhere() bool { return !n.own && !n.root && n.pkg.ForTest == "" }

// listCompiled asks the go command for the files with export data, of what it has.
func (r *run) listCompiled() map[string]string {
	args := append([]string{"list", "-e", "-deps", "-export", "-toolexec=" + r.opts.Toolexec, "-f={{.ImportPath}}\t{{.Export}}"}, buildFlags(r.opts)...)
	var paths []string
	for _, n := range r.graph.order {
		if n.elsewhere() && !strings.HasPrefix(n.pkg.PkgPath, "vendor/") {
			paths = append(paths, n.pkg.PkgPath)
		}
	}
	slices.Sort(paths)
	size := 0
	for i, path := range paths {
		if size += len(path) + 1; size > maxArguments {
			paths = paths[:i]
			break
		}
	}
	cmd := exec.CommandContext(r.ctx, "go", append(append(args, "--"), paths...)...)
	cmd.Dir, cmd.Env = r.dir, r.opts.Env
	out, _ := cmd.Output() // what it does not tell is type-checked
	files := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		path, file, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if ok && file != "" {
			files[path] = file
		}
	}
	return files
}

// maxArguments is the size of a command line that every system takes.
const maxArguments = 24000

// readCompiled makes a package of the compiler's export data, and keeps them. When they
// cannot be read, which is so after a change of their format, none are read any more.
func (r *run) readCompiled(n *node) bool {
	data := r.compiledData(n)
	if data == nil {
		return false
	}
	pkg, err := r.read(n, data)
	if err != nil {
		r.compiled.off.Store(true)
		return false
	}
	n.types = pkg
	r.universe.nodes.Store(pkg, n)
	if n.keyed {
		n.stored = r.opts.Cache.Put(n.key, dataEntry, unit.Join(nil, data)) == nil
	}
	return true
}

// Toolexec is the program that -toolexec of go list is told: with args, those after the
// name of the program, it runs the tool if all that is asked for is its version. It reports
// whether the arguments are such, and with which code to exit.
func Toolexec(ctx context.Context, args []string) (code int, ok bool) {
	if len(args) < 2 || args[0] != toolexecFlag {
		return 0, false
	}
	tool, args := args[1], args[2:]
	// The go command asks a C compiler for its version by -###: what it would run.
	if !slices.Contains(args, "-V=full") && !slices.Contains(args, "-###") {
		return 1, true
	}
	cmd := exec.CommandContext(ctx, tool, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return 1, true
	}
	return 0, true
}

const toolexecFlag = "-toolexec"

// ToolexecCommand is what to tell go list as -toolexec, for a program that calls Toolexec:
// its file, quoted as the go command does. It is empty when that cannot be.
func ToolexecCommand(program string) string {
	if program == "" {
		return ""
	}
	for _, quote := range []string{"'", `"`} {
		if !strings.Contains(program, quote) {
			return quote + program + quote + " " + toolexecFlag
		}
	}
	return ""
}
