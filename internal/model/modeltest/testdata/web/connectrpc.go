// Package connectrpc is about services on connect.
package connectrpc

import (
	"context"

	"connectrpc.com/connect"
	"google.golang.org/grpc/health/grpc_health_v1"
)

func sink(any) {}

type (
	request  = grpc_health_v1.HealthCheckRequest
	response = grpc_health_v1.HealthCheckResponse
)

type server struct{}

func (server) Check(ctx context.Context, req *connect.Request[request]) (*connect.Response[response], error) {
	sink(req.Msg.Service)            // want remote
	sink(req.Msg.GetService())       // want remote
	sink(req.Header().Get("Accept")) // want remote
	sink(req.Spec().Procedure)
	return connect.NewResponse(&response{}), nil
}

func (server) Collect(ctx context.Context, s *connect.ClientStream[request]) (*connect.Response[response], error) {
	for s.Receive() {
		sink(s.Msg().Service) // want remote
	}
	return nil, s.Err()
}

func (server) Talk(ctx context.Context, s *connect.BidiStream[request, response]) error {
	m, err := s.Receive()
	if err != nil {
		return err
	}
	sink(m.GetService()) // want remote
	return s.Send(&response{})
}

func client(ctx context.Context, c *connect.Client[request, request], url string) {
	req := connect.NewRequest(&request{Service: "db"})
	sink(req.Msg.Service)
	resp, err := c.CallUnary(ctx, req)
	if err == nil {
		sink(resp.Msg.Service) // want network-response
	}
}

func proxy(ctx context.Context, req *connect.Request[request]) *connect.Client[request, response] {
	return connect.NewClient[request, response](nil, req.Msg.Service) // want url
}
