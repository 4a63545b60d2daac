#!/usr/bin/env bash
# Sends one order through the service as it should be, then with each mistake of
# the program and of the configuration, and shows what reached the receiver.
set -uo pipefail

# receive TITLE COMMAND… runs a command beside a receiver of its own.
receive() {
  echo "== $1"
  rm -f received.jsonl
  otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out received.jsonl -- "${@:2}" >/dev/null 2>stderr.txt
  echo "exit code $?"
  # Without times and ports, and only the first line of what is said.
  sed -E 's/^[0-9/]+ [0-9:]+ //; s/(127\.0\.0\.1|localhost):[0-9]+/\1:PORT/g' stderr.txt | head -n 1
  spantree received.jsonl
}

receive 'as it should be' go-otlp-service -requests 1
for mistake in exit-without-shutdown cancelled-context telemetry-ends-first no-propagator log-without-context; do
  receive "$mistake" otlp-mistakes "$mistake"
done

receive full-queue env OTEL_GO_X_OBSERVABILITY=true otlp-mistakes full-queue
otlp-sink -print received.jsonl | grep span.processed

receive 'http.route: one handler around the mux' go-otlp-service -requests 1
spantree -keys received.jsonl | grep -c http.route
receive 'http.route: one handler per route' otlp-mistakes one-handler-per-route
spantree -keys received.jsonl | grep -c http.route

# configured SETTING… runs the service with variables of its own; the shell inside
# expands the receiver's addresses.
configured() {
  receive "$*" bash -c "$* exec go-otlp-service -requests 1"
}
configured 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://$OTLP_SINK_HTTP'
configured 'OTEL_EXPORTER_OTLP_ENDPOINT=http://$OTLP_SINK_HTTP/v1/traces'
configured 'OTEL_EXPORTER_OTLP_ENDPOINT=http://$OTLP_SINK_GRPC OTEL_EXPORTER_OTLP_PROTOCOL=grpc'
configured 'OTEL_EXPORTER_OTLP_ENDPOINT=localhost:${OTLP_SINK_HTTP#*:}'
configured 'OTEL_SDK_DISABLED=true OTEL_TRACES_EXPORTER=none OTEL_PROPAGATORS=none'
