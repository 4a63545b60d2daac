package main

import "go.opentelemetry.io/otel/sdk/trace"

// setting is one way to configure the SDK. inFlight is the number of spans that
// its first export takes.
type setting struct {
	name     string
	env      map[string]string
	batch    []trace.BatchSpanProcessorOption
	simple   bool
	sampler  trace.Sampler
	inFlight int
}

// #region settings
var settings = []setting{
	{name: "defaults", inFlight: 512},
	{name: "queue 16384", batch: []trace.BatchSpanProcessorOption{trace.WithMaxQueueSize(16_384)}, inFlight: 512},
	{name: "batch 2048", batch: []trace.BatchSpanProcessorOption{trace.WithMaxExportBatchSize(2048)}, inFlight: 2048},
	{name: "batch 4096 (queue stays 2048)", env: map[string]string{"OTEL_BSP_MAX_EXPORT_BATCH_SIZE": "4096"}, inFlight: 512},
	{name: "queue 16k (not a number)", env: map[string]string{"OTEL_BSP_MAX_QUEUE_SIZE": "16k"}, inFlight: 512},
	{name: "one span in ten", sampler: trace.TraceIDRatioBased(0.1), inFlight: 512},
	{name: "blocking", batch: []trace.BatchSpanProcessorOption{trace.WithBlocking()}, inFlight: 512},
	{name: "simple processor", simple: true, inFlight: 1},
}

// #endregion settings
