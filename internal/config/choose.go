package config

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// OptIn is the setting that turns on what is off by default. Only presets have it.
const OptIn = "off-by-default"

// Values are settings by key. The first that is added counts.
type Values map[string]Setting

// Add adds settings.
func (v Values) Add(settings []Setting) {
	for _, s := range settings {
		if _, ok := v[s.Key]; !ok {
			v[s.Key] = s
		}
	}
}

// AddPreset adds what the preset that is set stands for.
func (v Values) AddPreset() error {
	name := v["preset"].Value
	if name == "" {
		return nil
	}
	settings := preset(name)
	if settings == nil {
		return fmt.Errorf("unknown preset %q; the presets are default, ci, strict and audit", name)
	}
	for i := range settings {
		settings[i].From = "preset " + name
	}
	v.Add(settings)
	return nil
}

// preset is settings under one name.
func preset(name string) []Setting {
	switch name {
	case "default":
		return []Setting{}
	case "ci":
		return []Setting{{Key: "severity", Value: "medium"}, {Key: "confidence", Value: "medium"}}
	case "strict":
		return []Setting{{Key: OptIn, Value: "true"}}
	case "audit":
		return []Setting{{Key: OptIn, Value: "true"}, {Key: "threats", Value: "remote,args,env,stdin,file,database,network-response"}}
	}
	return nil
}

// Choice is what the values, and switches of rules, choose among checks.
func (v Values) Choice(rules map[string]bool) (finding.Choice, error) {
	_, optIn := v[OptIn]
	choice := finding.Choice{Rules: rules, OptIn: optIn}
	for s, l := v["severity"], rule.Info; s.Value != "" && l.String() != s.Value; l++ {
		if choice.Severity = l + 1; l == rule.Critical {
			return choice, fmt.Errorf("unknown severity %q (%s); the severities are info, low, medium, high and critical", s.Value, s.From)
		}
	}
	for s, l := v["confidence"], rule.Unsure; s.Value != "" && l.String() != s.Value; l++ {
		if choice.Confidence = l + 1; l == rule.Certain {
			return choice, fmt.Errorf("unknown confidence %q (%s); the confidences are low, medium and high", s.Value, s.From)
		}
	}
	s := v["cwe"]
	for text := range strings.SplitSeq(s.Value, ",") {
		if s.Value == "" {
			break
		}
		id, err := strconv.Atoi(strings.TrimPrefix(strings.ToUpper(strings.TrimSpace(text)), "CWE-"))
		if err != nil {
			return choice, fmt.Errorf("%q is no CWE (%s); write its number: 78", text, s.From)
		}
		choice.CWE = append(choice.CWE, id)
	}
	return choice, nil
}
