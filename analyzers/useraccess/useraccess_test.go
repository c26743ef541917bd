package useraccess

import (
	"testing"

	"github.com/govet-sec/govet-sec/internal/ruletest"
)

func Test(t *testing.T) {
	Rule.TurnOn("GVS751")
	ruletest.Run(t, Rule)
}
