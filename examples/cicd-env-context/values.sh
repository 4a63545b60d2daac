#!/usr/bin/env bash
# What three programs make of the same TRACEPARENT: do they join the trace or begin another?
set -euo pipefail
cd "$(dirname "$0")"
source ./carrier.sh

trace=4bf92f3577b34da6a3ce929d0e0e4736
parent=00f067aa0ba902b7

values=(
  "as it should be=00-$trace-$parent-01"
  "space around it= 00-$trace-$parent-01 "
  "later version, more=01-$trace-$parent-01-more"
  "version 00, more=00-$trace-$parent-01-more"
  "version ff=ff-$trace-$parent-01"
  "upper case=00-${trace^^}-$parent-01"
  "in quotation marks=\"00-$trace-$parent-01\""
  "one digit short=00-${trace:1}-$parent-01"
  "trace of zeros=00-${trace//[0-9a-f]/0}-$parent-01"
  "span of zeros=00-$trace-${parent//[0-9a-f]/0}-01"
  "empty="
)

in_shell() {
  echo shell
  for value in "${values[@]}"; do TRACEPARENT=${value#*=} read_context | grep -q . && echo joins || echo 'new trace'; done
}
in_python() {
  python3 -c 'import sys, carrier
print("Python", *("joins" if carrier.read_context(each.partition("=")[2]) else "new trace" for each in sys.argv[1:]), sep="\n")' "${values[@]}"
}
in_node() {
  node -e 'import("./carrier.mjs").then(({ readContext }) => {
  console.log("Node");
  for (const each of process.argv.slice(1)) console.log(readContext(each.slice(each.indexOf("=") + 1)) ? "joins" : "new trace");
})' "${values[@]}"
}

paste -d '|' <(printf '%s\n' '' "${values[@]%%=*}") <(in_shell) <(in_python) <(in_node) |
  while IFS='|' read -r name shell python node; do printf '%-22s%-11s%-11s%s\n' "$name" "$shell" "$python" "$node"; done
