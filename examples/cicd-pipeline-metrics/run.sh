#!/usr/bin/env bash
# Compares the two ways, then sends the metrics and shows what arrived.
set -euo pipefail
python3 main.py
otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out received.jsonl -- python3 main.py --send
echo '# #region received'
otlp-sink -print received.jsonl
echo '# #endregion received'
