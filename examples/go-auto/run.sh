#!/usr/bin/env bash
# Starts the shop, attaches the agent, visits every route once and prints the spans
# that arrived. What is mounted here is mounted for this script only.
set -euo pipefail

if [ "${1:-}" != inside ]; then
  export OTEL_SERVICE_NAME=shop
  export OTEL_GO_AUTO_INCLUDE_DB_STATEMENT=true OTEL_GO_AUTO_PARSE_DB_STATEMENT=true
  rm -f spans.jsonl
  otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out spans.jsonl -- unshare --mount "$0" inside
  echo
  exec go-auto-tree spans.jsonl
fi

# The agent reads the lockdown mode here, and takes a missing file for "none".
mount -t securityfs none /sys/kernel/security

rm -f address
go-auto-shop >address &
shop=$!
until [ -s address ]; do sleep 0.1; done

rm -f agent.log
otel-go-instrumentation -target-pid "$shop" 2>agent.log &
agent=$!
trap 'kill "$agent" "$shop" 2>/dev/null || true' EXIT
until grep -qs 'loaded successfully' agent.log; do
  if ! kill -0 "$agent" 2>/dev/null; then
    cat agent.log >&2
    exit 1
  fi
  sleep 0.1
done
sleep 0.5

go-auto-visit "$(cat address)" 'GET /products/7' 'POST /orders' 'GET /relay' 'GET /no-context' \
  'GET /postgres' 'GET /prepared' 'GET /broken' 'GET /silent' 'GET /panic'

sleep 1            # the agent reads its buffer a little later
kill -INT "$agent" # and sends what it has
wait "$agent"
