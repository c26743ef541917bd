package driver

import (
	"context"
	"runtime"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/internal/unit"
)

// run is the work on one graph.
type run struct {
	ctx       context.Context
	opts      *Options
	graph     *graph
	universe  *universe
	keys      *keys // nothing is kept without
	analyzers []*analysis.Analyzer
	factual   []*analysis.Analyzer // those with facts

	dir      string // of the module
	compiled compiled

	scopes sync.RWMutex // guards those of packages that importers see: see run.read

	mu  sync.Mutex // guards res
	res *finding.Result
}

// runModule analyses what the patterns of one root match, and adds it to res.
func runModule(ctx context.Context, opts *Options, analyzers []*analysis.Analyzer, root moduleRoot, res *finding.Result, whole tally) error {
	l, err := load(ctx, opts, root)
	if err != nil {
		return err
	}
	var k *keys
	if opts.Cache != nil {
		if k, err = newKeys(opts, l, analyzers); err != nil {
			return err
		}
	}
	g := newGraph(l.roots, opts.Deps)
	r := &run{
		ctx:       ctx,
		opts:      opts,
		graph:     g,
		universe:  newUniverse(g.nodes),
		dir:       root.dir,
		keys:      k,
		analyzers: analyzers,
		factual:   unit.WithFacts(analyzers),
		res:       new(finding.Result),
	}
	for _, n := range r.graph.cyclic {
		r.problem(finding.Problem{Package: n.name(), Reason: finding.NotLoaded, Details: messages(n.pkg.Errors, "import cycle")})
	}
	r.schedule()
	r.count(root, whole)
	r.graph.findPlaces(r.res.Findings, opts.Dir)
	res.Files = append(res.Files, r.files()...)
	res.Findings = append(res.Findings, r.res.Findings...)
	res.Problems = append(res.Problems, r.res.Problems...)
	res.Notes = append(res.Notes, r.res.Notes...)
	res.Lines += r.graph.sumLines()
	return nil
}

// schedule processes all nodes, each when those that it waits for are done.
func (r *run) schedule() {
	total := len(r.graph.order)
	left := total
	ready := make(chan *node, left)
	for _, n := range r.graph.order {
		if n.waits == 0 {
			ready <- n
		}
	}
	if left == 0 {
		return
	}
	var mu sync.Mutex
	finish := func(n *node) {
		mu.Lock()
		defer mu.Unlock()
		for _, u := range n.users {
			if u.waits--; u.waits == 0 {
				ready <- u
			}
		}
		for _, d := range n.deps {
			if d.pending--; d.pending == 0 {
				d.forget()
			}
		}
		if left--; left == 0 {
			close(ready)
		}
		if r.opts.Progress != nil {
			r.opts.Progress(total-left, total)
		}
	}
	workers := r.opts.Parallel
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for n := range ready {
				r.process(n)
				finish(n)
			}
		})
	}
	wg.Wait()
}

// forget drops the facts of a package whose importers are all done. Who asks for
// them all the same, for facts about objects, makes them anew.
func (n *node) forget() {
	n.importing.Lock()
	defer n.importing.Unlock()
	n.table = nil
	if n.stored {
		n.data = nil
	}
}

// count counts the matched packages, each once with all its variants.
func (r *run) count(root moduleRoot, whole tally) {
	broken := r.broken()
	for _, n := range r.graph.nodes {
		if n.root {
			whole.add(packageOf{root.dir, n.name()}, n.done && !broken[n.name()])
		}
	}
}

// broken are the packages with problems.
func (r *run) broken() map[string]bool {
	broken := make(map[string]bool)
	for _, p := range r.res.Problems {
		broken[p.Package] = true
	}
	return broken
}

// files are the source files of what was analysed whole.
func (r *run) files() []string {
	broken := r.broken()
	var files []string
	for _, n := range r.graph.nodes {
		if n.root && n.done && !broken[n.name()] {
			files = append(append(files, n.pkg.GoFiles...), n.pkg.CompiledGoFiles...)
		}
	}
	return files
}

func (r *run) problem(p finding.Problem) {
	if r.opts.target != "" {
		p.Details = append([]string{"for " + r.opts.target}, p.Details...)
	}
	r.mu.Lock()
	r.res.Problems = append(r.res.Problems, p)
	r.mu.Unlock()
}
