package taint

import (
	"fmt"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// threatFlag is the threat model (12.2) as a flag: the parties whose text counts, by
// name, separated by commas.
type threatFlag struct{ threats []model.Threat }

func (f *threatFlag) String() string {
	if f == nil {
		return ""
	}
	names := make([]string, len(f.threats))
	for i, t := range f.threats {
		names[i] = t.String()
	}
	return strings.Join(names, ",")
}

// Set replaces the threats. An unknown name is an error that lists the known ones.
func (f *threatFlag) Set(s string) error {
	var threats []model.Threat
	for name := range strings.SplitSeq(s, ",") {
		t, ok := model.ThreatNamed(strings.TrimSpace(name))
		if !ok {
			return fmt.Errorf("unknown source %q: the sources are %s", name, strings.Join(model.ThreatNames(), ", "))
		}
		threats = append(threats, t)
	}
	f.threats = threats
	return nil
}
