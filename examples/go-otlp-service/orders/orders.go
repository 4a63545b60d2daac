// Package orders is a small HTTP service that asks a gRPC service whether stock
// can be had. The gRPC service is the health service that ships with grpc-go, so
// that the example needs no generated code.
package orders

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	"google.golang.org/grpc/health/grpc_health_v1"
)

const stock = "stock"

// Service listens on two free loopback ports until Close.
type Service struct {
	URL string

	http       *http.Server
	grpc       *grpc.Server
	connection *grpc.ClientConn
}

// #region instrumented
// Start serves HTTP and gRPC. Both servers and the gRPC client take the global
// providers and the global propagator.
func Start(logger *slog.Logger) (*Service, error) {
	stockListener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s := &Service{grpc: grpc.NewServer(grpc.StatsHandler(otelgrpc.NewServerHandler()))}
	stockServer := health.NewServer()
	stockServer.SetServingStatus(stock, grpc_health_v1.HealthCheckResponse_SERVING)
	grpc_health_v1.RegisterHealthServer(s.grpc, stockServer)
	go s.grpc.Serve(stockListener)

	s.connection, err = grpc.NewClient(stockListener.Addr().String(),
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithStatsHandler(otelgrpc.NewClientHandler()))
	if err != nil {
		return nil, err
	}
	routes := http.NewServeMux()
	routes.Handle("GET /orders/{id}", showOrder(grpc_health_v1.NewHealthClient(s.connection), logger))
	s.http = &http.Server{Handler: otelhttp.NewHandler(routes, "orders")}

	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s.URL = "http://" + listener.Addr().String()
	go s.http.Serve(listener)
	return s, nil
}

// #endregion instrumented

func showOrder(stockClient grpc_health_v1.HealthClient, logger *slog.Logger) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		answer, err := stockClient.Check(r.Context(), &grpc_health_v1.HealthCheckRequest{Service: stock})
		if err != nil {
			logger.ErrorContext(r.Context(), "stock does not answer", "error", err)
			http.Error(w, "stock does not answer", http.StatusBadGateway)
			return
		}
		logger.InfoContext(r.Context(), "order shown", "stock", answer.Status.String())
		w.Write([]byte("order " + r.PathValue("id") + ": " + answer.Status.String() + "\n"))
	}
}

// Close stops taking requests, lets those under way finish, and then ends.
func (s *Service) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	err := s.http.Shutdown(ctx)
	s.grpc.GracefulStop()
	return errors.Join(err, s.connection.Close())
}
