#!/usr/bin/env bash
# What obi answers to each configuration. Nothing is instrumented: every file
# that obi is started with is refused, and the others are only read.
set -uo pipefail
cd "$(dirname "$0")"
unset "${!OTEL_@}" CART_PORT

# start prints which version of the configuration obi took the file for, and its error.
start() {
  echo "\$ obi -config $1"
  timeout 20 obi -config "$1" 2>&1 | grep -oE 'version=v[12]|error="(\\.|[^"\\])*"'
  echo
}
validate() {
  echo "\$ obi config validate $*"
  obi config validate "$@" 2>&1
  echo "exit $?"
  echo
}
# migrate prints the report; the new configuration goes to stdout and is left out.
migrate() {
  echo "\$ obi config migrate $1"
  obi config migrate "$1" 2>&1 >/dev/null
  echo "exit $?"
  echo
}

for name in meter-provider misspelt-top misspelt-selector unset-variable bare-number small-queue; do
  start "v1/$name.yaml"
done
for name in right everything number-as-version no-version selector-of-v1 filter-for-sql-only propagator no-exporter; do
  validate "v2/$name.yaml"
done
start v2/no-version.yaml
OTEL_EBPF_TRACE_PRINTER=text start v2/no-exporter.yaml
for name in receiver receiver-capture receiver-daemon; do
  validate --mode=receiver "v2/$name.yaml"
done
for name in grpc http mixed-exports misspelt-top no-counterpart; do
  migrate "v1/$name.yaml"
done
