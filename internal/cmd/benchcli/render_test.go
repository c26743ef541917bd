package main

import (
	"testing"
	"time"
)

func took(n float64) cost {
	return cost{cpu: time.Duration(n * float64(time.Second)), memory: 50 << 20}
}

func TestRatio(t *testing.T) {
	for _, tt := range []struct {
		ours, theirs []cost
		goal         goal
		want         string
	}{
		{[]cost{took(2)}, []cost{took(10)}, goal{less: 5}, "5 ✓ (≥ 5)"},
		{[]cost{took(2)}, []cost{took(9)}, goal{less: 5}, "4.5 **✗** (≥ 5)"},
		{[]cost{took(3)}, []cost{took(2)}, goal{atMost: 1.5}, "0.67 ✓ (≥ 0.67)"},
		{[]cost{took(3)}, []cost{took(1)}, goal{atMost: 1.5}, "0.33 **✗** (≥ 0.67)"},
		{[]cost{took(0)}, []cost{took(1)}, goal{}, "100"}, // too little for the clock
		{[]cost{took(1), took(1), took(1)}, []cost{took(9), took(2), took(1)}, goal{}, "2"},
		{[]cost{took(1)}, []cost{{cpu: 1, over: true}}, goal{less: 5}, "—"},
		{[]cost{took(1)}, nil, goal{less: 5}, "—"},
	} {
		if got := ratioCell(tt.ours, tt.theirs, tt.goal); got != tt.want {
			t.Errorf("%v: %v: got %q, want %q", tt.ours, tt.theirs, got, tt.want)
		}
	}
}

func TestCell(t *testing.T) {
	for want, costs := range map[string][]cost{
		"0.50 s, 50 MB":             {took(0.5)},
		"12.0 s, 50 MB":             {took(12)},
		"2.0 s, 50 MB":              {took(1), took(2), took(9)},
		"not done in time":          {{over: true}},
		"1.0 s, 50 MB (incomplete)": {{cpu: time.Second, memory: 50 << 20, failed: true}},
		"—":                         nil,
	} {
		if got := cell(costs); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
