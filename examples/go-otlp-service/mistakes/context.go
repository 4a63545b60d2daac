package main

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"

	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/propagation"
	"otlp-docs/examples/go-otlp-service/telemetry"
)

// #region propagator
// noPropagator restores what Go has before anyone calls SetTextMapPropagator.
func noPropagator() error {
	shutdown, err := serveOne(func() *slog.Logger {
		otel.SetTextMapPropagator(propagation.NewCompositeTextMapPropagator())
		return otelLogger()
	})
	if err != nil {
		return err
	}
	return shutdown(context.Background())
}

// #endregion propagator

// #region log
// logWithoutContext calls Info where InfoContext was meant.
func logWithoutContext() error {
	return serveHandler(func(mux *http.ServeMux) http.Handler {
		mux.HandleFunc("GET /orders/{id}", func(w http.ResponseWriter, r *http.Request) {
			otelLogger().Info("logged by Info")
			otelLogger().InfoContext(r.Context(), "logged by InfoContext")
		})
		return otelhttp.NewHandler(mux, "orders")
	})
}

// #endregion log

// #region route
// oneHandlerPerRoute is the remedy for http.route, not a mistake: the mux has
// chosen the pattern before otelhttp starts the span.
func oneHandlerPerRoute() error {
	return serveHandler(func(mux *http.ServeMux) http.Handler {
		order := http.HandlerFunc(func(http.ResponseWriter, *http.Request) {})
		mux.Handle("GET /orders/{id}", otelhttp.NewHandler(order, "orders"))
		return mux
	})
}

// #endregion route

// serveHandler sends one request to /orders/7 of the handler that build makes.
func serveHandler(build func(*http.ServeMux) http.Handler) error {
	shutdown, err := telemetry.Start(context.Background(), "orders")
	if err != nil {
		return err
	}
	server := httptest.NewServer(build(http.NewServeMux()))
	err = get(server.URL + "/orders/7")
	server.Close()
	return errors.Join(err, shutdown(context.Background()))
}
