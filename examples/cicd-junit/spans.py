"""Suites and cases as a request of OTLP/JSON."""
from datetime import timedelta
from hashlib import sha256

INTERNAL, ERROR = 1, 2
SCHEMA = "https://opentelemetry.io/schemas/1.44.0"
SCOPE = {"name": "otlp-docs/examples/cicd-junit"}


# #region ids
def digest(*parts):
    """The length of each part is in it: ("a", "bc") and ("ab", "c") differ."""
    return sha256("".join(f"{len(part)}:{part}" for part in parts).encode()).hexdigest()
# #endregion ids


def to_request(suites, *, report, run, parent, end):
    """`parent` is a pair of trace id and span id, or None. `end` is when the report was written."""
    trace, above = parent or (digest(run, report, "trace")[:32], "")
    spans = [span for number, suite in enumerate(suites) for span in to_spans(suite, (run, report, str(number)), trace, above, end)]
    resource = {"attributes": attributes({"service.name": "junit"})}
    return {"resourceSpans": [{"resource": resource, "schemaUrl": SCHEMA, "scopeSpans": [{"scope": SCOPE, "schemaUrl": SCHEMA, "spans": spans}]}]}


# #region times
def to_spans(suite, key, trace, above, end):
    """Most reports have one time at best, the start of the suite: cases without their own follow each other."""
    seconds = max(suite.seconds or 0.0, sum(case.seconds for case in suite.cases))
    start = suite.start or end - timedelta(seconds=seconds)
    suite_id = digest(*key, "suite", suite.name)[:16]
    seen, cases, at = {}, [], start
    for case in suite.cases:
        name = ".".join(part for part in (case.classname, case.name) if part)
        seen[name] = seen.get(name, 0) + 1
        begin = case.start or at
        at = begin + timedelta(seconds=case.seconds)
        case_id = digest(*key, "case", name, str(seen[name]))[:16]
        cases.append(to_span(name, trace, case_id, suite_id, begin, at, describe_case(case, name, suite)) | to_status(case))
    last = max(at, start + timedelta(seconds=seconds))
    return [to_span(suite.name, trace, suite_id, above, start, last, describe_suite(suite)) | suite_status(suite), *cases]
# #endregion times


# #region attributes
def describe_suite(suite):
    bad = [case for case in suite.cases if case.error_type]
    return {
        "test.suite.name": suite.name,
        "test.suite.run.status": status_of(suite),
        "error.type": bad[0].error_type if bad else None,
        "junit.start.guessed": True if suite.start is None else None,
    }


def status_of(suite):
    """`tests` says how many there were to be: fewer cases than that, and somebody broke off."""
    if any(case.error_type for case in suite.cases):
        return "failure"
    if suite.promised is not None and suite.promised > len(suite.cases):
        return "aborted"
    return "skipped" if suite.cases and all(case.outcome == "skip" for case in suite.cases) else "success"


def describe_case(case, name, suite):
    # The registry has pass and fail. What was skipped has no result; the attribute is left out.
    result = {"pass": "pass", "fail": "fail", "error": "fail"}.get(case.outcome)
    return {
        "test.suite.name": suite.name,
        "test.case.name": name,
        "test.case.result.status": result,
        "error.type": case.error_type,
        "junit.start.guessed": True if case.start is None else None,
        "junit.skipped": True if case.outcome == "skip" else None,
        "junit.flaky": True if case.flaky else None,
    }
# #endregion attributes


def to_status(case):
    if not case.error_type:
        return {}
    first_line = (case.message or "").strip().split("\n")[0][:200]
    return {"status": {"code": ERROR, **({"message": first_line} if first_line else {})}}


def suite_status(suite):
    return {"status": {"code": ERROR}} if status_of(suite) in ("failure", "aborted") else {}


def to_span(name, trace, span, parent, start, end, values):
    return {
        "name": name,
        "traceId": trace,
        "spanId": span,
        "parentSpanId": parent,
        "kind": INTERNAL,
        "startTimeUnixNano": nano(start),
        "endTimeUnixNano": nano(end),
        "attributes": attributes(values),
    }


def nano(time):
    # Not time.timestamp() * 1e9: a float has no room for nanoseconds of today.
    return str(int(time.timestamp()) * 1_000_000_000 + time.microsecond * 1000)


def attributes(values):
    kinds = {bool: "boolValue", str: "stringValue"}
    return [{"key": key, "value": {kinds[type(value)]: value}} for key, value in values.items() if value is not None]
