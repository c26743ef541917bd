// Package metadata has of go-micro.dev/v4/metadata what its documentation says.
package metadata

import "context"

type Metadata map[string]string

func FromContext(ctx context.Context) (Metadata, bool)            { return nil, false }
func Get(ctx context.Context, key string) (string, bool)          { return "", false }
func NewContext(ctx context.Context, md Metadata) context.Context { return ctx }
