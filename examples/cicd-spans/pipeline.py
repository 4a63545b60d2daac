"""Runs a small pipeline, one task for each result of the convention, and sends its run as OTLP/JSON."""
import json
import os
import secrets
import subprocess
import sys
import time
import urllib.request

INTERNAL, SERVER = 1, 2
ERROR = 2

# #region tasks
# name, command, what else happens to it
TASKS = [
    ("compile", ["true"], {}),
    ("unit tests", ["sh", "-c", "exit 3"], {}),
    ("integration tests", ["sh", "-c", "kill -KILL $$"], {}),
    ("fuzz", ["sleep", "30"], {"limit": 0.3}),
    ("benchmarks", ["sleep", "30"], {"cancelled_after": 0.2}),
    ("deploy", ["true"], {"unless_failed": True}),
]
# #endregion tasks


# #region result
def outcome(exit_code, why_stopped):
    """Result and error.type of a task. A negative exit code is the signal that ended it."""
    if why_stopped == "limit":
        return "timeout", "timeout"
    if why_stopped == "cancelled":
        return "cancellation", None
    if exit_code < 0:
        return "error", "killed_by_signal"  # not the command's verdict: somebody took its process away
    return ("failure", "nonzero_exit") if exit_code else ("success", None)


def run_outcome(outcomes):
    """The run is what its worst task was; the convention leaves this to us. A skipped task does not count."""
    worst_first = ["error", "failure", "timeout", "cancellation"]
    for wanted in worst_first:
        for result, error_type in outcomes:
            if result == wanted:
                return result, error_type
    return "success", None
# #endregion result


def execute(command, limit=None, cancelled_after=None):
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        return outcome(process.wait(timeout=limit or cancelled_after), None)
    except subprocess.TimeoutExpired:
        process.terminate()
        process.wait()
        return outcome(process.returncode, "limit" if limit else "cancelled")


def attributes(values):
    return [{"key": key, "value": {"stringValue": value}} for key, value in values.items() if value is not None]


# #region span
def span(trace, parent, name, kind, times, values, error_type):
    """Status is Error where error.type is, and unset everywhere else."""
    return {
        "traceId": trace, "spanId": values.pop("span_id"), "parentSpanId": parent, "name": name, "kind": kind,
        "startTimeUnixNano": str(times[0]), "endTimeUnixNano": str(times[1]),
        "attributes": attributes({**values, "error.type": error_type}),
        "status": {"code": ERROR} if error_type else {},
    }


def resource(worker):
    """Who ran it is on the resource: one resource for each run and worker, not one for the whole process."""
    return {"attributes": attributes({
        "service.name": "small-ci",
        "cicd.pipeline.name": "checks",
        "cicd.pipeline.run.id": "4711",
        "cicd.pipeline.run.url.full": "https://ci.example/checks/runs/4711",
        "cicd.worker.id": worker,
        "vcs.repository.url.full": "https://git.example/shop/cart",
        "vcs.ref.head.name": "main",
        "vcs.ref.head.revision": "9d59409acf479dfa0df1aa568182e43e43df8bbe",
    })}
# #endregion span


def run_pipeline():
    trace, run_id, began = secrets.token_hex(16), secrets.token_hex(8), time.time_ns()
    spans, outcomes = [], []
    for number, (name, command, circumstances) in enumerate(TASKS, 1):
        unless_failed = circumstances.pop("unless_failed", False)
        start = time.time_ns()
        skipped = unless_failed and run_outcome(outcomes)[0] != "success"
        result, error_type = ("skip", None) if skipped else execute(command, **circumstances)
        end = start if skipped else time.time_ns()
        outcomes.append((result, error_type))
        spans.append(span(trace, run_id, name, INTERNAL, (start, end), {
            "span_id": secrets.token_hex(8),
            "cicd.pipeline.task.name": name,
            "cicd.pipeline.task.run.id": f"4711-{number}",
            "cicd.pipeline.task.run.url.full": f"https://ci.example/checks/runs/4711/tasks/{number}",
            "cicd.pipeline.task.run.result": result,
        }, error_type))
    result, error_type = run_outcome(outcomes)
    run = span(trace, "", "RUN checks", SERVER, (began, time.time_ns()), {
        "span_id": run_id, "cicd.pipeline.action.name": "RUN", "cicd.pipeline.result": result,
    }, error_type)
    return {"resourceSpans": [
        {"resource": resource("controller"), "scopeSpans": [{"scope": {"name": "small-ci"}, "spans": [run]}]},
        {"resource": resource("worker-1"), "scopeSpans": [{"scope": {"name": "small-ci"}, "spans": spans}]},
    ]}


def main():
    document = json.dumps(run_pipeline()).encode()
    endpoint = os.environ.get("OTEL_EXPORTER_OTLP_ENDPOINT")
    if not endpoint:
        sys.stdout.write(document.decode() + "\n")
        return
    request = urllib.request.Request(endpoint + "/v1/traces", document, {"Content-Type": "application/json"})
    urllib.request.urlopen(request, timeout=10).read()


if __name__ == "__main__":
    main()
