package std

import "github.com/govet-sec/govet-sec/internal/model"

// What a Pool or an atomic value holds is said to be at "*" of it; a Map and a Context
// keep what they hold by key.
func syncPackage() model.Package {
	run := model.Func{Calls: []model.Call{{Func: arg(0), Certain: true}}}
	once := model.Func{Flows: model.Same(arg(0), ret(0))}
	entry := inside().At("[=0]")
	load := model.Func{Flows: model.Same(entry, ret(0))}
	put := model.Flow{From: arg(1), To: entry, Same: true, Over: true}
	key := model.Flow{From: arg(0), To: inside().At("[=key]"), Same: true}
	return model.Package{
		Path: "sync",
		Funcs: model.Rows(
			model.Named(run, "(*Once).Do"),
			model.Named(once, "OnceFunc", "OnceValue", "OnceValues"),
			model.Named(load, "(*Map).Load", "(*Map).LoadAndDelete"),
			[]model.Func{
				{Name: "(*Map).LoadOrStore", Flows: []model.Flow{
					{From: entry, To: ret(0), Same: true},
					{From: arg(1), To: ret(0), Same: true},
					{From: arg(1), To: entry, Same: true},
					key,
				}},
				{Name: "(*Map).Range", Calls: []model.Call{{Func: arg(0), Args: []model.Port{inside().At("[=key]"), inside().At("[=]")}}}},
				{Name: "(*Map).Store", Flows: []model.Flow{put, key}},
				{Name: "(*Map).Swap", Flows: []model.Flow{{From: entry, To: ret(0), Same: true}, put, key}},
				{
					Name:  "(*Pool).Get",
					Flows: model.Same(inside(), ret(0)),
					Calls: []model.Call{{Func: inside().At(".New"), Ret: ret(0)}},
				},
				{Name: "(*Pool).Put", Flows: model.Same(arg(0), inside())},
				{Name: "(*WaitGroup).Go", Calls: []model.Call{{Func: arg(0), Certain: true, Concurrent: true}}},
			}),
	}
}

func syncAtomic() model.Package {
	load := model.Func{Flows: model.Same(inside(), ret(0))}
	over := model.Flow{From: arg(0), To: inside(), Same: true, Over: true}
	store := model.Func{Flows: []model.Flow{over}}
	swap := model.Func{Flows: []model.Flow{{From: inside(), To: ret(0), Same: true}, over}}
	compare := model.Func{Flows: model.Same(arg(1), inside())}
	return model.Package{
		Path: "sync/atomic",
		Funcs: model.Rows(
			model.Named(load, "(*Pointer).Load", "(*Value).Load"),
			model.Named(store, "(*Pointer).Store", "(*Value).Store"),
			model.Named(swap, "(*Pointer).Swap", "(*Value).Swap"),
			model.Named(compare, "(*Pointer).CompareAndSwap", "(*Value).CompareAndSwap")),
	}
}

// contextPackage says that a derived context has what the one has that it was
// derived from, and perhaps a value more.
func contextPackage() model.Package {
	derive := model.Func{Flows: model.Same(arg(0), ret(0))}
	return model.Package{
		Path: "context",
		Funcs: model.Rows(
			model.Named(derive,
				"WithCancel", "WithDeadline", "WithTimeout", "WithoutCancel"),
			model.Named(model.Func{Op: model.CancelCause}, "Cause", "WithCancelCause", "WithDeadlineCause", "WithTimeoutCause"),
			[]model.Func{
				{Name: "AfterFunc", Calls: []model.Call{{Func: arg(1), Concurrent: true}}},
				{Name: "Background"},
				{Name: "TODO"},
				{Name: "WithValue", Flows: []model.Flow{
					{From: arg(0), To: ret(0), Copy: true, Same: true},
					{From: arg(2), To: ret(0).At("*[=1]"), Same: true, Over: true, Shared: true},
				}},
				{Name: "(Context).Value", Flows: []model.Flow{{From: inside().At("[=0]"), To: ret(0), Same: true, Shared: true}}},
			}),
	}
}

func netHTTPHttputil() model.Package {
	return model.Package{
		Path: "net/http/httputil",
		Funcs: []model.Func{
			{Name: "(*ProxyRequest).SetURL", Sinks: []model.Sink{{At: arg(0), Kind: model.URL, Shown: model.URLString, Format: arg(0)}}},
			{Name: "(*ReverseProxy).ServeHTTP", Calls: []model.Call{
				{Func: inside().At(".Director"), Args: make([]model.Port, 1)},
				{Func: inside().At(".Rewrite"), Args: make([]model.Port, 1)},
				{Func: inside().At(".ModifyResponse"), Args: make([]model.Port, 1)},
				{Func: inside().At(".ErrorHandler"), Args: []model.Port{arg(0), arg(1), {}}},
			}},
			// The headers that say who somebody is are in it.
			{Name: "DumpRequest", Sources: append(model.Sources(model.Remote, ret(0)), model.Sources(model.Secret, ret(0))...)},
			{Name: "DumpResponse", Sources: model.Sources(model.NetworkResponse, ret(0))},
			{Name: "NewSingleHostReverseProxy", Sinks: []model.Sink{{At: arg(0), Kind: model.URL, Shown: model.URLString, Format: arg(0)}}},
		},
		Fields: []model.Field{
			{Type: "ReverseProxy", Name: "Director", Left: arg(0).At("*.URL")},
			{Type: "ReverseProxy", Name: "Rewrite", Left: arg(0).At("*.Out*.URL")},
		},
	}
}
