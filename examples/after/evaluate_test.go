package main

import (
	"strings"
	"testing"
)

func TestEvaluate(t *testing.T) {
	for _, test := range []struct {
		text  string
		whole bool
		want  float64
	}{
		{"2+3", false, 5},
		{"2+3*4", false, 14},
		{"(2+3)*4", false, 20},
		{"10-4-3", false, 3},
		{"7/2", false, 3.5},
		{"7/2", true, 3},
		{"-7/2", true, -3},
		{"7%4", false, 3},
		{"-7%4", false, -3},
		{"-(-1)", false, 1},
		{"+1.5e3", false, 1500},
		{nested(maxDepth - 1), false, 1},
	} {
		got, err := evaluate(test.text, test.whole)
		if err != nil || got != test.want {
			t.Errorf("evaluate(%q, %v) = %v, %v; want %v", test.text, test.whole, got, err, test.want)
		}
	}
}

func TestEvaluateRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                                   "expected operand",
		"2+":                                 "expected operand",
		"1; 2":                               "expected",
		"1/0":                                errDivideByZero.Error(),
		"1%(2-2)":                            errDivideByZero.Error(),
		"1e308*10":                           errOutOfRange.Error(),
		"1e999":                              "out of range",
		"x":                                  "*ast.Ident is no arithmetic",
		"os.Exit(1)":                         "*ast.CallExpr is no arithmetic",
		"func() {}":                          "*ast.FuncLit is no arithmetic",
		"[]int{1}[0]":                        "*ast.IndexExpr is no arithmetic",
		`"a"+"b"`:                            "STRING is no number",
		"'a'":                                "CHAR is no number",
		"2i":                                 "IMAG is no number",
		"0x10":                               "invalid syntax",
		"1<<62":                              "<< is no operator",
		"1==1":                               "== is no operator",
		"!1":                                 "! is no sign",
		"^1":                                 "^ is no sign",
		nested(maxDepth):                     errTooDeep.Error(),
		strings.Repeat("-", maxDepth) + "1":  "expected",
		strings.Repeat("1+", maxDepth) + "1": errTooDeep.Error(),
		strings.Repeat("1+", maxLength):      errTooLong.Error(),
	} {
		got, err := evaluate(text, false)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("evaluate(%q) = %v, %v; want an error with %q", text, got, err, want)
		}
	}
	if got, err := evaluate("1.5", true); err == nil {
		t.Errorf("evaluate(1.5) in whole numbers = %v; want an error", got)
	}
}

// nested is a 1 in so many parentheses.
func nested(depth int) string {
	return strings.Repeat("(", depth) + "1" + strings.Repeat(")", depth)
}

func FuzzEvaluate(f *testing.F) {
	f.Add("-(2+3)*4/5%6", false)
	f.Fuzz(func(t *testing.T, text string, whole bool) {
		evaluate(text, whole)
	})
}
