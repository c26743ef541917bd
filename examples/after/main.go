// Command after is the service of ../before without its mistakes: it does the
// same work for its users and nothing else for anybody.
package main

import (
	"cmp"
	"context"
	"errors"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// defaultAddr can be reached from this machine only. In a container LISTEN_ADDR
// names the container's own address: see compose.yaml.
const defaultAddr = "127.0.0.1:5000"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, cmp.Or(os.Getenv("LISTEN_ADDR"), defaultAddr), os.Getenv("ADMIN_PASSWORD")); err != nil {
		log.Fatal(err)
	}
}

// run listens on the address and serves until the context ends.
func run(ctx context.Context, addr, adminPassword string) error {
	if adminPassword == "" {
		return errors.New("ADMIN_PASSWORD is not set; /admin must not be open to everybody")
	}
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	return serve(ctx, ln, newHandler(adminPassword))
}

// serve answers requests until the context ends, then lets those under way finish.
func serve(ctx context.Context, ln net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 2 * time.Second,
		ReadTimeout:       5 * time.Second,
		WriteTimeout:      10 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(ln) }()
	log.Println("listening on", ln.Addr())
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	deadline, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	return server.Shutdown(deadline)
}
