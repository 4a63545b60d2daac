#!/usr/bin/env bash
# The two phases of the migration, and two mistakes.
set -euo pipefail

phase() {
  local name=$1
  shift
  otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out "$name.jsonl" -- python3 replay.py "$@"
  echo "# #region $name"
  python3 show.py "$name" "$name.jsonl"
  echo "# #endregion $name"
}
phase side-by-side side-by-side.yaml
phase new-only side-by-side.yaml new-only.yaml
phase resource side-by-side.yaml resource.yaml
phase unguarded side-by-side.yaml unguarded.yaml --feature-gates=ottl.set.allowNil
