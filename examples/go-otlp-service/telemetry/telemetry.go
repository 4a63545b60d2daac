// Package telemetry sets up the three signals of the OpenTelemetry SDK with OTLP
// over HTTP. Endpoints, headers and intervals come from the OTEL_* variables.
package telemetry

import (
	"context"
	"errors"
	"fmt"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/exporters/otlp/otlplog/otlploghttp"
	"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetrichttp"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/log/global"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/log"
	"go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/resource"
	"go.opentelemetry.io/otel/sdk/trace"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
)

// Shutdown exports what is left. Call it after the last request has ended, with
// a context that is not cancelled.
type Shutdown func(context.Context) error

// #region start
// Start makes the providers and the propagator global. What was instrumented
// before follows them from now on; requests before this moment leave no span.
func Start(ctx context.Context, serviceName string) (Shutdown, error) {
	described, err := resource.New(ctx,
		resource.WithAttributes(semconv.ServiceName(serviceName)),
		resource.WithTelemetrySDK(),
		resource.WithFromEnv()) // last, so that OTEL_SERVICE_NAME wins
	if err != nil {
		return nil, fmt.Errorf("resource: %w; check OTEL_RESOURCE_ATTRIBUTES", err)
	}

	spans, err := otlptracehttp.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("trace exporter: %w", err)
	}
	points, err := otlpmetrichttp.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("metric exporter: %w", err)
	}
	records, err := otlploghttp.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("log exporter: %w", err)
	}

	tracers := trace.NewTracerProvider(trace.WithResource(described), trace.WithBatcher(spans))
	meters := metric.NewMeterProvider(metric.WithResource(described), metric.WithReader(metric.NewPeriodicReader(points)))
	loggers := log.NewLoggerProvider(log.WithResource(described), log.WithProcessor(log.NewBatchProcessor(records)))
	otel.SetTracerProvider(tracers)
	otel.SetMeterProvider(meters)
	global.SetLoggerProvider(loggers)
	otel.SetTextMapPropagator(propagation.NewCompositeTextMapPropagator(propagation.TraceContext{}, propagation.Baggage{}))

	return func(ctx context.Context) error {
		return errors.Join(tracers.Shutdown(ctx), meters.Shutdown(ctx), loggers.Shutdown(ctx))
	}, nil
}

// #endregion start
