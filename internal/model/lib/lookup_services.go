package lib

import "github.com/govet-sec/govet-sec/internal/model"

// service is Lookup for remote calls, queues and what else a service is made of.
func service(path string) (m model.Package) {
	switch path {
	case "connectrpc.com/connect":
		m = connect()
	case "github.com/99designs/gqlgen/graphql":
		m = gqlgen()
	case "github.com/danielgtaylor/huma/v2":
		m = huma()
	case "github.com/go-kit/kit/endpoint":
		m = goKitEndpoint()
	case "github.com/go-kratos/kratos/v2/transport/http":
		m = kratosHTTP()
	case "github.com/grpc-ecosystem/grpc-gateway/v2/runtime":
		m = gatewayRuntime()
	case "github.com/twitchtv/twirp":
		m = twirp()
	case "google.golang.org/grpc":
		m = grpcPackage()
	}
	return m
}

func servicePaths() []string {
	return []string{
		"connectrpc.com/connect", "github.com/99designs/gqlgen/graphql", "github.com/danielgtaylor/huma/v2",
		"github.com/go-kit/kit/endpoint", "github.com/go-kratos/kratos/v2/transport/http",
		"github.com/grpc-ecosystem/grpc-gateway/v2/runtime", "github.com/twitchtv/twirp", "google.golang.org/grpc",
	}
}
