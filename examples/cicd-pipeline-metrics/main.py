"""Compares events with spans at two moments, or sends the metrics of the last:  python3 main.py [--send]"""
import json
import os
import sys
import urllib.request

import compute
import otlp

MOMENTS = (75, 150)


def shown(metric, value):
    return f"{len(value)} x, {sum(value)} s" if metric.endswith("duration") else str(value)


def rows(events, spans):
    for metric in events:
        for attributes in sorted(events[metric].keys() | spans.get(metric, {}).keys(), key=sorted):
            values = [shown(metric, side[metric][attributes]) if attributes in side.get(metric, {}) else "-" for side in (events, spans)]
            short = ", ".join(value for _, value in sorted(attributes, key=lambda pair: (pair[0] == "error.type", pair)))
            yield metric, short, *values


def compare(second):
    table = [("metric", "attributes", "events", "spans"), *rows(*compute.at(second))]
    widths = [max(len(row[column]) for row in table) for column in range(4)]
    print(f"# #region at-{second}")
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
    print(f"# #endregion at-{second}")


def send(second):
    body = json.dumps(otlp.request(compute.at(second)[0], second)).encode()
    url = os.environ["OTEL_EXPORTER_OTLP_ENDPOINT"] + "/v1/metrics"
    urllib.request.urlopen(urllib.request.Request(url, body, {"Content-Type": "application/json"}), timeout=10).read()


if sys.argv[1:] == ["--send"]:
    send(MOMENTS[-1])
else:
    for moment in MOMENTS:
        compare(moment)
