#!/usr/bin/env bash
# From pprof to OTLP and back: a profile that survives, one that does not, and one
# that says what pprof has no words for.
set -euo pipefail

# through NAME sends a profile to a sink and turns what it received into pprof.
through() {
  pprof-fixture "$1" "$1.pprof"
  rm -f "$1.jsonl"
  otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out "$1.jsonl" -- pprof-to-otlp send "$1.pprof"
  pprof-to-otlp back "$1.jsonl" "$1-back.pprof"
}

echo '== plain'
through plain
otlp-sink -print plain.jsonl
pprof-to-otlp compare plain.pprof plain-back.pprof
echo '== awkward'
through awkward
pprof-to-otlp compare awkward.pprof awkward-back.pprof 2>/dev/null || true
echo '== linked'
pprof-to-otlp back "$(dirname "$0")/linked.jsonl" linked.pprof
echo '== references'
pprof-references
