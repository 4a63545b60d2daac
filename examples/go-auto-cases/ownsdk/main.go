// Command ownsdk is an HTTP server that brings its own OpenTelemetry SDK.
package main

import (
	"fmt"
	"net"
	"net/http"
	"os"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/sdk/trace"
)

func main() {
	otel.SetTracerProvider(trace.NewTracerProvider())
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Fprintln(os.Stderr, "go-auto-ownsdk:", err)
		os.Exit(1)
	}
	fmt.Println("http://" + listener.Addr().String())
	http.Serve(listener, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, span := otel.Tracer("checkout").Start(r.Context(), "price")
		defer span.End()
		fmt.Fprintln(w, "recording:", span.IsRecording())
	}))
}
