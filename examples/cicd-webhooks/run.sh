#!/usr/bin/env bash
# Shows that the GitHub receiver wants a scraper, then replays the events.
set -euo pipefail
echo '# #region no-scraper'
otelcol validate --config no-scraper.yaml 2>&1 || echo "exit code $?"
echo '# #endregion no-scraper'
: >received.jsonl
otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out received.jsonl -- python3 replay.py
