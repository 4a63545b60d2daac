#!/usr/bin/env bash
# Sends one span, written by hand, to the receiver that OTEL_EXPORTER_OTLP_ENDPOINT names.
set -euo pipefail

random_hex() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }
now=$(date +%s)

# In OTLP JSON ids are hexadecimal and 64-bit integers are text.
curl --fail-with-body --silent --show-error \
  --header 'Content-Type: application/json' --data-binary @- \
  "$OTEL_EXPORTER_OTLP_ENDPOINT/v1/traces" <<EOS
{"resourceSpans": [{
  "resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "by-hand"}}]},
  "scopeSpans": [{"spans": [{
    "traceId": "$(random_hex 16)", "spanId": "$(random_hex 8)", "name": "hello", "kind": 1,
    "startTimeUnixNano": "${now}000000000", "endTimeUnixNano": "${now}250000000"
  }]}]
}]}
EOS
echo
