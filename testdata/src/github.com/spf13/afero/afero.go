// Package afero is a stub of github.com/spf13/afero.
package afero

import "os"

type (
	// File is a file.
	File interface{ Name() string }
	// Fs is a file system.
	Fs interface {
		Create(name string) (File, error)
		Open(name string) (File, error)
		Remove(name string) error
	}
	// OsFs is that of the system.
	OsFs struct{}
	// BasePathFs is a part of another.
	BasePathFs struct {
		source Fs
		path   string
	}
)

func NewOsFs() Fs                             { return &OsFs{} }
func NewBasePathFs(source Fs, path string) Fs { return &BasePathFs{source, path} }

func (OsFs) Create(name string) (File, error)          { return nil, nil }
func (OsFs) Open(name string) (File, error)            { return nil, nil }
func (OsFs) Remove(name string) error                  { return os.Remove(name) }
func (b *BasePathFs) Create(name string) (File, error) { return nil, nil }
func (b *BasePathFs) Open(name string) (File, error)   { return nil, nil }
func (b *BasePathFs) Remove(name string) error         { return nil }

func ReadFile(fs Fs, filename string) ([]byte, error) { return nil, nil }
