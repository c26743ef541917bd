// Package archiver has of github.com/mholt/archiver/v3 what its documentation says.
package archiver

import (
	"io"
	"os"
)

type (
	File struct {
		os.FileInfo
		Header any
		io.ReadCloser
	}
	WalkFunc func(f File) error
	Rar      struct{ OverwriteExisting bool }
	Tar      struct{ OverwriteExisting bool }
	Zip      struct{ OverwriteExisting bool }
)

func Archive(sources []string, destination string) error      { return nil }
func CompressFile(source, destination string) error           { return nil }
func DecompressFile(source, destination string) error         { return nil }
func Extract(source, target, destination string) error        { return nil }
func Unarchive(source, destination string) error              { return nil }
func Walk(archive string, walkFn WalkFunc) error              { return nil }
func (*Rar) Extract(source, target, destination string) error { return nil }
func (*Rar) Open(in io.Reader, size int64) error              { return nil }
func (*Rar) Read() (File, error)                              { return File{}, nil }
func (*Rar) Unarchive(source, destination string) error       { return nil }
func (*Rar) Walk(archive string, walkFn WalkFunc) error       { return nil }
func (*Tar) Archive(sources []string, destination string) error {
	return nil
}
func (*Tar) Extract(source, target, destination string) error { return nil }
func (*Tar) Open(in io.Reader, size int64) error              { return nil }
func (*Tar) Read() (File, error)                              { return File{}, nil }
func (*Tar) Unarchive(source, destination string) error       { return nil }
func (*Tar) Walk(archive string, walkFn WalkFunc) error       { return nil }
func (*Zip) Archive(sources []string, destination string) error {
	return nil
}
func (*Zip) Extract(source, target, destination string) error { return nil }
func (*Zip) Open(in io.Reader, size int64) error              { return nil }
func (*Zip) Read() (File, error)                              { return File{}, nil }
func (*Zip) Unarchive(source, destination string) error       { return nil }
func (*Zip) Walk(archive string, walkFn WalkFunc) error       { return nil }
