package weakkdf

import (
	"testing"

	"github.com/govet-sec/govet-sec/internal/ruletest"
)

func Test(t *testing.T) { ruletest.Run(t, Rule) }
