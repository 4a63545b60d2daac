"""Prints the traces that otlp-sink has recorded, one span in a line: name, program, ids."""
import json
import os
import sys


def spans_in(path):
    if not os.path.exists(path):
        return
    for line in open(path):
        for resource in json.loads(line)["resourceSpans"]:
            program = resource["resource"]["attributes"][0]["value"]["stringValue"]
            for span in resource["scopeSpans"][0]["spans"]:
                yield span | {"program": program}


def print_below(spans, parent, indent):
    for span in sorted(spans, key=lambda each: each["name"]):
        if span.get("parentSpanId", "") == parent:
            kind = ", SERVER" if span["kind"] == 2 else ""
            print(f"{indent}{span['name']} ({span['program']}{kind}) {span['spanId']}")
            print_below(spans, span["spanId"], indent + "  ")


spans = list(spans_in(sys.argv[1]))
traces = sorted({span["traceId"] for span in spans}, key=lambda trace: min(span["name"] for span in spans if span["traceId"] == trace))
if not traces:
    print("no spans")
for trace in traces:
    mine = [span for span in spans if span["traceId"] == trace]
    print(f"trace {trace}")
    ids = {span["spanId"] for span in mine}
    for parent in sorted({span.get("parentSpanId", "") for span in mine} - ids):
        if parent:
            print(f"  {parent} (not sent here)")
        print_below(mine, parent, "    " if parent else "  ")
