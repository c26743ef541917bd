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
