package main

import (
	"context"
	"errors"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetrichttp"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/trace"
)

const burst = 10_000

// gate is an exporter whose receiver does not answer before open is closed. The
// buffer of reached keeps the first batch's signal until somebody waits for it.
type gate struct {
	trace.SpanExporter
	reached chan bool
	open    chan bool
}

func (g gate) ExportSpans(ctx context.Context, spans []trace.ReadOnlySpan) error {
	select {
	case g.reached <- true:
	default:
	}
	<-g.open
	return g.SpanExporter.ExportSpans(ctx, spans)
}

// #region queue
// fullQueue ends 10,000 spans while the receiver is slow. With
// OTEL_GO_X_OBSERVABILITY=true the SDK counts what became of them.
func fullQueue() error {
	ctx := context.Background()
	points, err := otlpmetrichttp.New(ctx)
	if err != nil {
		return err
	}
	meters := metric.NewMeterProvider(metric.WithReader(metric.NewPeriodicReader(points)))
	otel.SetMeterProvider(meters)

	spans, err := otlptracehttp.New(ctx)
	if err != nil {
		return err
	}
	slow := gate{spans, make(chan bool, 1), make(chan bool)}
	tracers := trace.NewTracerProvider(trace.WithBatcher(slow))
	end := func(n int) {
		for range n {
			_, span := tracers.Tracer(scope).Start(ctx, "burst")
			span.End()
		}
	}
	end(trace.DefaultMaxExportBatchSize)
	<-slow.reached // one batch is on its way, the queue is empty
	end(burst - trace.DefaultMaxExportBatchSize)
	close(slow.open)
	return errors.Join(tracers.Shutdown(ctx), meters.Shutdown(ctx))
}

// #endregion queue
