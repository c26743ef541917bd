package s06dispatch

import (
	"io/fs"
	"time"

	"taint/mark"
)

// info is what is known of a file of the program's own, with the file.
type info struct {
	name string
	data string
}

func (i *info) Name() string       { return i.name }
func (i *info) Size() int64        { return int64(len(i.data)) }
func (i *info) Mode() fs.FileMode  { return 0 }
func (i *info) ModTime() time.Time { return time.Time{} }
func (i *info) IsDir() bool        { return false }
func (i *info) Sys() any           { return i.data }

func Case_6_1_DirEntry_Flow() {
	e := fs.FileInfoToDirEntry(&info{name: mark.Source(), data: "own"})
	mark.Sink(e.Name()) // want "flow"
}

func Case_6_1_DirEntry_Clean() {
	e := fs.FileInfoToDirEntry(&info{name: "own", data: mark.Source()})
	mark.Sink(e.Name())
}
