"""Reads OTLP/JSON of traces: one object, or one for each line as file exporters and otlp-sink write it."""
import json

KINDS = ["UNSPECIFIED", "INTERNAL", "SERVER", "CLIENT", "PRODUCER", "CONSUMER"]
STATUS = ["UNSET", "OK", "ERROR"]


def read_documents(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        return [json.loads(text)]
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]


def value(any_value):
    """The value as Python has it; 64-bit integers are text in OTLP/JSON."""
    for kind, read in (("stringValue", str), ("intValue", int), ("boolValue", bool), ("doubleValue", float)):
        if kind in any_value:
            return read(any_value[kind])
    return any_value


def attributes(holder):
    return {pair["key"]: value(pair.get("value", {})) for pair in holder.get("attributes", [])}


def member(names, given, prefix):
    """An enum of OTLP/JSON is a number; what other tools write as its name is taken too."""
    return given.removeprefix(prefix) if isinstance(given, str) else names[given]


def spans(documents):
    """Flat dicts: name, kind, status, trace, id, parent, start and end in ns, own, resource."""
    for document in documents:
        for group in document.get("resourceSpans", []):
            resource = attributes(group.get("resource", {}))
            for scope in group.get("scopeSpans", []):
                for span in scope.get("spans", []):
                    yield {
                        "name": span.get("name", ""),
                        "kind": member(KINDS, span.get("kind", 0), "SPAN_KIND_"),
                        "status": member(STATUS, span.get("status", {}).get("code", 0), "STATUS_CODE_"),
                        "trace": span.get("traceId"), "id": span.get("spanId"), "parent": span.get("parentSpanId") or None,
                        "start": int(span.get("startTimeUnixNano", 0)), "end": int(span.get("endTimeUnixNano", 0)),
                        "own": attributes(span), "resource": resource,
                    }
