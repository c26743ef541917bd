package intconv

import (
	_ "embed"
	"fmt"
	"go/types"
	"math/big"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports numbers that do not fit into the type that they are converted to.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS661", Title: "a number that was parsed is converted to a type that it may not fit into",
			CWE: []int{190, 681}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"gosec:G109", "gosec:G115", "codeql:go/incorrect-integer-conversion"},
		},
		{
			ID: "GVS662", Title: "a number from bytes is converted to a type that it may not fit into",
			CWE: []int{190, 681}, Severity: rule.Low, Confidence: rule.Unsure, Since: "0.1.0",
			Aliases: []string{"gosec:G115"},
		},
	},
	Requires: []*analysis.Analyzer{ssabuild.Analyzer},
	Run:      run,
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func run(pass *rule.Pass) error {
	built, err := ssabuild.Build(pass.Pass)
	if err != nil {
		return err
	}
	for _, f := range built.SrcFuncs {
		if pass.InTest(f.Pos()) {
			continue
		}
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				if c, ok := in.(*ssa.Convert); ok {
					check(pass, c)
				}
			}
		}
	}
	return nil
}

func check(pass *rule.Pass, c *ssa.Convert) {
	most := largest(c.Type())
	if most == nil || largest(c.X.Type()) == nil || largest(c.X.Type()).Cmp(most) <= 0 {
		return
	}
	x := root(c.X)
	n := originOf(x, 0)
	if n == nil || n.most.Cmp(most) <= 0 || isShifted(x) || checked(x, c.Block(), most) || isSigned(c.Type()) && n.most.Cmp(twice(most)) <= 0 && refusesNegative(c, 0) {
		return
	}
	id := "GVS661"
	if n.wire {
		id = "GVS662"
	}
	pass.Found(id, analysis.Diagnostic{Pos: c.Pos(), Message: fmt.Sprintf("the number from %s can be larger than what %s holds, and becomes another one without a word; "+
		"give strconv the size of the type, or compare with its largest value first", n.from, types.TypeString(c.Type(), types.RelativeTo(pass.Pkg)))})
}

// root is the value that x is a wider form of.
func root(x ssa.Value) ssa.Value {
	for {
		switch c := x.(type) {
		case *ssa.ChangeType:
			x = c.X
		case *ssa.Convert:
			from, to := largest(c.X.Type()), largest(c.Type())
			if from == nil || to == nil || from.Cmp(to) > 0 {
				return x
			}
			x = c.X
		default:
			return x
		}
	}
}

// largest is the largest number of an integer type, nil for other types. int has 64
// bits, as on all servers.
func largest(t types.Type) *big.Int {
	b, ok := t.Underlying().(*types.Basic)
	if !ok {
		return nil
	}
	switch b.Kind() {
	case types.Int8:
		return below(7)
	case types.Uint8:
		return below(8)
	case types.Int16:
		return below(15)
	case types.Uint16:
		return below(16)
	case types.Int32:
		return below(31)
	case types.Uint32:
		return below(32)
	case types.Int, types.Int64:
		return below(63)
	case types.Uint, types.Uint64, types.Uintptr:
		return below(64)
	}
	return nil
}

// below is 2^n-1.
func below(n uint) *big.Int {
	one := big.NewInt(1)
	return new(big.Int).Sub(new(big.Int).Lsh(one, n), one)
}

// twice is 2^(n+1)-1 for 2^n-1: what is above most and not above this becomes negative.
func twice(most *big.Int) *big.Int { return below(uint(most.BitLen()) + 1) }

func isSigned(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsUnsigned == 0
}

// isShifted reports whether other parts of the number are taken, too, as in
// uint32(n), uint32(n>>32): then all of it is used.
func isShifted(x ssa.Value) bool {
	for _, use := range *x.Referrers() {
		switch use := use.(type) {
		case *ssa.BinOp:
			if op := use.Op.String(); op == ">>" || op == "<<" || op == "%" || op == "&" || op == "^" {
				return true
			}
		case *ssa.Convert:
			if largest(use.Type()) != nil && largest(x.Type()) != nil && largest(use.Type()).Cmp(largest(x.Type())) >= 0 && use.Referrers() != nil && isShifted(use) {
				return true
			}
		}
	}
	return false
}
