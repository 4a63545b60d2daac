// Command api is an HTTP server that starts spans with the OpenTelemetry API and
// leaves the choice of an SDK to whoever runs it.
package main

import (
	"fmt"
	"net"
	"net/http"
	"os"

	"go.opentelemetry.io/otel"
)

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Fprintln(os.Stderr, "go-auto-api:", err)
		os.Exit(1)
	}
	fmt.Println("http://" + listener.Addr().String())
	http.Serve(listener, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, span := otel.Tracer("checkout").Start(r.Context(), "price")
		defer span.End()
		fmt.Fprintln(w, "recording:", span.IsRecording())
	}))
}
