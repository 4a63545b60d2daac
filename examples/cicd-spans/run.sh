#!/usr/bin/env bash
# Runs the pipeline below otlp-sink, shows what arrived, and holds a right and a wrong trace against the convention.
set -euo pipefail

otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out received.jsonl -- python3 pipeline.py
echo '# #region tree'
python3 show.py received.jsonl
echo '# #endregion tree'
echo '# #region right'
python3 check.py received.jsonl
echo '# #endregion right'
echo '# #region wrong'
python3 check.py wrong.json || echo "exit code $?"
echo '# #endregion wrong'
