#!/usr/bin/env bash
# Runs two of the SDK's own benchmarks as they are in its module: a span that is
# started and ended, and one with four attributes; each sampled and not sampled.
set -euo pipefail

sdk-bench -test.run '^$' -test.bench '^Benchmark(StartEndSpan|SpanWithAttributes_4)$' -test.benchtime 20000x -test.count "${1:-1}"
