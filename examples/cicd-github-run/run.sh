#!/usr/bin/env bash
# Sends three made-up runs to otlp-sink, shows what came, then what is refused.
set -uo pipefail

section() { echo "# #region $1"; }
end() { echo "# #endregion $1"; }
convert() { node run-to-otlp.mjs --run "sample/$1-run.json" --jobs "sample/$1-jobs.json"; }
sink() { otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out "$1.jsonl" -- bash -c "$(declare -f convert); convert $1"; }

for sample in first retry odd; do
  section "$sample"
  sink "$sample"
  node show.mjs "$sample.jsonl"
  end "$sample"
done

section attributes
node show.mjs first.jsonl 'RUN CI' 'test (20)' 'Run tests' 'queue-test (20)' | sed -n '/^RUN CI, resource/,$p'
end attributes

section results
node results.mjs first.jsonl retry.jsonl odd.jsonl
end results

section refused
refuse() {
  node run-to-otlp.mjs "$@"
  echo "exit code $?"
}
exec 2>&1
jq '.status = "in_progress"' sample/first-run.json >running.json
jq '.jobs = .jobs[:2]' sample/first-jobs.json >page.json
echo '<html>' >page.html
refuse --run running.json --jobs sample/first-jobs.json
refuse --run sample/first-run.json --jobs page.json
refuse --run sample/first-run.json --jobs sample/odd-jobs.json
refuse --run page.html --jobs page.json
refuse --run sample/first-run.json
OTEL_EXPORTER_OTLP_ENDPOINT=localhost:4318 refuse --run sample/first-run.json --jobs sample/first-jobs.json
OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:2 refuse --run sample/first-run.json --jobs sample/first-jobs.json
end refused
