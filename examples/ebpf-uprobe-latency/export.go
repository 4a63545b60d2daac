//go:build linux

package main

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetrichttp"
	"go.opentelemetry.io/otel/sdk/instrumentation"
	sdk "go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/metric/metricdata"
	"go.opentelemetry.io/otel/sdk/resource"
)

const scope = "otlp-docs/examples/ebpf-uprobe-latency"

// exportDurations builds a provider that sends the histograms over OTLP/HTTP,
// every OTEL_METRIC_EXPORT_INTERVAL and once more at Shutdown.
func exportDurations(ctx context.Context, timers *timers, executable string) (*sdk.MeterProvider, error) {
	exporter, err := otlpmetrichttp.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("OTLP exporter: %w; check the OTEL_EXPORTER_OTLP_* variables", err)
	}
	described, err := resource.New(ctx,
		resource.WithAttributes(
			attribute.String("service.name", "ebpf-uprobe-latency"),
			attribute.String("process.executable.name", filepath.Base(executable))),
		resource.WithFromEnv())
	if err != nil {
		return nil, err
	}
	reader := sdk.NewPeriodicReader(exporter, sdk.WithProducer(&producer{timers: timers, since: time.Now(), now: time.Now}))
	return sdk.NewMeterProvider(sdk.WithReader(reader), sdk.WithResource(described)), nil
}

// #region producer
// producer hands ready-made histograms to the reader. The API has no observable
// histogram, and calling Record again for each call would invent its value.
type producer struct {
	timers *timers
	since  time.Time
	now    func() time.Time
}

func (p *producer) Produce(context.Context) ([]metricdata.ScopeMetrics, error) {
	histogram := metricdata.Histogram[float64]{Temporality: metricdata.CumulativeTemporality}
	entries := metricdata.Sum[int64]{Temporality: metricdata.CumulativeTemporality, IsMonotonic: true}
	for _, timer := range p.timers.all {
		d, err := timer.read()
		if err != nil {
			return nil, err
		}
		function := attribute.NewSet(attribute.String("code.function.name", timer.function))
		histogram.DataPoints = append(histogram.DataPoints, metricdata.HistogramDataPoint[float64]{
			Attributes: function, StartTime: p.since, Time: p.now(),
			Count: d.count(), Sum: float64(d.Sum) / 1e9, Bounds: boundsInSeconds(), BucketCounts: d.Buckets[:],
		})
		entries.DataPoints = append(entries.DataPoints, metricdata.DataPoint[int64]{
			Attributes: function, StartTime: p.since, Time: p.now(), Value: int64(d.Entries),
		})
	}
	return []metricdata.ScopeMetrics{{
		Scope: instrumentation.Scope{Name: scope},
		Metrics: []metricdata.Metrics{
			{Name: "otlp_docs.function.duration", Unit: "s", Description: "Duration of calls that returned", Data: histogram},
			{Name: "otlp_docs.function.entries", Unit: "{entry}", Description: "How often the first instruction ran", Data: entries},
		},
	}}, nil
}

// #endregion producer

func boundsInSeconds() []float64 {
	seconds := make([]float64, len(bounds))
	for i, bound := range bounds {
		seconds[i] = bound.Seconds()
	}
	return seconds
}
