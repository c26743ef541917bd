package lib

import "github.com/govet-sec/govet-sec/internal/model"

// Caches in memory: what is put in by a key is what is found by it.

// puts keeps its argument n under argument 0, and finds is what gives it back.
func puts(n int, names ...string) []model.Func {
	return model.Named(model.Func{Flows: []model.Flow{{From: arg(n), To: inside().At("[=0]"), Same: true, Over: true}}}, names...)
}

func finds(names ...string) []model.Func {
	return model.Named(model.Func{Flows: model.Same(inside().At("[=0]"), ret(0))}, names...)
}

func lruCache() model.Package {
	return model.Package{
		Path: "github.com/hashicorp/golang-lru/v2",
		Funcs: model.Rows(
			puts(1, "(*Cache).Add", "(*Cache).ContainsOrAdd"),
			finds("(*Cache).Get", "(*Cache).Peek")),
	}
}

func lruExpirable() model.Package {
	return model.Package{
		Path:  "github.com/hashicorp/golang-lru/v2/expirable",
		Funcs: model.Rows(puts(1, "(*LRU).Add"), finds("(*LRU).Get", "(*LRU).Peek")),
	}
}

func ttlCache() model.Package {
	kept := inside().At("[=0]")
	item := ret(0).At("*[=.value]")
	return model.Package{
		Path: "github.com/jellydator/ttlcache/v3",
		Funcs: []model.Func{
			{Name: "(*Cache).Get", Flows: model.Same(kept, item)},
			{Name: "(*Cache).Set", Flows: append(model.Same(arg(1), item), model.Flow{From: arg(1), To: kept, Same: true, Over: true})},
			{Name: "(*Item).Value", Flows: model.Same(inside().At("[=.value]"), ret(0))},
		},
	}
}
