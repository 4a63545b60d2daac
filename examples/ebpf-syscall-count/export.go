//go:build linux

package main

import (
	"context"
	"fmt"
	"path/filepath"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetrichttp"
	"go.opentelemetry.io/otel/metric"
	sdk "go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/resource"
)

const scope = "otlp-docs/examples/ebpf-syscall-count"

// exportCounts builds a provider that sends what read returns over OTLP/HTTP,
// every OTEL_METRIC_EXPORT_INTERVAL and once more at Shutdown.
func exportCounts(ctx context.Context, read func() (map[int]int64, error), executable string) (*sdk.MeterProvider, error) {
	exporter, err := otlpmetrichttp.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("OTLP exporter: %w; check the OTEL_EXPORTER_OTLP_* variables", err)
	}
	described, err := resource.New(ctx,
		resource.WithAttributes(
			attribute.String("service.name", "ebpf-syscall-count"),
			attribute.String("process.executable.name", filepath.Base(executable))),
		resource.WithFromEnv())
	if err != nil {
		return nil, err
	}
	provider := sdk.NewMeterProvider(sdk.WithReader(sdk.NewPeriodicReader(exporter)), sdk.WithResource(described))
	return provider, observeCounts(provider, read)
}

// #region observe
// observeCounts registers a counter whose callback reports the totals kept in
// the kernel. A total, not an increment: Observe replaces, Add would add again.
func observeCounts(provider metric.MeterProvider, read func() (map[int]int64, error)) error {
	_, err := provider.Meter(scope).Int64ObservableCounter("otlp_docs.syscalls",
		metric.WithUnit("{call}"),
		metric.WithDescription("System calls made by the command"),
		metric.WithInt64Callback(func(_ context.Context, observer metric.Int64Observer) error {
			counts, err := read()
			for number, count := range counts {
				observer.Observe(count, metric.WithAttributes(attribute.String("otlp_docs.syscall", syscallName(number))))
			}
			return err
		}))
	return err
}

// #endregion observe
