package s01order

import "taint/mark"

func Case_1_6_DeferReadsLate_Flow() {
	s := "ls"
	defer func() {
		mark.Sink(s) // want "flow"
	}()
	s = mark.Source()
}

func Case_1_6_DeferReadsLate_Clean() {
	s := mark.Source()
	defer func() {
		mark.Sink(s)
	}()
	s = "ls"
}

func Case_1_6_DeferArgument_Flow() {
	s := mark.Source()
	defer mark.Sink(s) // want "flow"
	s = "ls"
}

func Case_1_6_DeferArgument_Clean() {
	s := "ls"
	defer mark.Sink(s)
	s = mark.Source()
	_ = s
}

func Case_1_6_LastFirst_Flow() {
	s := "ls"
	defer func() {
		mark.Sink(s) // want "flow"
	}()
	defer func() {
		s = mark.Source()
	}()
}

func Case_1_6_LastFirst_Clean() {
	s := "ls"
	defer func() {
		s = mark.Source()
	}()
	defer func() {
		mark.Sink(s)
	}()
}

func Case_1_6_LastFirstCleans_Flow() {
	s := mark.Source()
	defer func() { s = "ls" }()
	defer func() {
		mark.Sink(s) // want "flow"
	}()
}

func Case_1_6_LastFirstCleans_Clean() {
	s := mark.Source()
	defer func() {
		mark.Sink(s)
	}()
	defer func() { s = "ls" }()
}

func resultSetByDefer() (s string) {
	defer func() { s = mark.Source() }()
	return "ls"
}

func Case_1_6_NamedResult_Flow() {
	mark.Sink(resultSetByDefer()) // want "flow"
}

func resultCleanedByDefer() (s string) {
	defer func() { s = "ls" }()
	return mark.Source()
}

func Case_1_6_NamedResult_Clean() {
	mark.Sink(resultCleanedByDefer())
}

func unnamedResult() string {
	s := mark.Source()
	defer func() { s = "ls" }()
	return s
}

func Case_1_6_UnnamedResult_Flow() {
	mark.Sink(unnamedResult()) // want "flow"
}

func unnamedCleanResult() string {
	s := "ls"
	defer func() { s = mark.Source() }()
	return s
}

func Case_1_6_UnnamedResult_Clean() {
	mark.Sink(unnamedCleanResult())
}

func fill(p *string)  { *p = mark.Source() }
func clean(p *string) { *p = "ls" }

func filled() (s string) {
	defer fill(&s)
	return "ls"
}

func Case_1_6_DeferredCallee_Flow() {
	mark.Sink(filled()) // want "flow"
}

func cleaned() (s string) {
	defer clean(&s)
	return mark.Source()
}

func Case_1_6_DeferredCallee_Clean() {
	mark.Sink(cleaned())
}

func Case_1_6_ConditionalDefer_Flow() {
	s := mark.Source()
	defer func() {
		mark.Sink(s) // want "flow"
	}()
	if mark.Bool() {
		defer func() { s = "ls" }()
	}
}

func Case_1_6_ConditionalDefer_Clean() {
	s := mark.Source()
	defer func() {
		mark.Sink(s)
	}()
	if mark.Bool() {
		s = "ls"
		return
	}
	defer func() { s = "ps" }()
}

func Case_1_6_DeferInLoop_Flow() {
	for _, s := range []string{"ls", mark.Source()} {
		defer mark.Sink(s) // want "flow"
	}
}

func Case_1_6_DeferInLoop_Clean() {
	for _, s := range []string{"ls", mark.Source()} {
		s = "ps"
		defer mark.Sink(s)
	}
}

func Case_1_6_EarlyReturn_Flow() {
	s := "ls"
	defer func() {
		mark.Sink(s) // want "flow"
	}()
	if mark.Bool() {
		return
	}
	s = mark.Source()
}

func Case_1_6_EarlyReturn_Clean() {
	s := "ls"
	if mark.Bool() {
		s = mark.Source()
		return
	}
	defer func() {
		mark.Sink(s)
	}()
	s = "ps"
}
