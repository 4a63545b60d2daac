#!/usr/bin/env bash
# A small round of the measurement: the form of the raw data, equal answers and
# the arrival of every span. Times depend on the machine and are left out.
set -euo pipefail
results="$(cd "$(dirname "$0")" && pwd)/results"

echo '== bare and SDK, one round'
overhead -rounds 1 -warmup 10 -requests 50 -rate 200 -delay 200ms -settle 1200ms \
  "bare=$(command -v overhead-bare)" "sdk=$(command -v overhead-sdk)" > quick.txt
grep '^Benchmark' quick.txt | sed -E 's/[0-9.e+]+ (cpu-ns|B|allocs|bytes)/N \1/g'
benchstat -col "/variant@(bare sdk)" quick.txt > quick-table.txt

echo '== the table of the recorded results follows from the raw data'
benchstat -col "/variant@(bare again sdk sdk-10pct otelc)" "$results/raw.txt" 2>/dev/null | diff - "$results/table.txt" && echo equal

echo '== a server that stalls for 400 ms'
omission | sed -E 's/: [0-9]{1,2} of/: a few of/; s/: [0-9]{3} of/: hundreds of/'
