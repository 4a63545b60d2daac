#!/usr/bin/env bash
# The pipeline, then every trap, each into a file of its own.
set -uo pipefail
export PYTHONDONTWRITEBYTECODE=1
unset TRACEPARENT TRACESTATE BAGGAGE

section() {
  echo "# #region $1"
  "${@:2}"
  echo "# #endregion $1"
}
recorded() {
  otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out "$1.jsonl" -- "${@:2}" || echo "exit code $?"
  python3 tree.py "$1.jsonl"
}

section pipeline recorded pipeline ./pipeline.sh
for trap in env_dropped env_passed job_variable step_variable lower_case not_exported unsampled shared copies stale fresh; do
  section "$trap" recorded "$trap" ./traps.sh "$trap"
done
section values ./values.sh
section secret ./secret.sh
