#!/usr/bin/env bash
# Puts the Collector that builder.yaml describes into $OUT. Building takes minutes, so
# that each manifest is built once for each Go and machine, and kept outside of this folder.
set -euo pipefail

builder=go.opentelemetry.io/collector/cmd/builder@v0.159.0
cache=${OTLP_DOCS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/otlp-docs}/collector
key=$({ cat builder.yaml && echo "$builder" && go env GOVERSION GOOS GOARCH; } | git hash-object --stdin)
entry=$cache/$key

# An entry counts when its program is the one whose name in git stands beside it:
# what was cut off, or damaged since, is built again.
is_whole() {
  [ -x "$entry/otelcol" ] && [ "$(git hash-object --no-filters "$entry/otelcol")" = "$(cat "$entry/blob" 2>&1)" ]
}

mkdir -p "$entry"
# Two runs at once build it once, where flock is to be had.
exec 9>"$cache/lock"
if command -v flock >/dev/null; then flock 9; fi

if ! is_whole; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  cp builder.yaml "$work/builder.yaml"
  (cd "$work" && go run "$builder" --config builder.yaml) >&2
  # In this order, and each in one step: without its name an entry does not count.
  rm -f "$entry/blob"
  cp "$work/otelcol" "$entry/otelcol.new"
  mv -f "$entry/otelcol.new" "$entry/otelcol"
  git hash-object --no-filters "$entry/otelcol" >"$entry/blob.new"
  mv -f "$entry/blob.new" "$entry/blob"
fi
ln -sf "$entry/otelcol" "$OUT/otelcol"
