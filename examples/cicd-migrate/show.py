"""Prints what a phase changed: `+` came or changed, `-` went; what stayed is only counted. What the first phase
added is not repeated in the second."""
import json
import sys

import jenkins

KINDS = ["", "INTERNAL", "SERVER", "CLIENT"]
STATUSES = ["Unset", "Ok", "Error"]


def flat(holder):
    return {each["key"]: value_of(each["value"]) for each in holder.get("attributes", [])}


def value_of(value):
    if not value:
        return "(no value)"
    ((kind, content),) = value.items()
    if kind == "arrayValue":
        return [value_of(each) for each in content["values"]]
    return int(content) if kind == "intValue" else content


def print_change(title, before, after, kept=True):
    lines = [f"  - {key}" for key in before if key not in after]
    if phase != "new-only":
        lines += [f"  + {key} = {value}" for key, value in sorted(after.items()) if before.get(key) != value]
    if lines:
        print(title, *lines, *([f"    {len(before.keys() & after.keys())} kept"] if kept else []), sep="\n")


def each_span(request):
    for resource in request.get("resourceSpans", []):
        for span in resource["scopeSpans"][0]["spans"]:
            yield resource["resource"], span


def each_metric(request):
    for resource in request.get("resourceMetrics", []):
        for metric in resource["scopeMetrics"][0]["metrics"]:
            (kind,) = metric.keys() & {"gauge", "sum", "histogram"}
            yield metric, kind, metric[kind]["dataPoints"]


phase, file = sys.argv[1:]
received = [json.loads(line) for line in open(file)]
sent = {span["spanId"]: (resource, span) for resource, span in each_span(jenkins.traces())}
seen, heads = set(), []
for request in received:
    for resource, span in each_span(request):
        was, before = sent[span["spanId"]]
        if str(was) not in seen:
            seen.add(str(was))
            print_change(f"resource of {flat(was)['service.name']}", flat(was), flat(resource), kept=False)
        if phase == "resource":
            continue
        if phase == "unguarded":
            heads.append((span["name"], flat(before), flat(span)["vcs.ref.head.name"]))
            continue
        print_change(f"{span['name']} ({KINDS[span['kind']]}, {STATUSES[span['status'].get('code', 0)]})",
                     flat(before), flat(span))
if phase in ("side-by-side", "new-only"):
    former = {metric["name"]: len(points) for metric, _, points in each_metric(jenkins.metrics())}
    for request in received:
        for metric, kind, points in each_metric(request):
            kept = former.pop(metric["name"], None)
            if kept == len(points):
                continue
            print(f"metric {metric['name']} ({kind}, {metric['unit']})")
            for point in points:
                print("  " + ", ".join(f"{key}={value}" for key, value in sorted(flat(point).items())))
    for name in former:
        print(f"metric {name} is gone")
for name, before, now in heads:
    if any(key in before for key in ("git.branch", "vcs.ref.head.name", "vcs.repository.ref.name")):
        print(f"{name}: vcs.ref.head.name = {now}")
if heads:
    print(f"{sum(now == '(no value)' for *_, now in heads)} of {len(heads)} spans got the attribute without a value")
