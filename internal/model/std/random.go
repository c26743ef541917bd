package std

import "github.com/govet-sec/govet-sec/internal/model"

// guessed is what a generator makes that is meant for games and tests: whoever sees some
// of its numbers can compute the others.
func guessed(at model.Port) []model.Source { return model.Sources(model.WeakRandom, at) }

// madeOf is a generator of a source: what the source is made of, and what the method of it that
// makes numbers returns, is in what the generator makes. A type of the program's own that asks
// crypto/rand is as good as that.
func madeOf(method string) model.Func {
	return model.Func{
		Name: "New", Flows: model.Move(arg(0), ret(0)),
		Calls: []model.Call{{Func: arg(0), Method: method, Ret: ret(0)}},
	}
}

// seeded is a source of the library whose numbers tell the seed, however that was chosen, whether a
// generator makes them of it or its methods do.
func seeded(name string, methods ...string) []model.Func {
	return append(model.Named(model.Func{Flows: model.Move(recv(), ret(0))}, methods...), model.Func{Name: name, Sources: guessed(ret(0))})
}

// numbers are functions of a package for random numbers, and methods of its generator, which
// are as good as what that is made of.
func numbers(names ...string) []model.Func {
	methods := make([]string, len(names))
	for i, name := range names {
		methods[i] = "(*Rand)." + name
	}
	return model.Rows(
		model.Named(model.Func{Sources: guessed(ret(0))}, names...),
		model.Named(model.Func{Sources: guessed(ret(0)), Flows: model.Move(recv(), ret(0))}, methods...))
}

func mathRand() model.Package {
	return model.Package{
		Path: "math/rand",
		Funcs: model.Rows(
			[]model.Func{madeOf("Int63")},
			seeded("NewSource", "(Source).Int63", "(Source64).Uint64"),
			numbers("Float32", "Float64", "Int", "Int31", "Int31n", "Int63", "Int63n", "Intn", "Perm", "Uint32", "Uint64"),
			[]model.Func{
				{Name: "Read", Sources: guessed(arg(0).At("[]"))},
				{Name: "(*Rand).Read", Sources: guessed(arg(0).At("[]")), Flows: model.Move(recv(), arg(0).At("[]"))},
			}),
	}
}

func mathRandV2() model.Package {
	return model.Package{
		Path: "math/rand/v2",
		Funcs: model.Rows(
			[]model.Func{
				madeOf("Uint64"),
				{Name: "NewChaCha8", Flows: model.Move(arg(0), ret(0))}, // a cipher: its numbers do not tell the key
				{Name: "N", Sources: guessed(ret(0))},
			},
			seeded("NewPCG", "(*PCG).Uint64", "(Source).Uint64"),
			numbers("Float32", "Float64", "Int", "Int32", "Int32N", "Int64", "Int64N", "IntN", "Perm", "Uint32", "Uint32N",
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
