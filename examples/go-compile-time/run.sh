#!/usr/bin/env bash
# Builds two programs with go and with otelc, and shows what compile-time
# instrumentation adds, what it changes, and what is lost at the end.
set -uo pipefail
source="$(cd "$(dirname "$0")" && pwd)"
rm -rf work && mkdir work && cp -r "$source"/{main.go,own-provider,rules,go.mod,go.sum} work && cd work || exit 1
disabled=(OTEL_TRACES_EXPORTER=none OTEL_METRICS_EXPORTER=none OTEL_LOGS_EXPORTER=none)

# receive COMMAND… shows the spans of a command.
receive() {
  rm -f received.jsonl
  otlp-sink -grpc 127.0.0.1:0 -http 127.0.0.1:0 -out received.jsonl -- "$@" > /dev/null
  spantree received.jsonl
}

# otelc-build OUTPUT PACKAGE [FLAG…]
otelc-build() {
  otelc "${@:3}" go build -o "$1" "$2" > build.txt 2>&1 || { cat build.txt >&2; exit 1; }
}

echo '== answers, built by go'
go build -o plain . && ./plain
echo '== answers, built by otelc'
otelc-build instrumented .
env "${disabled[@]}" ./instrumented > answers.txt
grep -v '^{' answers.txt
echo "JSON lines that the program did not write: $(grep -c '^{' answers.txt)"

echo '== spans, when the program ends at once'
receive ./instrumented
echo '== spans, when it waits for two seconds'
receive ./instrumented -wait 2s
echo '== spans, when SIGTERM ends it after 0.5 s'
receive timeout --signal TERM 0.5 ./instrumented -wait 1m
echo '== spans, when SIGINT ends it after 0.5 s'
receive timeout --signal INT 0.5 ./instrumented -wait 1m

echo '== a program with a provider of its own, built by go'
go build -o own-plain ./own-provider && ./own-plain
echo '== a program with a provider of its own, built by otelc'
otelc-build own-instrumented ./own-provider
env OTEL_METRICS_EXPORTER=none OTEL_LOGS_EXPORTER=none ./own-instrumented 2> /dev/null | grep -v '^{'

echo '== --rules with our rule alone'
otelc-build ruled . --rules rules
receive ./ruled -wait 2s
echo '== our rule beside the built-in ones'
otelc pin > pin.txt 2>&1
sed -i 's#^import (#&\n\t_ "otlp-docs/examples/go-compile-time/rules"#' otel.instrumentation.go
otelc-build pinned .
receive ./pinned -wait 2s
