package s07concurrency

import (
	"context"
	"errors"
	"time"

	"taint/mark"
)

// The cause of a context's end is kept in it.

func stop(cancel context.CancelCauseFunc, why string) { cancel(errors.New(why)) }

func Case_7_4_Cause_Flow() {
	ctx, cancel := context.WithCancelCause(context.Background())
	stop(cancel, mark.Source())
	mark.Sink(context.Cause(ctx).Error()) // want "flow"
}

func Case_7_4_Cause_Clean() {
	ctx, cancel := context.WithCancelCause(context.Background())
	_, other := context.WithCancelCause(context.Background())
	stop(other, mark.Source())
	stop(cancel, "done")
	mark.Sink(context.Cause(ctx).Error())
}

func Case_7_4_CauseOfTimeout_Flow() {
	ctx, cancel := context.WithTimeoutCause(context.Background(), 0, errors.New(mark.Source()))
	defer cancel()
	<-ctx.Done()
	mark.Sink(context.Cause(ctx).Error()) // want "flow"
}

func Case_7_4_CauseOfTimeout_Clean() {
	ctx, cancel := context.WithDeadlineCause(context.Background(), time.Now(), errors.New(mark.Source()))
	defer cancel()
	<-ctx.Done()
	mark.Sink(ctx.Err().Error())
}
