#!/usr/bin/env bash
# Runs the real checks on a small repository, and holds what they send against the tables of the page.
set -euo pipefail
here=$PWD
# npm says where the repository is; this folder is a copy.
repository=$(dirname "${npm_package_json:?run this with npm run examples -- cicd-gate}")
fixture=$here/fixture
./fixture.sh "$repository" "$fixture"

# Nothing of the machine that runs this gets into the result; pip is not to download what is not needed, and
# a tool that the small repository does not have must not be found in the big one.
path=$(tr : '\n' <<<"$PATH" | grep -v '/node_modules/\.bin$' | paste -sd :)
clean=(env -i "PATH=$path" "HOME=$here" "TMPDIR=${TMPDIR:-/tmp}" PIP_NO_INDEX=1 NO_COLOR=1)
record() { # record NAME VARIABLE=VALUE… -- check|test ARGUMENT…
  local name=$1 variables=()
  shift
  while [ "$1" != -- ]; do variables+=("$1") && shift; done
  shift
  local code=0
  (cd "$fixture" && "${clean[@]}" "${variables[@]}" otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 \
    -out "$here/$name.jsonl" -- node --import tsx "scripts/$1/cli.ts" "${@:2}") >"$name.out" 2>"$name.err" || code=$?
  echo "$name: exit code $code"
}

echo '== What is sent'
record clean -- check --only rewards,format,eslint
record tests -- test --only unit
./break.sh "$fixture"
printf '{"pull_request": {"number": 5, "head": {"sha": "%040d"}, "base": {"sha": "%040d"}}}' 1 2 >event.json
pull_request=(GITHUB_SERVER_URL=https://github.com GITHUB_REPOSITORY=otlp-docs/otlp-docs GITHUB_RUN_ID=9763566134
  GITHUB_RUN_ATTEMPT=1 CHECK_RUN_ID=27261044556 GITHUB_SHA=0000000000000000000000000000000000000003
  GITHUB_REF_NAME=5/merge GITHUB_REF_TYPE=branch GITHUB_HEAD_REF=topic GITHUB_BASE_REF=main
  "GITHUB_EVENT_PATH=$here/event.json")
record broken "${pull_request[@]}" -- check --only lint,format,eslint,unused,build,links
record child TRACEPARENT=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01 TRACESTATE=a=b -- check --only format

# A check that takes long, ended from outside.
echo "await new Promise((resolve) => setTimeout(resolve, 60_000)); export default [];" >"$fixture/eslint.config.mjs"
otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out cancelled.jsonl -addresses cancelled.env 2>/dev/null &
sink=$!
until [ -e cancelled.env ]; do sleep 0.1; done
. ./cancelled.env
(cd "$fixture" && exec "${clean[@]}" "OTEL_EXPORTER_OTLP_ENDPOINT=http://$OTLP_SINK_HTTP" \
  node --import tsx scripts/check/cli.ts --only format,eslint) >cancelled.out 2>cancelled.err &
checks=$!
for _ in {1..3000}; do
  if grep -q 'code style' cancelled.out; then break; fi
  sleep 0.1
done
kill -TERM "$checks"
code=0
wait "$checks" 2>/dev/null || code=$?
echo "cancelled: exit code $code"
kill -TERM "$sink" && wait "$sink"

node check.mjs "$repository" clean tests broken child cancelled

echo '== The run that the page draws'
cp recorded/check.json recorded.jsonl
node check.mjs "$repository" recorded

echo '== Through a Collector'
otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -addresses addresses.env -out unused.jsonl -- true
set -a && . ./addresses.env && set +a
otelcol --config collector.yaml 2>otelcol.log &
collector=$!
trap 'kill "$collector" 2>/dev/null || true' EXIT
for _ in {1..1000}; do
  if grep -q 'Everything is ready' otelcol.log; then break; fi
  sleep 0.1
done
(cd "$fixture" && "${clean[@]}" "OTEL_EXPORTER_OTLP_ENDPOINT=http://$OTLP_SINK_HTTP" \
  node --import tsx scripts/check/cli.ts --only rewards,format,unused) >collector.out 2>&1 || true
kill -TERM "$collector" && wait "$collector"
node check.mjs "$repository" collector

echo '== With a receiver that is not as it should be'
node receivers.mjs "$fixture"
