#!/usr/bin/env bash
# Validates a good and a bad configuration, then sends a request of each signal through
# the good one and shows what comes out.
set -euo pipefail

# Two free ports, named as otlp-sink-send wants them: the sink takes them and lets them go.
otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -addresses addresses.env -- true
set -a
. ./addresses.env
set +a

validate() {
  local code=0
  otelcol validate --config "$1" 2>&1 || code=$?
  echo "$1: exit code $code"
}
validate good.yaml
validate bad.yaml

echo '--'
otelcol --config good.yaml 2>otelcol.log &
collector=$!
trap 'kill "$collector" 2>/dev/null || true' EXIT
for _ in {1..100}; do
  if grep -q 'Everything is ready' otelcol.log; then break; fi
  if ! kill -0 "$collector" 2>/dev/null; then
    tail -n 3 otelcol.log >&2
    exit 1
  fi
  sleep 0.1
done
otlp-sink-send
# It sends what it still holds before it ends.
kill -TERM "$collector"
wait "$collector"
cat traces.jsonl metrics.jsonl logs.jsonl
