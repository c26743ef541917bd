package taint

import (
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/model"
)

func TestThreatFlag(t *testing.T) {
	f := &threatFlag{DefaultThreats()}
	if got := f.String(); got != "remote,archive-entry" {
		t.Errorf("the default is %q", got)
	}
	if err := f.Set("remote, args,env"); err != nil || f.String() != "remote,args,env" {
		t.Errorf("Set: %v, %q", err, f)
	}
	err := f.Set("remote,arg")
	if err == nil || !strings.Contains(err.Error(), `"arg"`) || !strings.Contains(err.Error(), "args") {
		t.Errorf("an unknown name: %v", err)
	}
	if f.String() != "remote,args,env" {
		t.Errorf("a failed Set changed the flag to %q", f)
	}
	if _, ok := model.ThreatNamed("none"); ok {
		t.Error("none is no threat")
	}
}
