// Package archtest holds the tests of the house's shape: who may import whom, and
// how long files and functions may be. It has no code of its own.
package archtest
