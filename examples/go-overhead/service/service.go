// Package service is the program whose instrumentation is measured: HTTP and
// gRPC on loopback, and nothing of OpenTelemetry. Variants differ in what they
// put around it.
package service

import (
	"encoding/json"
	"net"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	"google.golang.org/grpc/health/grpc_health_v1"
)

// Stock is the name that the gRPC service knows.
const Stock = "stock"

// Options are what an instrumented variant adds. The zero value is the bare service.
type Options struct {
	Wrap       func(http.Handler) http.Handler
	GRPCServer []grpc.ServerOption
	GRPCClient []grpc.DialOption
	// Shutdown runs after the last request.
	Shutdown func() error
}

type order struct {
	ID    string `json:"id"`
	Items []item `json:"items"`
	Stock string `json:"stock,omitempty"`
}

type item struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

var items = []item{{"tea", 2}, {"cups", 6}, {"pot", 1}}

// #region routes
// newRoutes has one route that answers by itself and one that asks over gRPC.
func newRoutes(stock grpc_health_v1.HealthClient) *http.ServeMux {
	routes := http.NewServeMux()
	routes.HandleFunc("GET /orders/{id}", func(w http.ResponseWriter, r *http.Request) {
		answer(w, order{ID: r.PathValue("id"), Items: items})
	})
	routes.HandleFunc("GET /stock/{id}", func(w http.ResponseWriter, r *http.Request) {
		check, err := stock.Check(r.Context(), &grpc_health_v1.HealthCheckRequest{Service: Stock})
		if err != nil {
			http.Error(w, "stock does not answer", http.StatusBadGateway)
			return
		}
		answer(w, order{ID: r.PathValue("id"), Items: items, Stock: check.Status.String()})
	})
	return routes
}

// #endregion routes

func answer(w http.ResponseWriter, o order) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(o)
}

// running is a service that listens.
type running struct {
	httpAddress, grpcAddress string
	close                    func()
}

func start(options Options) (*running, error) {
	grpcListener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	grpcServer := grpc.NewServer(options.GRPCServer...)
	stock := health.NewServer()
	stock.SetServingStatus(Stock, grpc_health_v1.HealthCheckResponse_SERVING)
	grpc_health_v1.RegisterHealthServer(grpcServer, stock)
	go grpcServer.Serve(grpcListener)

	connection, err := grpc.NewClient(grpcListener.Addr().String(),
		append([]grpc.DialOption{grpc.WithTransportCredentials(insecure.NewCredentials())}, options.GRPCClient...)...)
	if err != nil {
		return nil, err
	}
	httpListener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	handler := http.Handler(newRoutes(grpc_health_v1.NewHealthClient(connection)))
	if options.Wrap != nil {
		handler = options.Wrap(handler)
	}
	httpServer := &http.Server{Handler: handler}
	go httpServer.Serve(httpListener)

	return &running{httpListener.Addr().String(), grpcListener.Addr().String(), func() {
		httpServer.Close()
		grpcServer.Stop()
		connection.Close()
	}}, nil
}
