// Package sockets is about websockets, and about handlers whose library calls them.
package sockets

import (
	"bytes"
	"context"
	"net/http"

	"cloud.google.com/go/pubsub"
	"github.com/Shopify/sarama"
	"github.com/go-kit/kit/endpoint"
	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsutil"
	gorilla "github.com/gorilla/websocket"
	"golang.org/x/net/websocket"
	"google.golang.org/grpc"
	nhooyr "nhooyr.io/websocket"
	"nhooyr.io/websocket/wsjson"
)

func sink(any) {}

type order struct {
	Name string
	N    int
}

func netSocket(c *websocket.Conn) {
	buf := make([]byte, 100)
	n, _ := c.Read(buf)
	sink(string(buf[:n])) // want remote
	sink(c.PayloadType)
	var o order
	if websocket.JSON.Receive(c, &o) == nil {
		sink(o.Name) // want remote
		sink(o.N)
	}
}

func oldSocket(ctx context.Context, r *http.Request, c *nhooyr.Conn) {
	_, msg, _ := c.Read(ctx)
	sink(msg) // want remote
	sink(c.Subprotocol())
	var o order
	if wsjson.Read(ctx, c, &o) == nil {
		sink(o.Name) // want remote
	}
	var p order
	wsjson.Read(ctx, c, &p)
	sink(p.N)
	nhooyr.Dial(ctx, r.FormValue("u"), nil) // want url
	nhooyr.Dial(ctx, "wss://example.com", nil)
}

func frames(ctx context.Context, r *http.Request, c *gorilla.Conn) {
	gorilla.DefaultDialer.Dial("wss://example.com/"+r.FormValue("x"), nil)
	sink(c.Subprotocol())
	var b bytes.Buffer
	if f, err := ws.ReadFrame(&b); err == nil {
		sink(f.Header.OpCode)
		sink(string(f.Payload)) // want remote
	}
	ws.Dial(ctx, "wss://example.com")
	ws.Dial(ctx, r.FormValue("u")) // want url
	if m, op, err := wsutil.ReadClientData(&b); err == nil {
		sink(op)
		sink(m) // want remote
	}
}

func consumed(claim sarama.ConsumerGroupClaim) {
	for m := range claim.Messages() {
		sink(string(m.Value)) // want remote
		sink(m.Offset)
	}
}

func subscribed(ctx context.Context, s *pubsub.Subscription) error {
	return s.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		sink(string(m.Data)) // want remote
		sink(s.ID())
		m.Ack()
	})
}

var greet endpoint.Endpoint = func(_ context.Context, request any) (any, error) { sink(request.(order).Name); return nil, nil } // want remote

var fail endpoint.Endpoint = func(context.Context, any) (any, error) { sink("none"); return nil, nil }

func called(r *http.Request, s grpc.ServerStream) {
	var o order
	s.RecvMsg(&o)
	sink(o.Name) // want remote
	sink(o.N)
	grpc.NewClient(r.FormValue("addr")) // want url
	grpc.NewClient("db:443")
}
