// Package gateway is about handlers that libraries call with what a client sent.
package gateway

import (
	"context"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/danielgtaylor/huma/v2"
	"github.com/go-kit/kit/endpoint"
	kithttp "github.com/go-kit/kit/transport/http"
	kratos "github.com/go-kratos/kratos/v2/transport/http"
	"github.com/google/uuid"
	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"github.com/twitchtv/twirp"
)

func sink(any) {}

var plain runtime.HandlerFunc = func(w http.ResponseWriter, r *http.Request, params map[string]string) {
	sink(len(params))
}

func gateway(mux *runtime.ServeMux) {
	mux.HandlePath("GET", "/files/{name}", func(w http.ResponseWriter, r *http.Request, params map[string]string) {
		sink(params["name"]) // want remote
		sink(len(params))
		pattern, _ := runtime.HTTPPathPattern(r.Context())
		sink(pattern)
		sink(r.FormValue("x")) // want remote
	})
}

type lookup struct {
	Name string
	ID   uuid.UUID
	N    int
}

func makeEndpoint() endpoint.Endpoint {
	return func(ctx context.Context, request any) (any, error) {
		req := request.(lookup)
		sink(req.Name) // want remote
		sink(req.ID.String())
		return nil, nil
	}
}

func decode(_ context.Context, r *http.Request) (any, error) {
	return lookup{Name: r.FormValue("name")}, nil
}

func kit() http.Handler {
	return kithttp.NewServer(makeEndpoint(), decode, kithttp.EncodeJSONResponse)
}

type input struct {
	Name string `path:"name"`
	Body struct{ Text string }
}

func humaAPI(api huma.API) {
	huma.Get(api, "/{name}", func(ctx context.Context, in *input) (*struct{}, error) {
		sink(in.Name)      // want remote
		sink(in.Body.Text) // want remote
		return nil, nil
	})
	huma.Register(api, huma.Operation{}, list)
	huma.Register(api, huma.Operation{}, count)
}

func list(ctx context.Context, in *input) (*struct{}, error) {
	sink(in.Name) // want remote
	return nil, nil
}

func count(ctx context.Context, in *input) (*struct{}, error) {
	sink(len(in.Name))
	return nil, nil
}

func kratosHandler(ctx kratos.Context) error {
	var in input
	if err := ctx.Bind(&in); err != nil {
		return err
	}
	sink(in.Name)              // want remote
	sink(ctx.Query().Get("x")) // want remote
	sink(ctx.Vars().Get("x"))  // want remote
	sink(ctx.Response() != nil)
	return nil
}

func twirpInterceptor(next twirp.Method) twirp.Method {
	return func(ctx context.Context, req any) (any, error) {
		sink(req.(*lookup).Name) // want remote
		h, _ := twirp.HTTPRequestHeaders(ctx)
		sink(h.Get("X-Api")) // want remote
		name, _ := twirp.MethodName(ctx)
		sink(name)
		return next(ctx, req)
	}
}

func onUpload(ctx context.Context, up graphql.Upload) {
	sink(up.Filename) // want remote
	sink(up.File)     // want remote
	sink(up.Size)
}

type app struct{ table string }

func (a *app) handle(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	sink(req.Body)                        // want remote
	sink(req.QueryStringParameters["id"]) // want remote
	sink(a.table)
	sink(req.RequestContext.Stage)
	return events.APIGatewayProxyResponse{}, nil
}

type raw struct{}

func (raw) Invoke(ctx context.Context, payload []byte) ([]byte, error) {
	sink(string(payload)) // want remote
	return nil, nil
}

func main() {
	a := &app{table: "users"}
	lambda.Start(a.handle)
	lambda.Start(func(ctx context.Context, e events.SQSEvent) error {
		for _, m := range e.Records {
			sink(m.Body) // want remote
		}
		return nil
	})
	lambda.StartHandlerFunc(func(ctx context.Context, e events.S3Event) (string, error) {
		sink(e.Records[0].S3.Object.Key) // want remote
		return "", nil
	})
	lambda.Start(raw{})
	lambda.Start(func(_ context.Context, in lookup) { sink(in.Name) }) // want remote
}
