package lib

import "github.com/govet-sec/govet-sec/internal/model"

// bbolt is a store in a file. What is read is a database's text, whoever put it there: a record that is
// written as JSON and read again is not all made of each of its fields.
func bbolt() model.Package {
	read := model.Sources(model.Database, ret(0))
	pair := model.Sources(model.Database, ret(0), ret(1))
	calls := func(params int) []model.Call {
		return []model.Call{{Func: arg(0), Args: make([]model.Port, params), Ret: ret(0)}}
	}
	return model.Package{
		Path: "go.etcd.io/bbolt",
		Funcs: model.Rows(
			model.Named(model.Func{Sources: read}, "(*Bucket).Get"),
			model.Named(model.Func{Sources: pair}, "(*Cursor).First", "(*Cursor).Last", "(*Cursor).Next", "(*Cursor).Prev", "(*Cursor).Seek"),
			model.Named(model.Func{},
				"(*Bucket).Bucket", "(*Bucket).CreateBucket", "(*Bucket).CreateBucketIfNotExists", "(*Bucket).Cursor", "(*Bucket).Delete", "(*Bucket).Put",
				"(*Tx).Bucket", "(*Tx).CreateBucket", "(*Tx).CreateBucketIfNotExists", "(*Tx).Cursor"),
			model.Named(model.Func{Calls: calls(1)}, "(*DB).Batch", "(*DB).Update", "(*DB).View"),
			model.Named(model.Func{Calls: calls(2)}, "(*Bucket).ForEach", "(*Tx).ForEach")),
	}
}
