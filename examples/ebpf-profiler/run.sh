#!/usr/bin/env bash
# Profiles programs of which it is known where they spend their time.
set -euo pipefail

# profile NAME command… leaves NAME.pprof and shows what the profiler counted.
profile() {
  local name=$1
  shift
  ebpf-profiler -hz 997 -o "$name.pprof" "$@" 2>"$name.txt" || { code=$?; cat "$name.txt" >&2; exit $code; }
}

# share NAME FUNCTION is the rounded percentage of CPU time spent in FUNCTION itself.
share() { go tool pprof -top "$1.pprof" 2>/dev/null | awk -v f="$2" '$6 == f {found = $2} END {printf "%.0f%%\n", found}'; }

# stack NAME is the most frequent stack, innermost frame first.
stack() { go tool pprof -traces "$1.pprof" 2>/dev/null | awk '
  /^-+\+/ {if (value > best) {best = value; chosen = frames}; value = 0; frames = ""; next}
  $1 ~ /ms$/ {value = $1 + 0; frames = $2; next}
  value {frames = frames " < " $1}
  END {print chosen}'; }

profile split profiler-workload split
echo "heavy $(share split main.heavy), light $(share split main.light), churn $(share split main.churn)"
echo "go: $(stack split)"
profile kept frames-kept
echo "frame pointers kept: $(stack kept)"
profile omitted frames-omitted
echo "frame pointers omitted: $(stack omitted)"
profile kernel profiler-workload kernel
echo "system calls: $(sed 's/.* s); //; s/,.*//' kernel.txt)"
profile sleep profiler-workload sleep
echo "asleep for a second: $(sed 's/;.*//' sleep.txt)"
