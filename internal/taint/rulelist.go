package taint

import (
	"github.com/govet-sec/govet-sec/internal/model"
)

// Validation by rules that are values (14.1): a library is given a text and a list of rules,
// or a struct, and for each of its fields a pointer and a list. What a model says that a rule
// stands for is a word of go-playground/validator (see keeps); a rule that is made of a regular
// expression, or of the texts that are allowed, is what it was made of.

// The fields of a rule of a struct, as ozzo-validation names them.
var (
	rulesField = sel{kind: selField, name: "fieldPtr"}
	rulesList  = sel{kind: selField, name: "rules"}
)

// ruled are the guards that a check by the rules at v.Among gives: of the text at v.Arg, or
// of the fields that the rules point to.
func (m *modelCall) ruled(v *model.Validator) []guard {
	if v.Test == model.Rules {
		return m.ruleGuards(v.When, m.text(v.Arg), m.at(v.Among))
	}
	var out []guard
	for _, f := range m.listed(m.at(v.Among)) {
		rules := m.r.pointee(m.s, f)
		if rules == nil {
			continue
		}
		ptr := inside(rules.child(rulesField, nil))
		if ptr == nil {
			continue
		}
		out = append(out, m.ruleGuards(v.When, m.r.pointee(m.s, ptr), rules.child(rulesList, nil))...)
	}
	return out
}

// ruleGuards are the guards of one text and its rules.
func (m *modelCall) ruleGuards(when model.Property, text, rules *value) []guard {
	if text == nil || text.id == nil {
		return nil
	}
	var out []guard
	add := func(f fact) {
		if f.id = text.id; !f.empty() {
			out = append(out, guard{when, f})
		}
	}
	for _, rule := range m.listed(rules) {
		if rule = inside(rule); rule == nil {
			continue
		}
		if words := constTexts(rule); words != nil {
			add(fact{knowledge: orAll(words, keeps)})
		}
		if patterns := m.patterns(rule); patterns != nil {
			add(fact{knowledge: orAll(patterns, matchTells)})
		}
		if len(m.listed(rule)) > 0 {
			add(fact{knowledge: knownSafe(model.Any), unless: m.r.collect(m.s, rule)})
		}
	}
	return out
}

// maxListed bounds the rules, and the texts that one allows.
const maxListed = 64

// listed are the elements of a list that is known whole.
func (m *modelCall) listed(list *value) []*value {
	if list == nil {
		return nil
	}
	ls := m.r.targets(list, nil)
	if len(ls) != 1 || ls[0].n < 0 || ls[0].n > maxListed {
		return nil
	}
	content := m.r.load(m.s, ls[0], nil)
	var out []*value
	for i := range ls[0].n {
		out = append(out, content.child(sel{kind: selIndex, n: i}, nil))
	}
	return out
}

// inside is what an interface holds, when that is of one type.
func inside(v *value) *value {
	if v != nil && len(v.dyn()) == 1 {
		return v.of(v.dyn()[0])
	}
	return v
}
