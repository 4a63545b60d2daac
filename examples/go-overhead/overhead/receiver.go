package main

import (
	"io"
	"net"
	"net/http"
	"sync/atomic"

	tracev1 "go.opentelemetry.io/proto/otlp/trace/v1"
	"google.golang.org/protobuf/proto"
)

// receiver takes OTLP over HTTP and counts the spans, as cheaply as it can: it
// runs on the CPUs of the service.
type receiver struct {
	url    string
	spans  atomic.Int64
	server *http.Server
}

func startReceiver() (*receiver, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	r := &receiver{url: "http://" + listener.Addr().String()}
	routes := http.NewServeMux()
	routes.HandleFunc("POST /v1/traces", r.count)
	routes.HandleFunc("POST /", func(w http.ResponseWriter, request *http.Request) {
		io.Copy(io.Discard, request.Body)
	})
	r.server = &http.Server{Handler: routes}
	go r.server.Serve(listener)
	return r, nil
}

func (r *receiver) count(w http.ResponseWriter, request *http.Request) {
	body, err := io.ReadAll(request.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	// TracesData has the fields of the request, without the gRPC service.
	var traces tracev1.TracesData
	if err := proto.Unmarshal(body, &traces); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for _, resource := range traces.ResourceSpans {
		for _, scope := range resource.ScopeSpans {
			r.spans.Add(int64(len(scope.Spans)))
		}
	}
	w.Header().Set("Content-Type", "application/x-protobuf")
}

func (r *receiver) close() { r.server.Close() }
