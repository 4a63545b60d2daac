"""Turns reports in JUnit XML into spans: python3 junit_to_otlp.py [--run ID] REPORT…

They go to OTEL_EXPORTER_OTLP_ENDPOINT; without it the OTLP/JSON goes to stdout. With TRACEPARENT the suites hang below
the span that it names; without it every report is a trace. --run tells runs apart: the same ids come of the same ID.
"""
import argparse
import json
import os
import re
import sys
import urllib.request
from datetime import datetime, timezone
from pathlib import Path

from junit import Refusal, read_report
from spans import to_request

TRACEPARENT = re.compile(r"00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--run", default=os.environ.get("GITHUB_RUN_ID", "local"))
    arguments.add_argument("reports", nargs="+", type=Path)
    options = arguments.parse_args()
    match = TRACEPARENT.fullmatch(os.environ.get("TRACEPARENT", "").strip())
    failed = False
    for path in options.reports:
        try:
            print(convert(path, options.run, match and match.groups()))
        except (Refusal, OSError) as problem:
            failed = True
            print(f"junit_to_otlp: {path}: {getattr(problem, 'strerror', None) or problem}.", file=sys.stderr)
    return 1 if failed else 0


def convert(path, run, parent):
    written = datetime.fromtimestamp(path.stat().st_mtime, timezone.utc)
    request = to_request(read_report(path.read_bytes()), report=path.name, run=run, parent=parent, end=written)
    body = json.dumps(request)
    endpoint = os.environ.get("OTEL_EXPORTER_OTLP_ENDPOINT")
    if not endpoint:
        return body
    headers = {"Content-Type": "application/json"}
    urllib.request.urlopen(urllib.request.Request(f"{endpoint.rstrip('/')}/v1/traces", body.encode(), headers), timeout=30).read()
    return f"{path}: {len(request['resourceSpans'][0]['scopeSpans'][0]['spans'])} spans sent"


if __name__ == "__main__":
    sys.exit(main())
