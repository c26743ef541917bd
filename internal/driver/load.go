package driver

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/go/packages"

	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/stdlib"
	"github.com/govet-sec/govet-sec/internal/unit"
)

// metadata is what the go command is asked for: no types and no syntax, which
// would need compiled dependencies and all memory at once.
const metadata = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
	packages.NeedDeps | packages.NeedModule | packages.NeedForTest | packages.NeedTypesSizes | packages.NeedEmbedFiles

// load returns the packages that match, and their dependencies, as the go command
// says now or has said when nothing was different.
func load(ctx context.Context, opts *Options, root moduleRoot) (*loaded, error) {
	if opts.Cache == nil {
		l := new(loaded)
		return l, l.list(ctx, opts, root)
	}
	var key cache.Key
	keyed := false
	if opts.Overlay == nil { // stamps would be of other files
		key, keyed = snapshotKey(opts, root)
	}
	if keyed {
		if l, ok := restore(opts.Cache, key); ok {
			return l, nil
		}
	}
	l := &loaded{began: time.Now().UnixNano(), stamps: &stamps{Of: make(map[string]stamp)}}
	if err := l.list(ctx, opts, root); err != nil {
		return nil, err
	}
	env, err := askEnv(ctx, root.dir, opts.Env)
	if err != nil {
		return nil, err
	}
	l.env = env
	if keyed {
		l.keep(opts.Cache, key, root)
	}
	return l, nil
}

// list asks the go command.
func (l *loaded) list(ctx context.Context, opts *Options, root moduleRoot) error {
	conf := &packages.Config{
		Context: ctx,
		Mode:    metadata,
		Dir:     root.dir,
		Env:     opts.Env,
		Tests:   opts.Tests,
	}
	conf.BuildFlags = buildFlags(opts)
	pkgs, err := packages.Load(conf, root.patterns...)
	if err != nil {
		return fmt.Errorf("the go command cannot list %s: %w", strings.Join(root.patterns, " "), err)
	}
	l.setRoots(pkgs)
	return nil
}

func buildFlags(opts *Options) []string {
	var flags []string
	if opts.Tags != "" {
		flags = append(flags, "-tags="+opts.Tags)
	}
	if opts.Overlay != nil {
		flags = append(flags, "-overlay="+opts.Overlay.File)
	}
	return flags
}

// isTestMain reports whether p is the main package that go test generates. Its
// one file, if it came to that, is in the build cache under a name without ".go".
func isTestMain(p *packages.Package) bool {
	return strings.HasSuffix(p.ID, ".test") && p.ForTest == "" &&
		!slices.ContainsFunc(p.GoFiles, func(name string) bool { return strings.HasSuffix(name, ".go") })
}

// ownPackage reports whether p belongs to the code base under analysis.
func ownPackage(p *packages.Package) bool {
	m := p.Module
	if m == nil {
		return false
	}
	if m.Main || m.Version == "" {
		return true
	}
	local := m.Replace != nil && m.Replace.Version == ""
	return local && unit.Own(m.Path, m.Version, p.Dir, "")
}

// isStd reports whether p is of the standard library.
func isStd(p *packages.Package) bool { return stdlib.Is(p.PkgPath) }
