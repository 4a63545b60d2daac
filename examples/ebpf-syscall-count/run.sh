#!/usr/bin/env bash
# Counts the same 1000 calls of getppid(2) four times: with the right and the
# wrong way to recognise a process, outside and inside a new pid namespace.
set -euo pipefail

if ! refusal=$(unshare --pid --fork --mount-proc true 2>&1); then
  echo "no new pid namespace here: $refusal" >&2
  exit 77
fi

# count TITLE COMMAND… exports to a sink and prints the line about getppid.
count() {
  local title=$1
  shift
  rm -f counts.jsonl
  otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out counts.jsonl -- "$@"
  echo "$title: $(otlp-sink -print counts.jsonl | grep getppid || echo 'nothing was counted')"
}

new_namespace=(unshare --pid --fork --mount-proc)
count 'here, ns-process' ebpf-syscall-count syscall-workload
count 'here, init-thread' ebpf-syscall-count -match init-thread syscall-workload
count 'new namespace, ns-process' "${new_namespace[@]}" ebpf-syscall-count syscall-workload
count 'new namespace, init-process' "${new_namespace[@]}" ebpf-syscall-count -match init-process syscall-workload
