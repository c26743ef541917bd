package rule

import (
	"strings"
	"sync"
	"testing"
)

func stackOf(f func()) (stack string) {
	defer func() {
		if recover() != nil {
			stack = Stack()
		}
	}()
	f()
	return ""
}

// Nothing in a stack depends on the goroutine, or on where values are.
func TestStack(t *testing.T) {
	var zero *int
	fail := func() { *zero = len(t.Name()) }
	var stacks [2]string
	var wg sync.WaitGroup
	for i := range stacks {
		wg.Go(func() { stacks[i] = stackOf(fail) })
	}
	wg.Wait()
	if stacks[0] != stacks[1] {
		t.Errorf("two stacks:\n%s\n%s", stacks[0], stacks[1])
	}
	if !strings.HasPrefix(stacks[0], "github.com/govet-sec/govet-sec/rule.TestStack.func1\n\t") {
		t.Errorf("the stack does not begin where it failed:\n%s", stacks[0])
	}
	if strings.Contains(stacks[0], "0x") || strings.Contains(stacks[0], "goroutine ") {
		t.Errorf("numbers of this run in\n%s", stacks[0])
	}
}

// A stack of deep recursion is cut.
func TestDeepStack(t *testing.T) {
	var down func(n int) int
	down = func(n int) int {
		if n == 0 {
			panic("there")
		}
		return down(n-1) + 1
	}
	stack := stackOf(func() { down(1000) })
	if !strings.HasSuffix(stack, "\n...") || strings.Count(stack, "\n") > 2*maxFrames {
		t.Errorf("%d lines, ending in %q", strings.Count(stack, "\n"), stack[max(0, len(stack)-20):])
	}
}
