#!/usr/bin/env bash
# Measures handlers whose number of calls is known: the right way first, then
# what each wrong turn does to the numbers, or to the program.
set -euo pipefail

# measure FUNCTION REQUESTS PARALLEL [option…] leaves count, buckets and entries.
measure() {
  local function=$1 requests=$2 parallel=$3
  shift 3
  rm -f received.jsonl
  otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out received.jsonl -- \
    ebpf-uprobe-latency "$@" -functions "main.$function" latency-workload "/${path:-$function}" "$requests" "$parallel"
  received=$(otlp-sink -print received.jsonl)
  count=$(grep -oP 'count=\K\d+' <<<"$received")
  buckets=$(grep -oP 'buckets=\K.*' <<<"$received")
  entries=$(grep -oP 'entries.* \K\d+' <<<"$received")
}

# crash REASON … says why the program died under a uretprobe.
crash() {
  local reason=$1 code=0
  shift
  measure "$@" -exit uretprobe 2>stderr.txt || code=$?
  [[ $code != 77 ]] || { cat stderr.txt >&2; exit 77; }
  grep -oPm1 "$reason" stderr.txt || echo 'it survived'
}

measure slow 20 20
echo "slow: entries=$entries returns=$count buckets=$buckets"
measure slow 20 20 -key thread
echo "slow, key thread: entries=$entries returns=$( ((count < 10)) && echo 'fewer than half' || echo "$count")"
measure wide 20 1
echo "wide: entries=$entries returns=$count"
measure failing 20 1
echo "failing: entries=$entries returns=$count"
path=checkout measure discount 20 1
echo "discount: entries=$entries returns=$count"
echo "wide, uretprobe: $(crash 'unexpected return pc for main.wide' wide 1 1)"
echo "slow, uretprobe: $(crash 'SIGILL: illegal instruction' slow 20 20)"
