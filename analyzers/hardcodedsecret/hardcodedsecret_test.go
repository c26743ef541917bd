package hardcodedsecret

import (
	"testing"

	"github.com/govet-sec/govet-sec/internal/ruletest"
)

func TestRule(t *testing.T) {
	ruletest.Run(t, Rule)
}
