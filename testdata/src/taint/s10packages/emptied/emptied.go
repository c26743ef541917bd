// Package emptied empties what it has, or was given, and has others fill it.
package emptied

import (
	"bytes"
	"sync"
)

var (
	buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}
	mu      sync.Mutex
	one     bytes.Buffer
)

// Pooled is what is written to a buffer of a pool.
func Pooled(fill func(*bytes.Buffer)) string {
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	fill(b)
	return b.String()
}

// Shared is what is written to the buffer of the package.
func Shared(fill func(*bytes.Buffer)) string {
	mu.Lock()
	defer mu.Unlock()
	one.Reset()
	fill(&one)
	return one.String()
}

// Given is what is written to a buffer that the caller gives.
func Given(b *bytes.Buffer, fill func(*bytes.Buffer)) string {
	b.Reset()
	fill(b)
	return b.String()
}

// Form has two fields.
type Form struct{ Name, Title string }

// Name is the name in a form, which is emptied before it is filled.
func Name(f *Form, fill func(*Form)) string {
	*f = Form{}
	fill(f)
	return f.Name
}
