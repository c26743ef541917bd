// Package server is the service.
package server

import (
	"context"
	"errors"
	"io"
	"log"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"example.com/ledger/internal/export"
	"example.com/ledger/internal/remote"
	"example.com/ledger/internal/store"
	"example.com/ledger/ledgerpb"
)

// Server is the ledger.
type Server struct {
	ledgerpb.UnimplementedLedgerServer
	store  *store.Store
	dir    *export.Dir
	remote *remote.Client
	last   string
}

// New makes one.
func New(s *store.Store, d *export.Dir, r *remote.Client) *Server {
	return &Server{store: s, dir: d, remote: r}
}

// List lists entries.
func (s *Server) List(ctx context.Context, req *ledgerpb.ListRequest) (*ledgerpb.ListReply, error) {
	limit := int64(min(max(req.GetLimit(), 1), 100))
	if len(req.Filter) > 0 {
		if _, err := s.store.FilterKnown(ctx, req.GetFilter()); err == nil {
			return reply(s.store.FilterKnown(ctx, req.Filter))
		}
		return reply(s.store.Filter(ctx, req.GetFilter())) // want GVS501
	}
	switch req.GetOrderBy() {
	case "amount", "id":
		return reply(s.store.List(ctx, req.GetAccount(), req.GetOrderBy(), limit))
	case "":
		return reply(s.store.List(ctx, req.Account, "", limit))
	}
	if req.Account == "" {
		return reply(s.store.ListIdent(ctx, req.Account, req.OrderBy))
	}
	return reply(s.store.List(ctx, req.Account, req.OrderBy, limit)) // want GVS501
}

// Get finds an entry, by number or by text.
func (s *Server) Get(ctx context.Context, req *ledgerpb.Entry) (*ledgerpb.Entry, error) {
	if req.GetId() != 0 {
		e, err := s.store.Get(ctx, req.GetId())
		if err != nil {
			return nil, status.Error(codes.NotFound, "no such entry")
		}
		return message(e), nil
	}
	found, err := s.store.FindParam(ctx, req.GetText())
	if err == nil && len(found) == 0 {
		found, err = s.store.Find(ctx, req.GetText()) // want GVS501
	}
	if err != nil || len(found) == 0 {
		log.Printf("no entry with %s: %v", req.Text, err) // want GVS571
		log.Printf("no entry with %q", req.Text)
		return nil, status.Error(codes.NotFound, "no such entry")
	}
	return message(&found[0]), nil
}

// Put writes an entry.
func (s *Server) Put(ctx context.Context, req *ledgerpb.Entry) (*ledgerpb.Empty, error) {
	s.last = req.Text
	err := s.store.Put(ctx, &store.Entry{Account: req.Account, Amount: req.Amount, Text: req.Text})
	return &ledgerpb.Empty{}, err
}

// Remove removes entries.
func (s *Server) Remove(ctx context.Context, req *ledgerpb.ListRequest) (*ledgerpb.Empty, error) {
	if md, ok := metadata.FromIncomingContext(ctx); ok && len(md.Get("x-tenant")) == 1 {
		if _, err := s.store.Find(ctx, md.Get("x-tenant")[0]); err != nil { // want GVS501
			return nil, err
		}
	}
	if err := s.store.RemoveIn(ctx, req.GetIds()); err != nil {
		return nil, err
	}
	return &ledgerpb.Empty{}, s.store.Remove(ctx, req.GetIds()) // want GVS501
}

// Export exports a ledger.
func (s *Server) Export(ctx context.Context, req *ledgerpb.ExportRequest) (*ledgerpb.ExportReply, error) {
	data, err := s.dir.ConvertTo(ctx, req.GetFormat())
	if err != nil {
		data, err = s.dir.Convert(ctx, req.GetFormat()) // want GVS102
	}
	if err == nil {
		err = s.dir.Write(req.Name, data)
	}
	if err != nil {
		data, err = s.dir.Read(req.GetName()) // want GVS511
	}
	if err == nil && req.Callback != "" {
		err = s.remote.Done(ctx, req.Callback) // want GVS531
	}
	if err == nil {
		err = s.remote.Told(ctx, req.Region)
	}
	return &ledgerpb.ExportReply{Data: data}, err
}

// Import takes entries.
func (s *Server) Import(in grpc.ClientStreamingServer[ledgerpb.Entry, ledgerpb.Empty]) error {
	for {
		e, err := in.Recv()
		if errors.Is(err, io.EOF) {
			return in.SendAndClose(&ledgerpb.Empty{})
		}
		if err != nil {
			return err
		}
		if _, err := s.store.FindParam(in.Context(), e.GetText()); err != nil {
			return err
		}
		if _, err := s.store.Find(in.Context(), e.Account); err != nil { // want GVS501
			return err
		}
	}
}

// Watch sends what is new.
func (s *Server) Watch(req *ledgerpb.ListRequest, out grpc.ServerStreamingServer[ledgerpb.Entry]) error {
	log.Print("the last was " + s.last) // want GVS571
	found, err := s.store.ListIdent(out.Context(), req.GetAccount(), "id")
	if err != nil {
		return err
	}
	for i := range found {
		if err := out.Send(message(&found[i])); err != nil {
			return err
		}
	}
	return nil
}

// Log is an interceptor.
func Log(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	log.Print("call of " + info.FullMethod)
	return next(ctx, req)
}

func message(e *store.Entry) *ledgerpb.Entry {
	return &ledgerpb.Entry{Id: e.ID, Account: e.Account, Amount: e.Amount, Text: e.Text}
}

func reply(es []store.Entry, err error) (*ledgerpb.ListReply, error) {
	if err != nil {
		return nil, status.Error(codes.Internal, "it did not work")
	}
	var out ledgerpb.ListReply
	for i := range es {
		out.Entries = append(out.Entries, message(&es[i]))
	}
	return &out, nil
}
