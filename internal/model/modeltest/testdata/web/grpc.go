// Package grpc is about services whose generated code calls the methods.
package grpc

import (
	"context"
	"io"
	"net/http"
	"strconv"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/peer"
	pb "google.golang.org/grpc/reflection/grpc_reflection_v1"
	"google.golang.org/protobuf/proto"
)

func sink(any) {}

type health struct {
	grpc_health_v1.UnimplementedHealthServer
	last string
}

func (h *health) Check(ctx context.Context, req *grpc_health_v1.HealthCheckRequest) (*grpc_health_v1.HealthCheckResponse, error) {
	sink(req.Service)      // want remote
	sink(req.GetService()) // want remote
	lookUp(req.Service)
	a := answers(&grpc_health_v1.HealthCheckRequest{Service: req.GetService()})
	sink(a.GetValidHost()) // want remote
	sink(a.GetOriginalRequest().GetHost())
	h.last = req.Service
	if req.Service == "db" || req.Service == "web" {
		sink(req.Service)
	}
	if s := req.GetService(); s == "db" {
		sink(req.GetService())
	}
	n, err := strconv.Atoi(req.Service)
	if err != nil {
		return nil, err
	}
	sink(n)
	req.Service = "fixed"
	sink(req.Service)
	return &grpc_health_v1.HealthCheckResponse{}, nil
}

// answers is of a message that has the text in one field.
func answers(req *grpc_health_v1.HealthCheckRequest) *pb.ServerReflectionResponse {
	return &pb.ServerReflectionResponse{
		ValidHost:       req.GetService(),
		OriginalRequest: &pb.ServerReflectionRequest{Host: "fixed"},
	}
}

// received are messages in bodies.
func received(r *http.Request) {
	body, err := io.ReadAll(io.LimitReader(r.Body, 1<<20))
	if err != nil {
		return
	}
	req := &grpc_health_v1.HealthCheckRequest{}
	if proto.Unmarshal(body, req) == nil {
		sink(req.Service) // want remote
	}
	own := &grpc_health_v1.HealthCheckRequest{Service: "db"}
	if data, err := proto.Marshal(own); err == nil {
		proto.Unmarshal(data, own)
		sink(own.Service)
	}
}

func lookUp(name string) { sink("svc-" + name) } // want remote

func (h *health) Watch(req *grpc_health_v1.HealthCheckRequest, s grpc.ServerStreamingServer[grpc_health_v1.HealthCheckResponse]) error {
	sink(h.last)      // want remote
	sink(req.Service) // want remote
	return s.Send(&grpc_health_v1.HealthCheckResponse{})
}

// notServed has the shape of a handler, and is none.
func (h *health) notServed(ctx context.Context, req *grpc_health_v1.HealthCheckRequest) {
	sink(req.Service)
}

type reflection struct {
	pb.UnimplementedServerReflectionServer
}

func (reflection) ServerReflectionInfo(s grpc.BidiStreamingServer[pb.ServerReflectionRequest, pb.ServerReflectionResponse]) error {
	for {
		req, err := s.Recv()
		if err == io.EOF {
			return nil
		}
		sink(req.Host) // want remote
		md, _ := metadata.FromIncomingContext(s.Context())
		sink(md.Get("user")[0])                                         // want remote
		sink(md["user"][0])                                             // want remote
		sink(metadata.ValueFromIncomingContext(s.Context(), "user")[0]) // want remote
		out, _ := metadata.FromOutgoingContext(s.Context())
		sink(out.Get("user"))
		p, _ := peer.FromContext(s.Context())
		sink(p.Addr.String())
	}
}

func logs(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	if r, ok := req.(*grpc_health_v1.HealthCheckRequest); ok {
		sink(r.Service) // want remote
	}
	return next(ctx, req)
}

func setUp() *grpc.Server {
	s := grpc.NewServer(grpc.UnaryInterceptor(logs))
	grpc_health_v1.RegisterHealthServer(s, &health{})
	return s
}

func client(ctx context.Context, c grpc_health_v1.HealthClient) {
	resp, err := c.Check(ctx, &grpc_health_v1.HealthCheckRequest{Service: "db"})
	if err == nil {
		sink(resp.Status)
	}
}

type hasUser interface {
	GetUser() interface{ GetName() string }
}

// Named asks a request for its name. It is registered elsewhere.
func Named(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	if r, ok := req.(interface{ GetName() string }); ok {
		sink(r.GetName()) // want remote
	}
	sink(req.(hasUser).GetUser().GetName()) // want remote
	sink(info.FullMethod)
	return next(ctx, req)
}

type auth struct{ last string }

func (a *auth) interceptor() grpc.UnaryServerInterceptor { return a.unary }

func (a *auth) unary(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	sink(req.(*grpc_health_v1.HealthCheckRequest).Service) // want remote
	return next(ctx, req)
}

type otherInfo struct{ FullMethod string }

// other is no interceptor.
func (a *auth) other(ctx context.Context, req any, info *otherInfo, next grpc.UnaryHandler) (any, error) {
	sink(req.(interface{ GetName() string }).GetName())
	return next(ctx, req)
}
