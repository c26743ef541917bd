package driver

import (
	"flag"
	"fmt"
	"os"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/govet-sec/govet-sec/internal/cache"
)

// keys computes under which keys results are kept. In a key is whatever decides
// about the result; see packageKey.
type keys struct {
	loaded *loaded
	tool   cache.Key // program and target: for types
	config cache.Key // that and all settings: for findings and facts
	actual func(name string) string
}

func newKeys(opts *Options, l *loaded, analyzers []*analysis.Analyzer) (*keys, error) {
	tool, err := toolHash(opts.Cache)
	if err != nil {
		return nil, err
	}
	h := cache.NewHash("target 1")
	h.AddKey(tool)
	h.Add(opts.Tags)
	for _, name := range []string{
		"GOVERSION", "GOOS", "GOARCH", "GOEXPERIMENT", "GOFLAGS", "GO386", "GOAMD64", "GOARM", "GOARM64", "GOMIPS", "GOMIPS64", "GOPPC64", "GORISCV64", "GOWASM",
		"CGO_ENABLED", "CGO_CFLAGS", "CGO_CPPFLAGS", "CGO_CXXFLAGS", "CGO_FFLAGS", "CGO_LDFLAGS", "CC", "CXX", "PKG_CONFIG",
	} {
		h.Add(l.env[name])
	}
	k := &keys{loaded: l, tool: h.Sum(), actual: opts.actual}
	h = cache.NewHash("settings 1")
	h.AddKey(k.tool)
	h.Add(opts.Config, fmt.Sprint(opts.Context), string(opts.Deps))
	h.Add(opts.Selection.IDs()...)
	addFlags(h, analyzers, make(map[*analysis.Analyzer]bool))
	k.config = h.Sum()
	return k, nil
}

// addFlags adds the flags of the analyzers and of those that they require.
func addFlags(h *cache.Hash, analyzers []*analysis.Analyzer, seen map[*analysis.Analyzer]bool) {
	for _, a := range analyzers {
		if seen[a] {
			continue
		}
		seen[a] = true
		h.Add("analyzer", a.Name)
		a.Flags.VisitAll(func(f *flag.Flag) { h.Add(f.Name, f.Value.String()) })
		addFlags(h, a.Requires, seen)
	}
}

// toolHash is a hash of the program itself. It is found by the stamp of its file,
// so that a run does not read tens of megabytes.
func toolHash(c *cache.Cache) (cache.Key, error) {
	exe, err := os.Executable()
	if err != nil {
		return cache.Key{}, err
	}
	info, err := os.Stat(exe)
	if err != nil {
		return cache.Key{}, err
	}
	h := cache.NewHash("executable")
	h.Add(exe, fmt.Sprint(info.Size(), info.ModTime().UnixNano(), inode(info)))
	stamp := h.Sum()
	if data, ok := c.Get(stamp, "x"); ok && len(data) == len(stamp) {
		return cache.Key(data), nil
	}
	sum, err := cache.OfFile(exe)
	if err != nil {
		return cache.Key{}, err
	}
	return sum, c.Put(stamp, "x", sum[:])
}

// packageKey is the key of what is wanted of n, or false when something about n
// cannot be kept. All that n waits for is done. The key has
//
//   - the program, the target and, for facts and findings, the settings;
//   - which package it is, of which module, in which version of the language;
//   - the content of its files, or the module's version where that says as much;
//   - for each import what can be seen of it: its types and facts.
func (r *run) packageKey(n *node, level want) (cache.Key, bool) {
	k := r.keys
	if k == nil || len(n.pkg.Errors) > 0 {
		return cache.Key{}, false
	}
	h := cache.NewHash("package 1")
	if level >= facts {
		h.AddKey(k.config)
	} else {
		h.AddKey(k.tool)
	}
	p := n.pkg
	h.Add(fmt.Sprint(level, n.own, n.imported), p.ID, p.PkgPath, p.Name, p.Dir, n.name())
	if p.Module != nil {
		h.Add(p.Module.Path, p.Module.Version, goVersion(p.Module))
	}
	if !k.loaded.immutable(p) && !k.addFiles(h, p) {
		return cache.Key{}, false
	}
	for _, path := range sortedImports(p) {
		dep := r.graph.nodes[p.Imports[path]]
		if dep == nil { // unsafe, C
			h.Add(path)
			continue
		}
		if !dep.keyed || dep.bad.Load() {
			return cache.Key{}, false
		}
		h.Add(path, dep.pkg.ID)
		h.AddKey(dep.seen.types)
		if level >= facts {
			h.AddKey(dep.seen.facts)
			h.AddKey(dep.seen.objects)
		}
	}
	return h.Sum(), true
}

// addFiles adds the files of a package. Those of cgo are in the build cache, and
// analyzers may read the others.
func (k *keys) addFiles(h *cache.Hash, p *packages.Package) bool {
	for _, names := range [][]string{p.CompiledGoFiles, p.GoFiles, p.OtherFiles, p.IgnoredFiles} {
		h.Add(fmt.Sprint(len(names)))
		for _, name := range names {
			sum, err := k.file(name)
			if err != nil {
				return false
			}
			h.Add(name)
			h.AddKey(sum)
		}
	}
	return true
}

// file is the hash of a file.
func (k *keys) file(name string) (cache.Key, error) {
	if st, ok := k.loaded.stamps.Of[name]; ok && (st.Kind == sourceFile || st.Kind == setting) {
		return st.Content, nil
	}
	return cache.OfFile(k.actual(name))
}
