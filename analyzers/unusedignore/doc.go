// Package unusedignore reports comments that suppress nothing.
//
// A finding that is not a danger, or that somebody has decided to live with, is
// suppressed by a comment that says which rule, and why:
//
//	//govetsec:ignore execinject the list of programs is fixed at build time
//	//govetsec:ignore GVS101,GVS102 until=2027-01-31 replaced with the new runner
//
// It stands at the end of the line, or on a line of its own above the statement or
// declaration. A comment with a mistake in it is the most dangerous kind: it looks as
// if somebody had looked. So one without a rule or a reason, with an unknown rule, or
// with a date that is past suppresses nothing, and is reported; and so is one
// with nothing left to suppress, which would hide the next finding there.
//
// Unknown rules, past dates and comments without a finding are reported by govet-sec
// itself (standalone and under go vet), which sees what all rules found. Other hosts
// report what is wrong in the comment alone. Comments for gosec (#nosec G204) and
// golangci-lint (//nolint:gosec) count, too, but are not reported: they may be there
// for those tools.
//
// Bad: no rule, a space, no date, no directive.
//
//	package deploy
//
//	import "os/exec"
//
//	func list() {
//		_ = exec.Command("ls").Run() //govetsec:ignore // finding: names no rule
//		// govetsec:ignore execinject the program is fixed // finding: without a space
//		_ = exec.Command("ls").Run()
//		_ = exec.Command("ls").Run() //govetsec:ignore execinject until=later all is well // finding: is not a date
//		_ = exec.Command("ls").Run() //govetsec:skip execinject all is well // finding: did you mean
//	}
//
// Good: a rule and a reason.
//
//	package deploy
//
//	import "os/exec"
//
//	func run(program string) error {
//		//govetsec:ignore execinject only main calls this, with a constant
//		return exec.Command(program).Run()
//	}
package unusedignore
