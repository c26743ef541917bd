package s07concurrency

import (
	"context"

	"taint/mark"
)

type (
	nameKey struct{}
	pathKey struct{}
)

func withName(ctx context.Context, s string) context.Context {
	return context.WithValue(ctx, nameKey{}, s)
}

func nameOf(ctx context.Context) string { s, _ := ctx.Value(nameKey{}).(string); return s }
func pathOf(ctx context.Context) string { s, _ := ctx.Value(pathKey{}).(string); return s }

func Case_7_4_TypeKey_Flow() {
	ctx := withName(context.WithValue(context.Background(), pathKey{}, "ls"), mark.Source())
	mark.Sink(pathOf(ctx))
	mark.Sink(nameOf(ctx)) // want "flow"
}

func Case_7_4_TypeKey_Clean() {
	ctx := withName(context.WithValue(context.Background(), pathKey{}, mark.Source()), "ls")
	mark.Sink(nameOf(ctx))
}
