// Command go-auto-sdk shows when a span of the OpenTelemetry API becomes a span of
// the Auto SDK, and what that costs. A stand-in writes what the eBPF agent would
// write, so that neither an agent nor root is needed.
//
//	go-auto-sdk api|api+agent|sdk+agent|noop+agent|explicit|explicit+agent|left|context+agent
//	go-auto-sdk size          how many attributes a span may have
package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	autosdk "go.opentelemetry.io/auto/sdk"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/propagation"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"
)

// incoming is the header of the request that the span belongs to.
const incoming = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

var ids = propagation.TraceContext{}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go-auto-sdk CASE")
		os.Exit(2)
	}
	if os.Args[1] == "size" {
		printSizes()
		return
	}
	tracer, err := prepare(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "go-auto-sdk:", err)
		os.Exit(2)
	}
	printSpan(os.Args[1], tracer)
}

// #region prepare
// prepare puts the process into the state that a case describes. Each case needs a
// process of its own: the first provider that is set stays for ever.
func prepare(name string) (trace.Tracer, error) {
	switch name {
	case "api", "api+agent":
	case "sdk+agent":
		otel.SetTracerProvider(sdk.NewTracerProvider())
	case "noop+agent":
		otel.SetTracerProvider(noop.NewTracerProvider())
	case "explicit", "explicit+agent":
		otel.SetTracerProvider(autosdk.TracerProvider())
	case "context+agent":
		attach()
		return trace.SpanFromContext(context.Background()).TracerProvider().Tracer("checkout"), nil
	case "left": // the agent attached, and was stopped
		attach()
		detach()
	default:
		return nil, fmt.Errorf("unknown case %q", name)
	}
	if strings.HasSuffix(name, "+agent") {
		attach()
	}
	return otel.Tracer("checkout"), nil
}

// #endregion prepare

func printSpan(name string, tracer trace.Tracer) {
	ctx := ids.Extract(context.Background(), propagation.MapCarrier{"traceparent": incoming})
	ctx, span := tracer.Start(ctx, "price")
	sent := propagation.MapCarrier{}
	ids.Inject(ctx, sent)
	recording := span.IsRecording()
	span.End()
	fmt.Printf("%-14s %-26T recording %-5t sends on %-7s %2.0f allocations\n",
		name, span, recording, whose(sent["traceparent"]), allocations(ctx, tracer))
}

// whose says where the trace id of an outgoing header comes from.
func whose(traceparent string) string {
	switch {
	case traceparent == "":
		return "nothing"
	case traceparent == incoming:
		return "caller"
	case strings.Contains(traceparent, incoming[3:35]):
		return "itself"
	}
	return "new"
}

// allocations of one span with two attributes, from start to end.
func allocations(ctx context.Context, tracer trace.Tracer) float64 {
	item, price := attribute.String("item", "lamp"), attribute.Int("price", 42)
	return testing.AllocsPerRun(1000, func() {
		_, span := tracer.Start(ctx, "price")
		span.SetAttributes(item, price)
		span.End()
	})
}

// #region sizes
// printSizes finds the largest span that still fits into the agent's buffer.
func printSizes() {
	attach()
	tracer := otel.Tracer("checkout")
	for attributes := 0; ; attributes++ {
		handed := 0
		onEnd = func(span []byte) { handed = len(span) }
		_, span := tracer.Start(context.Background(), "price")
		for i := range attributes {
			span.SetAttributes(attribute.String(fmt.Sprintf("checkout.item.%02d", i), "thirty-two characters of a value"))
		}
		span.End()
		if handed >= maxSpanBytes {
			fmt.Printf("%d attributes: %d bytes, dropped\n", attributes, handed)
			return
		}
		if attributes%5 == 0 {
			fmt.Printf("%d attributes: %d bytes\n", attributes, handed)
		}
	}
}

// #endregion sizes
