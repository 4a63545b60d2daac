// Command own-provider is a program that already has an OpenTelemetry SDK of its
// own: it counts the spans that reach its processor.
package main

import (
	"context"
	"fmt"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/sdk/trace"
)

// counter is a span processor that only counts.
type counter struct{ ended int }

func (c *counter) OnStart(context.Context, trace.ReadWriteSpan) {}
func (c *counter) OnEnd(trace.ReadOnlySpan)                     { c.ended++ }
func (c *counter) Shutdown(context.Context) error               { return nil }
func (c *counter) ForceFlush(context.Context) error             { return nil }

// #region own
func main() {
	own := &counter{}
	otel.SetTracerProvider(trace.NewTracerProvider(trace.WithSpanProcessor(own)))
	_, span := otel.Tracer("own-provider").Start(context.Background(), "mine")
	span.End()
	fmt.Println("spans that reached the program's own processor:", own.ended)
}

// #endregion own
