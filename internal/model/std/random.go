package std

import "github.com/govet-sec/govet-sec/internal/model"

// guessed is what a generator makes that is meant for games and tests: whoever sees some
// of its numbers can compute the others.
func guessed(at model.Port) []model.Source { return model.Sources(model.WeakRandom, at) }

func mathRand() model.Package {
	return model.Package{
		Path: "math/rand",
		Funcs: model.Rows(model.Named(model.Func{Sources: guessed(ret(0))},
			"(*Rand).Float32", "(*Rand).Float64", "(*Rand).Int", "(*Rand).Int31", "(*Rand).Int31n", "(*Rand).Int63", "(*Rand).Int63n",
			"(*Rand).Intn", "(*Rand).Perm", "(*Rand).Uint32", "(*Rand).Uint64",
			"Float32", "Float64", "Int", "Int31", "Int31n", "Int63", "Int63n", "Intn", "Perm", "Uint32", "Uint64"),
			model.Named(model.Func{Sources: guessed(arg(0).At("[]"))}, "(*Rand).Read", "Read")),
	}
}

func mathRandV2() model.Package {
	return model.Package{
		Path: "math/rand/v2",
		Funcs: model.Rows(model.Named(model.Func{Sources: guessed(ret(0))},
			"(*Rand).Float32", "(*Rand).Float64", "(*Rand).Int", "(*Rand).Int32", "(*Rand).Int32N", "(*Rand).Int64", "(*Rand).Int64N",
			"(*Rand).IntN", "(*Rand).Perm", "(*Rand).Uint32", "(*Rand).Uint32N", "(*Rand).Uint64", "(*Rand).Uint64N", "(*Rand).UintN",
			"Float32", "Float64", "Int", "Int32", "Int32N", "Int64", "Int64N", "IntN", "N", "Perm", "Uint32", "Uint32N",
			"Uint64", "Uint64N", "UintN")),
	}
}

// cryptoRand makes what cannot be guessed, and what is mixed with it cannot either.
func cryptoRand() model.Package {
	return model.Package{
		Path: "crypto/rand",
		Funcs: []model.Func{
			{Name: "Int", Sources: model.Sources(model.StrongRandom, ret(0))},
			{Name: "Prime", Sources: model.Sources(model.StrongRandom, ret(0))},
			{Name: "Read", Sources: model.Sources(model.StrongRandom, arg(0).At("[]"))},
			{Name: "Text", Sources: model.Sources(model.StrongRandom, ret(0))},
		},
		Vars: []model.Var{{Name: "Reader", Source: model.StrongRandom}},
	}
}
