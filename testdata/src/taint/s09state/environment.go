package s09state

import (
	"os"

	"taint/mark"
)

// The environment of the process is state, by the name of the variable.

func setCommand(name string) { os.Setenv(name, mark.Source()) }

func command(name string) string {
	if v, ok := os.LookupEnv(name); ok {
		return v
	}
	return "ls"
}

func Case_9_1_Environment_Flow() {
	setCommand("TAINT_S09_COMMAND")
	mark.Sink(command("TAINT_S09_COMMAND")) // want "flow"
}

func Case_9_1_Environment_Clean() {
	setCommand("TAINT_S09_COMMAND")
	mark.Sink(command("TAINT_S09_OTHER"))
}

// SetPager and Page are called by whoever likes, in any order.
func SetPager() { os.Setenv("TAINT_S09_PAGER", mark.Source()) }

func Page() { mark.Sink(os.ExpandEnv("$TAINT_S09_HOME/$TAINT_S09_PAGER")) } // want "flow"

func Case_9_1_EnvironmentOfOthers_Flow() {
	SetPager()
	Page()
}

func ShowEditor() { mark.Sink(os.Getenv("TAINT_S09_EDITOR")) }

func Case_9_1_EnvironmentOfOthers_Clean() {
	SetPager()
	ShowEditor()
}

func Case_9_1_Unsetenv_Flow() {
	os.Setenv("TAINT_S09_A", "ls")
	os.Setenv("TAINT_S09_A", mark.Source())
	mark.Sink(os.Getenv("TAINT_S09_A")) // want "flow"
}

func Case_9_1_Unsetenv_Clean() {
	os.Setenv("TAINT_S09_B", mark.Source())
	os.Unsetenv("TAINT_S09_B")
	mark.Sink(os.Getenv("TAINT_S09_B"))
}

// SetFeature and SetAny are called by whoever likes; what is set under any name is not what every variable has.
func SetFeature() { os.Setenv("TAINT_S09_FEATURE", mark.Source()) }

func Feature() { mark.Sink(os.Getenv("TAINT_S09_FEATURE")) } // want "flow"

func Case_9_1_EnvironmentByName_Flow() {
	SetFeature()
	Feature()
}

// SetAny sets one of those that nobody reads.
func SetAny(name string) {
	if name != "TAINT_S09_SHELL" {
		os.Setenv(name, mark.Source())
	}
}

func ShowShell() { mark.Sink(os.Getenv("TAINT_S09_SHELL")) }

func Case_9_1_EnvironmentByName_Clean() {
	SetAny("TAINT_S09_ANY")
	ShowShell()
}
