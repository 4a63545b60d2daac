"""A span around a block of Python, with the standard library alone.

    with span("compile") as current:
        subprocess.run([...], env=current.environment())
"""
import json
import os
import re
import secrets
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass

PATTERN = re.compile(r"([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?")


# #region context
@dataclass
class Context:
    trace: str
    span: str
    flags: int

    def header(self):
        return f"00-{self.trace}-{self.span}-{self.flags:02x}"

    def environment(self, base=os.environ):
        """A copy for one child. The environment of this process stays as it is."""
        return {**base, "TRACEPARENT": self.header()}


def read_context(value):
    """The context in a TRACEPARENT; None when it is missing or malformed (W3C Trace Context)."""
    match = PATTERN.fullmatch((value or "").strip())
    if not match:
        return None
    version, trace, span_id, flags, rest = match.groups()
    if version == "ff" or (version == "00" and rest) or not int(trace, 16) or not int(span_id, 16):
        return None
    return Context(trace, span_id, int(flags, 16) & 1)
# #endregion context


@contextmanager
def span(name, parent=None):
    """Below `parent`, which is the TRACEPARENT of the process unless it is given."""
    above = read_context(os.environ.get("TRACEPARENT") if parent is None else parent)
    current = Context(above.trace if above else secrets.token_hex(16), secrets.token_hex(8), above.flags if above else 1)
    start, result = time.time_ns(), {"cicd.pipeline.task.run.result": "success"}
    try:
        yield current
    except Exception as error:
        result = {"cicd.pipeline.task.run.result": "failure", "error.type": type(error).__name__}
        raise
    finally:
        if current.flags & 1:
            send(name, current, above, start, result)


def send(name, current, above, start, result):
    attributes = {"cicd.pipeline.task.name": name, **result}
    body = {"resourceSpans": [{
        "resource": {"attributes": to_attributes({"service.name": "python"})},
        "scopeSpans": [{"spans": [{
            "name": name, "traceId": current.trace, "spanId": current.span, "parentSpanId": above.span if above else "",
            "kind": 1, "status": {"code": 2} if "error.type" in result else {},
            "startTimeUnixNano": str(start), "endTimeUnixNano": str(time.time_ns()),
            "attributes": to_attributes(attributes),
        }]}],
    }]}
    url = os.environ["OTEL_EXPORTER_OTLP_ENDPOINT"] + "/v1/traces"
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    urllib.request.urlopen(request, timeout=30).read()


def to_attributes(values):
    return [{"key": key, "value": {"stringValue": value}} for key, value in values.items()]
