"""Prints what otlp-sink has recorded: each span with the seconds since its trace began, and its attributes."""
import json
import sys

STATUSES = ["Unset", "Ok", "Error"]


def flat(span):
    return {each["key"]: next(iter(each["value"].values())) for each in span.get("attributes", [])}


def print_below(spans, parent, begin, indent):
    for span in spans:
        if span.get("parentSpanId", "") != parent:
            continue
        at, until = ((int(span[key]) - begin) / 1e9 for key in ("startTimeUnixNano", "endTimeUnixNano"))
        print(f"{indent}{span['spanId']}  {at:.3f}–{until:.3f} s  {STATUSES[span['status'].get('code', 0)]}  {span['name']}")
        for key, value in flat(span).items():
            if key != "test.suite.name" and value != span["name"]:
                print(f"{indent}    {key} = {str(value).lower() if isinstance(value, bool) else value}")
        if message := span["status"].get("message"):
            print(f"{indent}    ({message})")
        print_below(spans, span["spanId"], begin, indent + "  ")


for line in open(sys.argv[1]):
    spans = json.loads(line)["resourceSpans"][0]["scopeSpans"][0]["spans"]
    ids = {span["spanId"] for span in spans}
    begin = min(int(span["startTimeUnixNano"]) for span in spans)
    for parent in dict.fromkeys(span.get("parentSpanId", "") for span in spans if span.get("parentSpanId") not in ids):
        print(f"trace {spans[0]['traceId']}" + (f", below {parent}" if parent else ""))
        print_below(spans, parent, begin, "  ")
