// Command go-compile-time is a service without a line of OpenTelemetry. It sends
// itself a few requests, prints the answers, waits and ends. Built by go build and
// by otelc, it shows what compile-time instrumentation adds, and what it changes.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"
)

func main() {
	wait := flag.Duration("wait", 0, "time between the last answer and the end")
	flag.Parse()

	server := httptest.NewServer(routes())
	defer server.Close()
	for _, path := range []string{"/orders/7", "/deadline", "/hints"} {
		status, body := get(server.URL + path)
		fmt.Println("GET", path, status, body)
	}
	time.Sleep(*wait)
}

// #region routes
func routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /orders/{id}", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, loadOrder(r.Context(), r.PathValue("id")))
	})
	mux.HandleFunc("GET /deadline", func(w http.ResponseWriter, r *http.Request) {
		err := http.NewResponseController(w).SetWriteDeadline(time.Now().Add(time.Second))
		fmt.Fprint(w, "deadline: ", err)
	})
	mux.HandleFunc("GET /hints", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusEarlyHints)
		w.WriteHeader(http.StatusNotFound)
	})
	return mux
}

//otlpdocs:span
func loadOrder(ctx context.Context, id string) string { return "order " + id }

// #endregion routes

func get(url string) (status int, body string) {
	response, err := http.Get(url)
	if err != nil {
		return 0, err.Error()
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return 0, err.Error()
	}
	return response.StatusCode, strings.TrimSpace(string(text))
}
