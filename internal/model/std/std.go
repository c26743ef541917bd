// Package std models the standard library: one function per package, which
// builds its table when the package is looked up, so that nothing is built at
// start-up.
//
// A function of the standard library without a row moves text from its receiver
// and its arguments to its results. The tables therefore hold sources, sinks,
// sanitizers, validators, and the functions of which that is not true.
package std

import "github.com/govet-sec/govet-sec/internal/model"

func arg(n int) model.Port { return model.Arg(n) }

func ret(n int) model.Port { return model.Ret(n) }

func recv() model.Port { return model.Recv }

// inside is what the receiver points to.
func inside() model.Port { return model.Recv.At("*") }
