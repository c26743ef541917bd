// Package ledgerpb has what protoc makes of ledger.proto, as far as it matters here.
package ledgerpb

import "google.golang.org/protobuf/reflect/protoreflect"

type ListRequest struct {
	Account string
	OrderBy string
	Filter  map[string]string
	Ids     []string
	Limit   int32
}

func (x *ListRequest) ProtoReflect() protoreflect.Message { return nil }
func (x *ListRequest) GetAccount() string {
	if x != nil {
		return x.Account
	}
	return ""
}
func (x *ListRequest) GetOrderBy() string {
	if x != nil {
		return x.OrderBy
	}
	return ""
}
func (x *ListRequest) GetFilter() map[string]string {
	if x != nil {
		return x.Filter
	}
	return nil
}
func (x *ListRequest) GetIds() []string {
	if x != nil {
		return x.Ids
	}
	return nil
}
func (x *ListRequest) GetLimit() int32 {
	if x != nil {
		return x.Limit
	}
	return 0
}

type Entry struct {
	Id      int64
	Account string
	Amount  int64
	Text    string
}

func (x *Entry) ProtoReflect() protoreflect.Message { return nil }
func (x *Entry) GetText() string {
	if x != nil {
		return x.Text
	}
	return ""
}
func (x *Entry) GetId() int64 {
	if x != nil {
		return x.Id
	}
	return 0
}

type ListReply struct{ Entries []*Entry }

func (x *ListReply) ProtoReflect() protoreflect.Message { return nil }

type ExportRequest struct {
	Account, Format, Name, Callback, Region string
}

func (x *ExportRequest) ProtoReflect() protoreflect.Message { return nil }
func (x *ExportRequest) GetFormat() string {
	if x != nil {
		return x.Format
	}
	return ""
}
func (x *ExportRequest) GetName() string {
	if x != nil {
		return x.Name
	}
	return ""
}

type ExportReply struct{ Data []byte }

func (x *ExportReply) ProtoReflect() protoreflect.Message { return nil }

type Empty struct{}

func (x *Empty) ProtoReflect() protoreflect.Message { return nil }
