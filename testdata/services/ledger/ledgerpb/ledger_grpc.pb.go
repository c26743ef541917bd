package ledgerpb

import (
	"context"

	"google.golang.org/grpc"
)

type LedgerServer interface {
	List(context.Context, *ListRequest) (*ListReply, error)
	Get(context.Context, *Entry) (*Entry, error)
	Put(context.Context, *Entry) (*Empty, error)
	Remove(context.Context, *ListRequest) (*Empty, error)
	Export(context.Context, *ExportRequest) (*ExportReply, error)
	Import(grpc.ClientStreamingServer[Entry, Empty]) error
	Watch(*ListRequest, grpc.ServerStreamingServer[Entry]) error
	mustEmbedUnimplementedLedgerServer()
}

type UnimplementedLedgerServer struct{}

func (UnimplementedLedgerServer) List(context.Context, *ListRequest) (*ListReply, error) {
	return nil, nil
}
func (UnimplementedLedgerServer) Get(context.Context, *Entry) (*Entry, error) { return nil, nil }
func (UnimplementedLedgerServer) Put(context.Context, *Entry) (*Empty, error) { return nil, nil }
func (UnimplementedLedgerServer) Remove(context.Context, *ListRequest) (*Empty, error) {
	return nil, nil
}
func (UnimplementedLedgerServer) Export(context.Context, *ExportRequest) (*ExportReply, error) {
	return nil, nil
}
func (UnimplementedLedgerServer) Import(grpc.ClientStreamingServer[Entry, Empty]) error { return nil }
func (UnimplementedLedgerServer) Watch(*ListRequest, grpc.ServerStreamingServer[Entry]) error {
	return nil
}
func (UnimplementedLedgerServer) mustEmbedUnimplementedLedgerServer() {}

var serviceDesc = grpc.ServiceDesc{ServiceName: "ledger.Ledger", HandlerType: (*LedgerServer)(nil)}

func RegisterLedgerServer(s grpc.ServiceRegistrar, srv LedgerServer) {
	s.RegisterService(&serviceDesc, srv)
}
