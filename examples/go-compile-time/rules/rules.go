// Package rules carries span.otelc.yaml. otelc finds the file because
// otel.instrumentation.go imports this package.
package rules
