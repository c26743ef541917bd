package rule

import "testing"

// Every weakness that a check can name has an advice: nobody is left with a number.
func TestAdvices(t *testing.T) {
	for _, c := range cwes {
		if a := advices[c.ID]; a.why == "" || a.fix == "" {
			t.Errorf("%s (%s) has no advice", c, c.Name)
		}
	}
}

func TestExplain(t *testing.T) {
	own := Check{CWE: []int{89}, Why: "because", Fix: "so"}
	if why, fix := own.Explain(); why != "because" || fix != "so" {
		t.Errorf("got %q, %q", why, fix)
	}
	second := Check{CWE: []int{99999, 1327}, Fix: "so"}
	if why, fix := second.Explain(); why != listenAdvice.why || fix != "so" {
		t.Errorf("got %q, %q", why, fix)
	}
	none := Check{Title: "t"}
	if why, fix := none.Explain(); why != "" || fix != "" {
		t.Errorf("got %q, %q", why, fix)
	}
}
