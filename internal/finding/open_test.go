package finding

import "testing"

func TestOpen(t *testing.T) {
	for _, test := range []struct {
		f    Finding
		want bool
	}{
		{Finding{}, true},
		{Finding{Baseline: New}, true},
		{Finding{Baseline: Unchanged}, false},
		{Finding{Baseline: Absent}, false},
		{Finding{Suppressed: Suppression{Kind: InSource}}, false},
		{Finding{Baseline: New, Suppressed: Suppression{Kind: InConfig}}, false},
	} {
		if got := test.f.Open(); got != test.want {
			t.Errorf("%q %q: got %v", test.f.Suppressed.Kind, test.f.Baseline, got)
		}
	}
}
