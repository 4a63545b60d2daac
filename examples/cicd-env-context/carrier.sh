# A span around a command, in shell. Needs curl; sends to OTEL_EXPORTER_OTLP_ENDPOINT.
#   span NAME COMMAND…          a task
#   span --run NAME COMMAND…    the run of a pipeline

# #region parse
# Prints "trace span flags" of TRACEPARENT; nothing when it is missing or malformed (W3C Trace Context).
read_context() {
  local pattern='^[[:space:]]*([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-[^[:space:]]*)?[[:space:]]*$'
  [[ ${TRACEPARENT-} =~ $pattern ]] || return 0
  local version=${BASH_REMATCH[1]} trace=${BASH_REMATCH[2]} parent=${BASH_REMATCH[3]} flags=${BASH_REMATCH[4]} rest=${BASH_REMATCH[5]}
  [[ $version == ff || ($version == 00 && -n $rest) || $trace =~ ^0+$ || $parent =~ ^0+$ ]] && return 0
  echo "$trace $parent $flags"
}
# #endregion parse

random_hex() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }

# #region span
# The new span is the parent of everything that COMMAND starts: TRACEPARENT is set for it alone.
span() {
  local kind=1 code=0 name trace parent flags id start
  if [[ $1 == --run ]]; then kind=2 && shift; fi
  name=$1
  shift
  read -r trace parent flags <<<"$(read_context)"
  trace=${trace:-$(random_hex 16)} id=$(random_hex 8) flags=${flags:-01} start=$(date +%s%N)
  TRACEPARENT="00-$trace-$id-$flags" "$@" || code=$?
  if ((16#$flags & 1)); then send_span; fi
  return "$code"
}
# #endregion span

# Reads the variables of span, as functions that bash calls do.
send_span() {
  local result=success status='{}' own
  ((code)) && result=failure status='{"code": 2}'
  own=$(attribute cicd.pipeline.task.name "$name"),$(attribute cicd.pipeline.task.run.result "$result")
  ((kind == 2)) && name="RUN $name" own=$(attribute cicd.pipeline.result "$result")
  ((code)) && own+=,$(attribute error.type "exit_code")
  curl --fail-with-body --silent --show-error --output /dev/null --header 'Content-Type: application/json' --data-binary @- \
    "$OTEL_EXPORTER_OTLP_ENDPOINT/v1/traces" <<EOS
{"resourceSpans": [{"resource": {"attributes": [$(attribute service.name shell)]}, "scopeSpans": [{"spans": [{
  "name": "$name", "traceId": "$trace", "spanId": "$id", "parentSpanId": "$parent", "kind": $kind, "status": $status,
  "startTimeUnixNano": "$start", "endTimeUnixNano": "$(date +%s%N)", "attributes": [$own]
}]}]}]}
EOS
}

attribute() { printf '{"key": "%s", "value": {"stringValue": "%s"}}' "$1" "$2"; }
