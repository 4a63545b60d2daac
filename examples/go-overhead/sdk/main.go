// Command sdk is the service with the OpenTelemetry SDK and the instrumentation
// libraries for net/http and gRPC.
package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"

	"go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetrichttp"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/trace"
	"google.golang.org/grpc"

	"otlp-docs/examples/go-overhead/service"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "sdk:", err)
		os.Exit(1)
	}
}

// #region options
func run() error {
	shutdown, err := startTelemetry()
	if err != nil {
		return err
	}
	return service.Run(service.Options{
		Wrap:       func(h http.Handler) http.Handler { return otelhttp.NewHandler(h, "service") },
		GRPCServer: []grpc.ServerOption{grpc.StatsHandler(otelgrpc.NewServerHandler())},
		GRPCClient: []grpc.DialOption{grpc.WithStatsHandler(otelgrpc.NewClientHandler())},
		Shutdown:   shutdown,
	})
}

// #endregion options

func startTelemetry() (func() error, error) {
	ctx := context.Background()
	spans, err := otlptracehttp.New(ctx)
	if err != nil {
		return nil, err
	}
	points, err := otlpmetrichttp.New(ctx)
	if err != nil {
		return nil, err
	}
	tracers := trace.NewTracerProvider(trace.WithBatcher(spans))
	meters := metric.NewMeterProvider(metric.WithReader(metric.NewPeriodicReader(points)))
	otel.SetTracerProvider(tracers)
	otel.SetMeterProvider(meters)
	otel.SetTextMapPropagator(propagation.NewCompositeTextMapPropagator(propagation.TraceContext{}, propagation.Baggage{}))
	return func() error {
		last, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		return errors.Join(tracers.Shutdown(last), meters.Shutdown(last))
	}, nil
}
