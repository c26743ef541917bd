package model

import (
	"slices"
	"strings"
)

// Variables of the environment that decide which code a program runs: what a loader, a
// shell, an interpreter or a tool loads or starts.
var (
	codeVariables = [...]string{
		"PATH", "BASH_ENV", "ENV", "IFS", "SHELL", "EDITOR", "PAGER", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_EXTERNAL_DIFF", "GIT_EDITOR",
		"PYTHONPATH", "PYTHONSTARTUP", "PYTHONHOME", "PERL5LIB", "PERL5OPT", "RUBYLIB", "RUBYOPT", "NODE_OPTIONS", "NODE_PATH",
		"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH", "GOFLAGS", "PROMPT_COMMAND", "PS4", "LESSOPEN",
	}
	codePrefixes = [...]string{"LD_", "DYLD_", "GIT_CONFIG"}
)

// LoadsCode reports whether the variable of the environment decides which code is run.
func LoadsCode(name string) bool {
	return slices.Contains(codeVariables[:], name) ||
		slices.ContainsFunc(codePrefixes[:], func(p string) bool { return strings.HasPrefix(name, p) })
}

// MayLoadCode reports whether a name that begins so can be that of such a variable.
func MayLoadCode(start string) bool {
	begins := func(s string) bool { return strings.HasPrefix(s, start) || strings.HasPrefix(start, s) }
	return slices.ContainsFunc(codeVariables[:], func(s string) bool { return strings.HasPrefix(s, start) }) ||
		slices.ContainsFunc(codePrefixes[:], begins)
}
