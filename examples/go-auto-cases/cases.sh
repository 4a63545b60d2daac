#!/usr/bin/env bash
# What the agent says, and what it reports, where things go wrong. What is mounted
# here is mounted for this script only.
set -euo pipefail

if [ "${1:-}" != inside ]; then
  rm -f spans.jsonl
  exec otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out spans.jsonl -- unshare --mount "$0" inside
fi
mount -t securityfs none /sys/kernel/security
target='' agent=''
trap 'kill $agent $target 2>/dev/null || true' EXIT

# start PROGRAM… runs a target and waits until it has printed its address.
start() {
  rm -f address
  "$@" >address &
  target=$!
  until [ -s address ]; do
    kill -0 "$target"
    sleep 0.1
  done
}

# attach ARGUMENT… starts the agent and waits until it works or has ended.
attach() {
  rm -f agent.log
  otel-go-instrumentation "$@" 2>agent.log &
  agent=$!
  until grep -qs 'loaded successfully' agent.log || ! kill -0 "$agent" 2>/dev/null; do sleep 0.1; done
  sleep 0.3
}

detach() {
  kill -INT "$agent"
  wait "$agent"
}

stop() {
  kill "$target"
  wait "$target" || true
}

# said TITLE prints how the agent ended and the first line of its last error.
said() {
  local code=0
  wait "$agent" || code=$?
  echo "$1: exit $code, $(grep -a '"ERROR"' agent.log | tail -1 | sed -E 's/.*"error":"(.*)"\}$/\1/; s/\\n.*//; s/\\"/"/g; s/\/(proc|bpf)\/[0-9]+/\/\1\/PID/')"
}

# refuse TITLE PROGRAM… attaches to a program that the agent cannot take.
refuse() {
  local title=$1
  shift
  start "$@"
  attach -target-pid "$target"
  said "$title"
  stop
}

# report TITLE ask-argument… asks the server and counts the spans by name.
report() {
  local title=$1
  shift
  : >spans.jsonl
  start go-auto-web
  attach -target-pid "$target"
  "$@"
  sleep 1 # the agent reads its buffer a little later
  detach
  stop
  echo "$title:"
  go-auto-tree spans.jsonl | grep -E '^ *(server|client)' | sort | uniq -c
}

echo '# The agent gives up'
refuse 'gRPC' go-auto-grpc
refuse 'OpenTelemetry API' go-auto-api
refuse 'OpenTelemetry SDK' go-auto-ownsdk
export OTEL_GO_AUTO_GLOBAL=false
refuse 'OpenTelemetry API, OTEL_GO_AUTO_GLOBAL=false' go-auto-api
unset OTEL_GO_AUTO_GLOBAL
refuse 'built with -ldflags="-s -w"' go-auto-shop-stripped
refuse 'built with -ldflags=-w' go-auto-shop-without-dwarf
refuse 'no probed package' go-auto-idle
umount /sys/kernel/security
refuse 'securityfs is not mounted' go-auto-shop
mount -t securityfs none /sys/kernel/security

start go-auto-shop
attach -target-pid "$target" && first=$agent
attach -target-pid "$target"
said 'second agent'
{ kill -9 "$first" && wait "$first"; } 2>/dev/null || true
attach -target-pid "$target"
said 'after kill -9 of the first'
rm -r "/sys/fs/bpf/$target"

echo
echo '# The agent stays, without spans'
ln -sf "$(command -v go-auto-shop)" link
timeout --signal=INT 6 otel-go-instrumentation -target-exe "$PWD/link" 2>agent.log || true
echo "-target-exe is a symbolic link: $(grep -ac 'process found' agent.log || true) processes found in 6 s"
: >spans.jsonl
attach -target-exe "$(readlink "/proc/$target/exe")"
stop
start go-auto-shop
sleep 3
go-auto-visit "$(cat address)" 'GET /products/7' >/dev/null
kill -0 "$agent" && echo "target restarted: the agent runs on, $(grep -a '"ERROR"' agent.log | grep -vc memlock || true) errors"
detach
echo "target restarted: $(grep -c spanId spans.jsonl || true) spans"
stop

echo
echo '# The spans are wrong'
report '100 requests at once' eval 'go-auto-ask -parallel -times 100 "$(cat address)/slow"'
report '20 times /panic, then 40 times /ok' eval 'go-auto-ask -times 20 "$(cat address)/panic"; go-auto-ask -times 40 "$(cat address)/ok"'
report 'HTTP/2' eval 'go-auto-ask -http2 "$(cat address)/ok"'
report 'context 90 deep, then 120 deep' eval 'go-auto-ask "$(cat address)/nested/90"; go-auto-ask "$(cat address)/nested/120"'
report 'connection refused' eval 'go-auto-ask "$(cat address)/refused"'
go-auto-tree spans.jsonl | grep -A3 client
