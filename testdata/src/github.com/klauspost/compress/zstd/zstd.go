// Package zstd stands for the real one.
package zstd

import "io"

// Decoder decompresses.
type Decoder struct{}

// DOption is an option.
type DOption func(*decoderOptions) error

type decoderOptions struct{}

// NewReader makes a decoder.
func NewReader(r io.Reader, opts ...DOption) (*Decoder, error) { return nil, nil }

// Read reads.
func (d *Decoder) Read(p []byte) (int, error) { return 0, nil }

// DecodeAll decompresses what is in memory.
func (d *Decoder) DecodeAll(input, dst []byte) ([]byte, error) { return nil, nil }

// WithDecoderMaxMemory limits what DecodeAll makes.
func WithDecoderMaxMemory(n uint64) DOption { return nil }
