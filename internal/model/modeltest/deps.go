//go:build deps

package modeltest
