// Package sdkbench pins the version of the SDK whose own benchmarks are run.
package sdkbench

import _ "go.opentelemetry.io/otel/sdk/trace"
