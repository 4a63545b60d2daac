// Command web is an HTTP server whose routes are hard on an eBPF agent: slow,
// panicking, deeply nested, refused. It speaks HTTP/1.1 and unencrypted HTTP/2.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"
	"time"
)

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Fprintln(os.Stderr, "go-auto-web:", err)
		os.Exit(1)
	}
	self := "http://" + listener.Addr().String()
	fmt.Println(self)
	server := &http.Server{Handler: routes(self), ErrorLog: log.New(io.Discard, "", 0), Protocols: new(http.Protocols)}
	server.Protocols.SetHTTP1(true)
	server.Protocols.SetUnencryptedHTTP2(true)
	server.Serve(listener)
}

func routes(self string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /ok", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "ok\n") })
	mux.HandleFunc("GET /slow", func(w http.ResponseWriter, _ *http.Request) {
		time.Sleep(time.Second)
		io.WriteString(w, "ok\n")
	})
	mux.HandleFunc("GET /panic", func(http.ResponseWriter, *http.Request) { panic("out of stock") })
	mux.HandleFunc("GET /refused", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, get(r.Context(), "http://127.0.0.1:1/nobody-listens")) // 1 is reserved and closed
	})
	mux.HandleFunc("GET /nested/{depth}", func(w http.ResponseWriter, r *http.Request) {
		depth, err := strconv.Atoi(r.PathValue("depth"))
		if err == nil {
			err = get(nest(r.Context(), depth), self+"/ok")
		}
		fmt.Fprintln(w, err)
	})
	return mux
}

// nest wraps ctx as middleware does that stores a value each.
func nest(ctx context.Context, depth int) context.Context {
	type layer int
	for i := range depth {
		ctx = context.WithValue(ctx, layer(i), i)
	}
	return ctx
}

func get(ctx context.Context, url string) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	return response.Body.Close()
}
