package driver

import (
	"bytes"
	"context"
	"encoding/gob"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/unit"
)

// listing of packages is most of what a run costs when nothing changed: the go
// command starts three times, and its answer is megabytes of JSON. So the answer is
// kept, with a stamp of whatever decides about it; see stamps.valid.

// loaded is an answer of the go command.
type loaded struct {
	roots  []*packages.Package
	env    goEnv                      // nothing when there is no cache
	stamps *stamps                    // likewise
	asked  map[*packages.Package]bool // the roots
	began  int64                      // when the go command was asked
}

// goEnv is what the go command goes by, as "go env" says it.
type goEnv map[string]string

// snapshot is loaded as it is stored. A package is named by its place in Packages.
type snapshot struct {
	Env      goEnv
	Stamps   map[string]stamp
	Packages []storedPackage
	Roots    []int
}

type storedPackage struct {
	ID, Name, Path, Dir, ForTest              string
	GoFiles, Compiled, Other, Ignored, Embeds []string
	ImportPaths                               []string
	Imports                                   []int
	Module                                    *storedModule
}

type storedModule struct {
	Path, Version, GoVersion, GoMod string
	Main, Replaced                  bool
	ReplacedBy                      string // its version
}

// snapshotKey names the answer: by what was asked, and by all that the go command
// goes by and that is not a file which has a stamp.
func snapshotKey(opts *Options, root moduleRoot) (cache.Key, bool) {
	h := cache.NewHash("packages 1")
	h.Add(root.dir, opts.Tags, strconv.FormatBool(opts.Tests))
	h.Add(root.patterns...)
	tool, err := toolHash(opts.Cache)
	if err != nil {
		return cache.Key{}, false
	}
	h.AddKey(tool)
	goCmd, err := exec.LookPath("go")
	if err != nil {
		return cache.Key{}, false
	}
	info, err := os.Stat(goCmd)
	if err != nil {
		return cache.Key{}, false
	}
	h.Add(goCmd, strconv.FormatInt(info.Size(), 10), strconv.FormatInt(info.ModTime().UnixNano(), 10))
	for _, e := range sortedEnv(opts.Env) {
		name, value, _ := strings.Cut(e, "=")
		switch {
		case name == "GOPACKAGESDRIVER" && value != "" && value != "off":
			return cache.Key{}, false // who knows what it looks at
		case strings.HasPrefix(name, "GO"), strings.HasPrefix(name, "CGO_"), strings.HasPrefix(name, "PKG_CONFIG"),
			slices.Contains([]string{"CC", "CXX", "FC", "AR", "PATH", "HOME", "XDG_CONFIG_HOME"}, name):
			h.Add(e)
		}
	}
	if _, err := exec.LookPath("gopackagesdriver"); err == nil {
		return cache.Key{}, false
	}
	return h.Sum(), true
}

// sortedEnv drops what is overridden, as os/exec does.
func sortedEnv(env []string) []string {
	last := make(map[string]string)
	for _, e := range env {
		name, _, _ := strings.Cut(e, "=")
		last[name] = e
	}
	out := make([]string, 0, len(last))
	for _, e := range last {
		out = append(out, e)
	}
	slices.Sort(out)
	return out
}

// restore returns the answer that was kept under the key, if it still holds.
func restore(c *cache.Cache, key cache.Key) (*loaded, bool) {
	data, ok := c.Get(key, "l")
	if !ok {
		return nil, false
	}
	var snap snapshot
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&snap); err != nil {
		return nil, false
	}
	l := &loaded{env: snap.Env, stamps: &stamps{Of: snap.Stamps}}
	if !l.stamps.valid() {
		return nil, false
	}
	l.setRoots(snap.unpack())
	if l.stamps.changed {
		_ = storeSnapshot(c, key, &snap)
	}
	return l, true
}

func (l *loaded) setRoots(roots []*packages.Package) {
	l.roots = roots
	l.asked = make(map[*packages.Package]bool, len(roots))
	for _, p := range roots {
		l.asked[p] = true
	}
}

func storeSnapshot(c *cache.Cache, key cache.Key, snap *snapshot) error {
	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode(snap); err != nil {
		return err
	}
	return c.Put(key, "l", buf.Bytes())
}

// keep stores an answer, unless it depends on what has no stamp. An answer with
// errors is not kept: what would make it right is not known.
func (l *loaded) keep(c *cache.Cache, key cache.Key, root moduleRoot) {
	flags := l.env["GOFLAGS"]
	for _, f := range []string{"-overlay", "-modfile", "-toolexec", "-pkgdir", "-C"} {
		if strings.Contains(flags, f) {
			return
		}
	}
	if l.env["GO111MODULE"] == "off" || l.env["GO111MODULE"] == "auto" {
		return
	}
	all, index := allPackages(l.roots)
	for _, p := range all {
		if len(p.Errors) > 0 || p.Module != nil && p.Module.Error != nil {
			return
		}
	}
	l.stampSettings(root, all)
	l.stampSources(root, all)
	for _, st := range l.stamps.Of {
		if st.Time > l.began {
			return // it changed after the go command was asked, perhaps
		}
	}
	snap := &snapshot{Env: l.env, Stamps: l.stamps.Of}
	for _, p := range all {
		snap.Packages = append(snap.Packages, pack(p, index))
	}
	for _, p := range l.roots {
		snap.Roots = append(snap.Roots, index[p])
	}
	_ = storeSnapshot(c, key, snap)
}

// allPackages are the packages of a graph, imports first.
func allPackages(roots []*packages.Package) ([]*packages.Package, map[*packages.Package]int) {
	var all []*packages.Package
	index := make(map[*packages.Package]int)
	packages.Visit(roots, nil, func(p *packages.Package) {
		index[p] = len(all)
		all = append(all, p)
	})
	return all, index
}

// stampSettings adds the files that decide which modules there are. Those above
// the directory count when they are not there, too.
func (l *loaded) stampSettings(root moduleRoot, all []*packages.Package) {
	for d := root.dir; ; d = filepath.Dir(d) {
		l.stamps.add(filepath.Join(d, "go.mod"), setting)
		l.stamps.add(filepath.Join(d, "go.work"), setting)
		if d == filepath.Dir(d) {
			break
		}
	}
	if work := l.env["GOWORK"]; work != "" && work != "off" {
		l.stampModule(filepath.Dir(work))
		l.stamps.add(work, setting)
		l.stamps.add(work+".sum", setting)
	}
	if file := l.env["GOENV"]; file != "" && file != "off" {
		l.stamps.add(file, setting)
	}
	l.stampModule(root.dir)
	for _, p := range all {
		m := p.Module
		switch {
		case m == nil || m.GoMod == "":
		case l.immutable(p):
			l.stamps.add(p.Dir, existing)
		default:
			l.stamps.add(m.GoMod, setting)
			l.stampModule(filepath.Dir(m.GoMod))
		}
	}
}

func (l *loaded) stampModule(dir string) {
	for _, name := range []string{"go.mod", "go.sum", "go.work", "go.work.sum", "vendor/modules.txt"} {
		l.stamps.add(filepath.Join(dir, filepath.FromSlash(name)), setting)
	}
}

// stampSources adds the directories that the patterns walk, and those of all
// packages that can change.
func (l *loaded) stampSources(root moduleRoot, all []*packages.Package) {
	for _, pattern := range root.patterns {
		base, wild := strings.CutSuffix(filepath.ToSlash(pattern), "/...")
		switch {
		case wild && localPattern(pattern):
			l.stamps.addTree(absolute(root.dir, base))
		case !localPattern(pattern) && !strings.HasSuffix(pattern, ".go"):
			l.stampWorld(all) // import paths, std, all
		}
	}
	for _, p := range all {
		if l.immutable(p) {
			continue
		}
		l.stamps.addDir(p.Dir)
		for _, files := range [][]string{p.GoFiles, p.CompiledGoFiles, p.EmbedFiles} {
			for _, name := range files {
				if filepath.Dir(name) != p.Dir {
					l.stamps.add(name, existing)
				}
			}
		}
		for _, name := range p.EmbedFiles {
			l.stamps.add(name, existing)
		}
	}
}

// stampWorld adds what a pattern of import paths can match.
func (l *loaded) stampWorld(all []*packages.Package) {
	for _, p := range all {
		switch {
		case l.immutable(p):
		case p.Module != nil && p.Module.GoMod != "":
			l.stamps.addTree(filepath.Dir(p.Module.GoMod))
		case isStd(p):
			l.stamps.addTree(filepath.Join(l.env["GOROOT"], "src"))
		}
	}
}

func absolute(dir, name string) string {
	if filepath.IsAbs(name) {
		return filepath.Clean(name)
	}
	return filepath.Join(dir, name)
}

// immutable reports whether the package is the same as long as its version is: it
// is of the standard library of a release, or in the cache of downloads. What was
// asked for by name is looked at in any case: somebody may work on it.
func (l *loaded) immutable(p *packages.Package) bool {
	if l.asked[p] {
		return false
	}
	if p.Module == nil || p.Module.Path == "std" {
		return isStd(p) && strings.HasPrefix(l.env["GOVERSION"], "go") && unit.Within(p.Dir, l.env["GOROOT"])
	}
	return p.Module.Version != "" && unit.Within(p.Dir, l.env["GOMODCACHE"])
}

func pack(p *packages.Package, index map[*packages.Package]int) storedPackage {
	s := storedPackage{
		ID: p.ID, Name: p.Name, Path: p.PkgPath, Dir: p.Dir, ForTest: p.ForTest,
		GoFiles: p.GoFiles, Compiled: p.CompiledGoFiles, Other: p.OtherFiles, Ignored: p.IgnoredFiles, Embeds: p.EmbedFiles,
	}
	for _, path := range sortedImports(p) {
		s.ImportPaths = append(s.ImportPaths, path)
		s.Imports = append(s.Imports, index[p.Imports[path]])
	}
	if m := p.Module; m != nil {
		s.Module = &storedModule{Path: m.Path, Version: m.Version, GoVersion: m.GoVersion, GoMod: m.GoMod, Main: m.Main}
		if m.Replace != nil {
			s.Module.Replaced, s.Module.ReplacedBy = true, m.Replace.Version
		}
	}
	return s
}

// unpack makes the graph again, as far as the driver looks at it.
func (s *snapshot) unpack() []*packages.Package {
	sizes := sizesFor(s.Env)
	all := make([]*packages.Package, len(s.Packages))
	for i := range s.Packages {
		p := &s.Packages[i]
		all[i] = &packages.Package{
			ID: p.ID, Name: p.Name, PkgPath: p.Path, Dir: p.Dir, ForTest: p.ForTest,
			GoFiles: p.GoFiles, CompiledGoFiles: p.Compiled, OtherFiles: p.Other, IgnoredFiles: p.Ignored, EmbedFiles: p.Embeds,
			Imports: make(map[string]*packages.Package, len(p.Imports)), TypesSizes: sizes,
		}
		for j, path := range p.ImportPaths {
			all[i].Imports[path] = all[p.Imports[j]] // imports come first
		}
		if m := p.Module; m != nil {
			all[i].Module = &packages.Module{Path: m.Path, Version: m.Version, GoVersion: m.GoVersion, GoMod: m.GoMod, Main: m.Main}
			if m.Replaced {
				all[i].Module.Replace = &packages.Module{Version: m.ReplacedBy}
			}
		}
	}
	roots := make([]*packages.Package, len(s.Roots))
	for i, n := range s.Roots {
		roots[i] = all[n]
	}
	return roots
}

// askEnv asks what the go command goes by.
func askEnv(ctx context.Context, dir string, env []string) (goEnv, error) {
	cmd := exec.CommandContext(ctx, "go", "env", "-json")
	cmd.Dir, cmd.Env = dir, env
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	e := make(goEnv)
	return e, json.Unmarshal(out, &e)
}
