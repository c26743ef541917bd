// Package taint is the engine: it computes which text chosen by an attacker can
// reach which call, and by which way.
package taint
