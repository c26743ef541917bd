package s10packages

import (
	"taint/mark"
	"taint/s10packages/generic"
)

func Case_10_1_GenericOptions_Flow() {
	r := new(generic.Repo[int])
	r.Find(generic.Name("a"), generic.Text(mark.Source())) // want "flow"
}

func Case_10_1_GenericOptions_Clean() {
	r := new(generic.Repo[int])
	r.Find(generic.Text("ls -l"), generic.Name(mark.Source()))
}

func Case_10_1_GenericOption_Flow() {
	generic.Apply("a", generic.Text(mark.Source())) // want "flow"
}

func Case_10_1_GenericOption_Clean() {
	generic.Apply(mark.Source(), generic.Text("ls"))
}

func Case_10_1_GenericCallback_Flow() {
	generic.Run(1, func(int) string { return mark.Source() }) // want "flow"
}

func Case_10_1_GenericCallback_Clean() {
	generic.Run(mark.Source(), func(string) string { return "ls" })
}

func Case_10_1_GenericCaptured_Flow() {
	text := mark.Source()
	generic.Run(1, func(int) string { return text }) // want "flow"
}

func Case_10_1_GenericCaptured_Clean() {
	text := mark.Source()
	generic.Run(len(text), func(n int) string {
		if n > 3 {
			return "ls"
		}
		return "ps"
	})
}

func Case_10_1_Fold_Flow() {
	all := generic.Fold([]string{"ls", mark.Source()}, "", func(all, one string) string { return all + one })
	mark.Shell(all) // want "flow"
}

func Case_10_1_Fold_Clean() {
	n := generic.Fold([]string{"ls", mark.Source()}, 0, func(n int, one string) int { return n + len(one) })
	if n > 3 {
		mark.Shell("ls")
	}
}

func Case_10_1_FoldFirst_Flow() {
	generic.Fold([]string{"ls", mark.Source(), "ps"}, "", func(last, one string) string {
		mark.Shell(last) // want "flow"
		return one
	})
}

func Case_10_1_FoldFirst_Clean() {
	generic.Fold([]string{"ls", mark.Source(), "ps"}, "", func(last, one string) string {
		mark.Shell(last)
		return last
	})
}

func Case_10_1_Alternate_Flow() {
	text := mark.Source()
	generic.Alternate("ls", func(s string) string {
		mark.Shell(s) // want "flow"
		return "ps"
	}, func(string) string { return text })
}

func Case_10_1_Alternate_Clean() {
	text := mark.Source()
	generic.Alternate("ls", func(s string) string {
		mark.Shell(s)
		return text
	}, func(string) string { return "ps" })
}

func Case_10_1_Gathered_Flow() {
	text := mark.Source()
	for _, one := range generic.Gather(func(yield func(string)) { yield("ls"); yield(text) }) {
		mark.Shell(one) // want "flow"
	}
}

func Case_10_1_Gathered_Clean() {
	text := mark.Source()
	for _, one := range generic.Gather(func(yield func(string)) { yield("ls"); _ = text }) {
		mark.Shell(one)
	}
}

func Case_10_1_LastOf_Flow() {
	text := mark.Source()
	mark.Shell(generic.Last(func(yield func(string)) { yield(text) })) // want "flow"
}

func Case_10_1_LastOf_Clean() {
	text := mark.Source()
	n := generic.Last(func(yield func(int)) { yield(len(text)) })
	if n > 3 {
		mark.Shell("ls")
	}
}

func Case_10_1_NamesOf_Flow() {
	text := mark.Source()
	names := generic.Names(func(yield func(name, text string)) { yield("a", text) })
	mark.Shell(names["a"]) // want "flow"
}

func Case_10_1_NamesOf_Clean() {
	text := mark.Source()
	names := generic.Names(func(yield func(name, text string)) { yield(text, "ls") })
	mark.Shell(names["a"])
}
