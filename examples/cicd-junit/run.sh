#!/usr/bin/env bash
# Converts the reports and shows what came; then the same again; then what is refused.
set -uo pipefail
export PYTHONDONTWRITEBYTECODE=1
unset TRACEPARENT

section() {
  echo "# #region $1"
  "${@:2}"
  echo "# #endregion $1"
}
sent() {
  otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out "$1.jsonl" -- python3 junit_to_otlp.py --run 16800000042 "sample/$1.xml"
  python3 show.py "$1.jsonl"
}
below() {
  TRACEPARENT=00-68b1d5a6977cfe8125ffc97b7332285e-809746bb0f7ed35a-01 python3 junit_to_otlp.py --run 16800000042 sample/pytest.xml >below.jsonl
  python3 show.py below.jsonl | head -2
}
again() {
  for run in 16800000042 16800000042 16800000043; do
    python3 junit_to_otlp.py --run "$run" sample/pytest.xml | python3 -c 'import json, sys
print(sys.argv[1], *[each["spanId"] for each in json.load(sys.stdin)["resourceSpans"][0]["scopeSpans"][0]["spans"]][:3])' "$run"
  done
}
refused() {
  for file in laughs file cut checkstyle none; do
    python3 junit_to_otlp.py "sample/$file.xml" 2>&1
    echo "exit code $?"
  done
}

section pytest sent pytest
section node sent node
section surefire sent surefire
section below below
section again again
section refused refused
section alone python3 expand.py
