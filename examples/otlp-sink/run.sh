#!/usr/bin/env bash
# Sends one request per signal to an otlp-sink and shows what it recorded.
set -euo pipefail
otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out received.jsonl -- otlp-sink-send
cat received.jsonl
echo '--'
otlp-sink -print received.jsonl
