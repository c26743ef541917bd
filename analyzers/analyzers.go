// Package analyzers lists the rules.
package analyzers

import "github.com/govet-sec/govet-sec/rule"

// All is every rule, by name.
var All = []*rule.Rule{}
