package main

import (
	"context"
	"encoding/binary"
	"math/rand/v2"
	"os"
	"sync/atomic"
	"time"

	"go.opentelemetry.io/otel/sdk/trace"
	api "go.opentelemetry.io/otel/trace"
)

// stillness is how long no End may return before the application counts as waiting.
const stillness = 300 * time.Millisecond

// outcome says what became of the spans of a burst.
type outcome struct {
	sampled  int // spans that were to be exported
	kept     int // spans that were exported
	exports  int
	waited   bool // End stopped returning while the receiver was silent
	returned int  // calls of End that had returned by then
}

// #region burst
// burst ends n spans while the receiver is silent; then the receiver answers.
func (s setting) burst(ctx context.Context, n int) (outcome, error) {
	for name, value := range s.env {
		os.Setenv(name, value)
		defer os.Unsetenv(name)
	}
	receiver := &silentReceiver{reached: make(chan bool, 1), answer: make(chan bool)}
	provider := s.provider(receiver)
	tracer := provider.Tracer("otlp-docs/examples/go-batch-drops")

	var o outcome
	var returned atomic.Int64
	done := make(chan bool)
	go func() {
		defer close(done)
		for range n {
			_, span := tracer.Start(ctx, "burst")
			if span.SpanContext().IsSampled() {
				o.sampled++
			}
			span.End()
			returned.Add(1)
			if o.sampled == s.inFlight && span.SpanContext().IsSampled() {
				<-receiver.reached // one batch is under way and the queue is empty
			}
		}
	}()

	o.waited = standsStill(done, &returned)
	o.returned = int(returned.Load())
	close(receiver.answer)
	<-done
	err := provider.Shutdown(ctx)
	o.kept, o.exports = receiver.spans, receiver.exports
	return o, err
}

// #endregion burst

func (s setting) provider(receiver trace.SpanExporter) *trace.TracerProvider {
	// The same ids in each run, so that the same spans are sampled.
	options := []trace.TracerProviderOption{trace.WithIDGenerator(&fixedIDs{rand.NewPCG(1, 2)})}
	if s.simple {
		options = append(options, trace.WithSyncer(receiver))
	} else {
		options = append(options, trace.WithBatcher(receiver, s.batch...))
	}
	if s.sampler != nil {
		options = append(options, trace.WithSampler(s.sampler))
	}
	return trace.NewTracerProvider(options...)
}

// standsStill reports whether the count stops growing before done is closed.
func standsStill(done <-chan bool, count *atomic.Int64) bool {
	for last := int64(-1); ; {
		select {
		case <-done:
			return false
		case <-time.After(stillness):
		}
		now := count.Load()
		if now == last {
			return true
		}
		last = now
	}
}

// silentReceiver is an exporter that is not answered before answer is closed.
type silentReceiver struct {
	reached, answer chan bool
	spans, exports  int
}

func (r *silentReceiver) ExportSpans(_ context.Context, spans []trace.ReadOnlySpan) error {
	select {
	case r.reached <- true:
	default:
	}
	<-r.answer
	r.spans += len(spans)
	r.exports++
	return nil
}

func (r *silentReceiver) Shutdown(context.Context) error { return nil }

// fixedIDs makes ids that look random and repeat in each run.
type fixedIDs struct{ source *rand.PCG }

func (f *fixedIDs) NewIDs(context.Context) (traceID api.TraceID, spanID api.SpanID) {
	binary.BigEndian.PutUint64(traceID[:8], f.source.Uint64())
	binary.BigEndian.PutUint64(traceID[8:], f.source.Uint64())
	binary.BigEndian.PutUint64(spanID[:], f.source.Uint64())
	return traceID, spanID
}

func (f *fixedIDs) NewSpanID(context.Context, api.TraceID) (spanID api.SpanID) {
	binary.BigEndian.PutUint64(spanID[:], f.source.Uint64())
	return spanID
}
