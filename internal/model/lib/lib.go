// Package lib models libraries outside the standard library: one file per library
// or group of rivals, one function per package, which builds its table when the
// package is looked up. Major versions that share an API share a function.
//
// The bodies of these libraries are analysed like all other code. A table
// therefore holds what a body cannot tell: that text is the client's, that text
// does harm. The few rows that only move text stand for code that the engine
// could not follow.
package lib

import "github.com/govet-sec/govet-sec/internal/model"

func arg(n int) model.Port { return model.Arg(n) }

func ret(n int) model.Port { return model.Ret(n) }

func recv() model.Port { return model.Recv }

// inside is what the receiver points to.
func inside() model.Port { return model.Recv.At("*") }

// remoteResult is a getter of what the client sent.
func remoteResult() model.Func {
	return model.Func{Sources: model.Sources(model.Remote, ret(0)), Getter: true}
}

// inPath returns a part of the path of the request.
func inPath() model.Func {
	return model.Func{Sources: []model.Source{{At: ret(0), Threat: model.Remote, InPath: true}}, Getter: true}
}

// ofRoute is a part of the path that is asked for by the name that routes give it.
func ofRoute(style model.Routes) model.Func {
	return model.Func{Sources: []model.Source{{At: ret(0), Threat: model.Remote, InPath: true, Routes: style}}, Getter: true}
}

// remoteInto fills what its n-th argument points to with what the client sent.
func remoteInto(n int) model.Func {
	return model.Func{Sources: model.Sources(model.Remote, arg(n).At("*"))}
}

// sink does harm with one argument.
func sink(k model.Kind, n int) model.Func { return model.Func{Sinks: model.Sinks(k, arg(n))} }

// kept are methods that keep a thing of a request's, and give it back.
func kept(set, get, name string) []model.Func {
	place := inside().At("[=." + name + "]")
	return []model.Func{
		{Name: set, Flows: []model.Flow{{From: arg(0), To: place, Same: true, Over: true}}},
		{Name: get, Flows: model.Same(place, ret(0))},
	}
}

// stored are methods that keep a value by key for as long as a request lasts, and give it
// back.
func stored(set string, gets ...string) []model.Func {
	out := []model.Func{{Name: set, Flows: []model.Flow{
		{From: arg(1), To: inside().At("[=0]"), Same: true, Over: true, Shared: true},
	}}}
	for _, get := range gets {
		out = append(out, model.Func{Name: get, Flows: []model.Flow{
			{From: inside().At("[=0]"), To: ret(0), Same: true, Shared: true},
		}})
	}
	return out
}
