package lib

import "github.com/govet-sec/govet-sec/internal/model"

// The methods of a service that generated code calls are known by their shape (see
// served.go of the engine); here is what else comes from the client.

func grpcPackage() model.Package {
	received := model.Func{Sources: model.Sources(model.Remote, ret(0))}
	answered := model.Func{Sources: model.Sources(model.NetworkResponse, ret(0))}
	return model.Package{
		Path: "google.golang.org/grpc",
		Funcs: model.Rows(
			model.Named(received, "(BidiStreamingServer).Recv", "(ClientStreamingServer).Recv"),
			model.Named(answered, "(BidiStreamingClient).Recv", "(ServerStreamingClient).Recv"),
			model.Named(remoteInto(0), "(ServerStream).RecvMsg"),
			// The address of another server. It may be that of a resolver: a path, or a list.
			model.Named(sink(model.URL, 0), "Dial", "NewClient"),
			model.Named(sink(model.URL, 1), "DialContext")),
		Types: []model.Type{{Name: "UnaryServerInterceptor", Params: model.Remote}},
	}
}

// grpcEncoding: what a compressor is given to decompress is a message of the other side's.
func grpcEncoding() model.Package {
	return model.Package{
		Path:  "google.golang.org/grpc/encoding",
		Types: []model.Type{{Name: "Compressor", Params: model.Remote}},
	}
}

func grpcMetadata() model.Package {
	value := model.Func{Flows: model.Move(recv().At("[]"), ret(0)), Getter: true}
	return model.Package{
		Path: "google.golang.org/grpc/metadata",
		Funcs: model.Rows(
			model.Named(remoteResult(), "FromIncomingContext", "ValueFromIncomingContext"),
			model.Named(value, "(MD).Get"),
			// What the program sends itself.
			model.Named(model.Func{}, "FromOutgoingContext", "ValueFromOutgoingContext"),
			[]model.Func{
				{Name: "(MD).Copy", Flows: []model.Flow{{From: recv(), To: ret(0), Same: true, Copy: true}}},
				{Name: "AppendToOutgoingContext", Flows: model.Same(arg(0), ret(0))},
				{Name: "Join", Flows: model.Move(arg(0).At("[]"), ret(0))},
				{Name: "New", Flows: model.Move(arg(0), ret(0))},
				{Name: "NewOutgoingContext", Flows: model.Same(arg(0), ret(0))},
				{Name: "Pairs", Flows: model.Move(arg(0), ret(0))},
			}),
	}
}

// connect: a request that a handler is given is the client's, one that the program made
// is its own, and so is what another server answered.
func connect() model.Package {
	received := model.Func{Sources: model.Sources(model.Remote, ret(0))}
	answered := model.Func{Sources: model.Sources(model.NetworkResponse, ret(0))}
	return model.Package{
		Path: "connectrpc.com/connect",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*BidiStream).RequestHeader", "(*ClientStream).Msg", "(*ClientStream).RequestHeader",
				"(*Request).Header", "(AnyRequest).Any", "(AnyRequest).Header", "(StreamingHandlerConn).RequestHeader"),
			model.Named(received, "(*BidiStream).Receive"),
			model.Named(answered,
				"(*BidiStreamForClient).Receive", "(*Client).CallUnary", "(*ClientStreamForClient).CloseAndReceive",
				"(*ServerStreamForClient).Msg"),
			model.Named(remoteInto(0), "(StreamingHandlerConn).Receive"),
			model.Named(sink(model.URL, 1), "NewClient"),
			[]model.Func{
				{Name: "NewRequest", Made: true, Flows: []model.Flow{{From: arg(0), To: ret(0).At("*.Msg"), Same: true}}},
				{Name: "NewResponse", Made: true, Flows: []model.Flow{{From: arg(0), To: ret(0).At("*.Msg"), Same: true}}},
			}),
		Fields: []model.Field{{Type: "Request", Name: "Msg", Source: model.Remote}},
	}
}

func twirp() model.Package {
	return model.Package{
		Path:  "github.com/twitchtv/twirp",
		Funcs: model.Rows(model.Named(remoteResult(), "HTTPRequestHeaders")),
		Types: []model.Type{{Name: "Method", Params: model.Remote}},
	}
}

// gatewayRuntime: a handler of one's own is given the parameters in the path.
func gatewayRuntime() model.Package {
	return model.Package{
		Path:  "github.com/grpc-ecosystem/grpc-gateway/v2/runtime",
		Types: []model.Type{{Name: "HandlerFunc", Params: model.Remote}},
	}
}

// goKitEndpoint: an endpoint is given what a decoder made of the request.
func goKitEndpoint() model.Package {
	return model.Package{
		Path:  "github.com/go-kit/kit/endpoint",
		Types: []model.Type{{Name: "Endpoint", Params: model.Remote}},
	}
}

// huma: a handler is given what the client sent, decoded into its parameter. What the
// schema in its tags demands is not read.
func huma() model.Package {
	handler := func(n int) model.Func {
		return model.Func{Calls: []model.Call{{Func: arg(n), Params: model.Remote}}}
	}
	return model.Package{
		Path: "github.com/danielgtaylor/huma/v2",
		Funcs: model.Rows(
			model.Named(handler(2), "Delete", "Get", "Patch", "Post", "Put", "Register"),
			model.Named(remoteResult(),
				"(Context).BodyReader", "(Context).GetMultipartForm", "(Context).Header", "(Context).Host",
				"(Context).Method", "(Context).Param", "(Context).Query", "(Context).URL"),
			[]model.Func{
				{Name: "(Context).Context", Flows: model.Same(recv(), ret(0))},
				{Name: "WithContext", Flows: model.Same(arg(1), ret(0))},
				// As context.WithValue: the handler is given what was made.
				{Name: "WithValue", Flows: []model.Flow{
					{From: arg(0), To: ret(0), Copy: true, Same: true},
					{From: arg(2), To: ret(0).At("*[=1]"), Same: true, Over: true, Shared: true},
				}},
			}),
	}
}

// gqlgen: the arguments of resolvers are known by their shape.
func gqlgen() model.Package {
	return model.Package{
		Path: "github.com/99designs/gqlgen/graphql",
		Fields: []model.Field{
			{Type: "FieldContext", Name: "Args", Source: model.Remote},
			{Type: "OperationContext", Name: "RawQuery", Source: model.Remote},
			{Type: "OperationContext", Name: "Variables", Source: model.Remote},
			{Type: "Upload", Name: "ContentType", Source: model.Remote},
			{Type: "Upload", Name: "File", Source: model.Remote},
			{Type: "Upload", Name: "Filename", Source: model.Remote},
		},
	}
}

// kratos: what a middleware asks of a request, whatever it came through.
func kratosTransport() model.Package {
	get := model.Func{Flows: model.Move(recv(), ret(0)), Getter: true}
	return model.Package{
		Path: "github.com/go-kratos/kratos/v2/transport",
		Funcs: model.Rows(
			model.Named(model.Func{Sources: model.Sources(model.Remote, ret(0))}, "FromServerContext"),
			model.Named(get, "(Header).Get", "(Header).Keys", "(Header).Values", "(Transporter).RequestHeader"),
			model.Named(model.Func{}, "(Transporter).Endpoint", "(Transporter).Kind", "(Transporter).Operation", "(Transporter).ReplyHeader")),
	}
}

func kratosHTTP() model.Package {
	return model.Package{
		Path: "github.com/go-kratos/kratos/v2/transport/http",
		Funcs: model.Rows(
			model.Named(remoteResult(), "(Context).Form", "(Context).Header", "(Context).Query", "(Context).Request", "(Context).Vars"),
			model.Named(remoteInto(0), "(Context).Bind", "(Context).BindForm", "(Context).BindQuery", "(Context).BindVars")),
	}
}
