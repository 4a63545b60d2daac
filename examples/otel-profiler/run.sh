#!/usr/bin/env bash
# Profiles the whole machine with the OpenTelemetry eBPF profiler while two
# programs run of which it is known where they are, and shows their stacks.
set -euo pipefail

# The profiler reads the ids of its tracepoints from tracefs.
if [[ ${1:-} != inside ]]; then
  rm -f received.jsonl
  otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out received.jsonl -- unshare --mount "$0" inside
  stack() { otlp-sink -print received.jsonl | grep -F "thread.name=$1" | sed 's/^sample samples count [0-9]* //; s/{.*//' | grep -oP "$2" | sort | uniq -c | sort -rn | sed -E '1!d; s/^ *[0-9]+ //'; }
  echo "without frame pointers: $(stack frames-omitted '0x\w+( < 0x\w+){3}')"
  echo "go: $(stack profiler-worklo 'main\.heavy.*')"
  exit
fi
[[ -e /sys/kernel/tracing/events ]] || mount -t tracefs tracefs /sys/kernel/tracing

profiler=(otel-ebpf-profiler -collection-agent "$OTLP_SINK_GRPC" -disable-tls -samples-per-second 97 -reporter-interval 1s)
#region without-rlimit
# It insists on raising RLIMIT_MEMLOCK, which takes CAP_SYS_RESOURCE, although no
# kernel since 5.11 looks at that limit for eBPF. Where that is refused, strace
# answers in the place of the kernel.
if ! prlimit --pid $$ --memlock=unlimited:unlimited 2>/dev/null; then
  profiler=(strace -f -o /dev/null --seccomp-bpf -e trace=prlimit64,setrlimit -e inject=prlimit64,setrlimit:retval=0 "${profiler[@]}")
fi
#endregion without-rlimit
"${profiler[@]}" >profiler.log 2>&1 &
started=$!
for _ in {1..150}; do
  grep -q 'Attached sched monitor' profiler.log && break
  if ! kill -0 $started 2>/dev/null; then
    tail -1 profiler.log >&2
    # What the kernel refuses is no fault of the profiler; everything else is.
    grep -qiE 'not permitted|not supported|permission denied' profiler.log && exit 77
    exit 1
  fi
  sleep 0.2
done
# Attached is not ready: until it has read the unwind tables of every process on
# the machine, it drops the samples of new ones.
for _ in {1..20}; do
  frames-omitted
  profiler-workload split
  sleep 2 # until the next report
  grep -q '"frames-omitted"' received.jsonl && grep -q '"main.heavy"' received.jsonl && break
done
child=$(<"/proc/$started/task/$started/children")
kill ${child:-$started} # strace ends with what it traces
wait $started || true
