package std

import "github.com/govet-sec/govet-sec/internal/model"

// heapPackage calls the methods of the container that it is given.
func heapPackage() model.Package {
	order := compares()
	pop := append(compares(), model.Call{Func: arg(0), Method: "Pop", Ret: ret(0)})
	push := append([]model.Call{{Func: arg(0), Method: "Push", Args: []model.Port{arg(1)}}}, order...)
	return model.Package{
		Path: "container/heap",
		Funcs: model.Rows(
			model.Named(model.Func{Calls: order}, "Fix", "Init"),
			model.Named(model.Func{Calls: pop}, "Pop", "Remove"),
			[]model.Func{{Name: "Push", Calls: push}}),
	}
}

// listPackage says that a list leads to each of its elements, and each of them to the
// list: which comes before which is not told apart.
func listPackage() model.Package {
	elems := inside().At(".root.next")
	insert := model.Func{Made: true, Flows: []model.Flow{
		{From: arg(0), To: ret(0).At("*.Value"), Same: true, Over: true},
		{From: recv(), To: ret(0).At("*.list"), Same: true, Over: true},
		{From: ret(0), To: elems, Same: true},
	}}
	some := model.Func{Flows: model.Same(elems, ret(0))}
	next := model.Func{Flows: model.Same(inside().At(".list*.root.next"), ret(0))}
	return model.Package{
		Path: "container/list",
		Funcs: model.Rows(
			model.Named(insert, "(*List).InsertAfter", "(*List).InsertBefore", "(*List).PushBack", "(*List).PushFront"),
			model.Named(some, "(*List).Back", "(*List).Front"),
			model.Named(next, "(*Element).Next", "(*Element).Prev"),
			model.Named(model.Func{Flows: model.Same(arg(0).At("*.root.next"), elems)}, "(*List).PushBackList", "(*List).PushFrontList"),
			[]model.Func{
				{Name: "(*List).Init", Clears: []model.Port{elems}, Flows: model.Same(recv(), ret(0))},
				{Name: "(*List).Remove", Flows: model.Same(arg(0).At("*.Value"), ret(0))},
				{Name: "New", Made: true},
			}),
	}
}

// ringPackage says that the elements of a ring are one element.
func ringPackage() model.Package {
	same := model.Func{Flows: model.Same(recv(), ret(0))}
	return model.Package{
		Path: "container/ring",
		Funcs: model.Rows(
			model.Named(same, "(*Ring).Move", "(*Ring).Next", "(*Ring).Prev", "(*Ring).Unlink"),
			[]model.Func{
				{Name: "(*Ring).Do", Calls: []model.Call{{Func: arg(0), Args: []model.Port{inside().At(".Value")}}}},
				{Name: "(*Ring).Link", Flows: []model.Flow{
					{From: arg(0).At("*.Value"), To: inside().At(".Value"), Same: true},
					{From: recv(), To: ret(0), Same: true},
				}},
				{Name: "New", Made: true},
			}),
	}
}
