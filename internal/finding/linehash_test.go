package finding

import (
	"slices"
	"strings"
	"testing"
)

// The expectations are those of the tests of github/codeql-action.
func TestLineHashes(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{"", "c129715d7a2bc9a3:1"},
		{" a\nb\n  \t\tc\n d", "271789c17abda88f:1 54703d4cd895b18:1 180aee12dab6264:1 a23a3dc5e078b07b:1"},
		{" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End", "8b7cf3e952e7aeb2:1 b1ae1287ec4718d9:1 bff680108adb0fcc:1 c6805c5e1288b612:1 b86d3392aea1be30:1 e6ceba753e1a442:1"},
		{" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End", "8b7cf3e952e7aeb2:1 b1ae1287ec4718d9:1 bff680108adb0fcc:1 c6805c5e1288b612:1 b86d3392aea1be30:1 e6ceba753e1a442:1"},
	} {
		if got, want := lineHashes([]byte(test.src)), strings.Fields(test.want); !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", test.src, got, want)
		}
	}
}

// A line keeps its hash wherever it moves, and equal lines are told apart.
func TestLineHashesMoved(t *testing.T) {
	long := strings.Repeat("x", 200) + "\n"
	a, b := lineHashes([]byte(long)), lineHashes([]byte("// more\n"+long+long))
	if a[0] != b[1] || b[2] == b[1] || strings.TrimSuffix(b[2], ":2")+":1" != b[1] {
		t.Errorf("got %v and %v", a, b)
	}
}
