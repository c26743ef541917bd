package bigtree

import (
	"os/exec"
	"testing"
)

// What is written compiles, tests too.
func TestCompiles(t *testing.T) {
	dir := t.TempDir()
	if err := Write(dir, 102); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "vet", "./"+Dir(99), "./"+Dir(101))
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
