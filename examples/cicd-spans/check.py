"""Holds OTLP/JSON spans against the CI/CD span conventions v1.44.0:  python3 check.py traces.json…"""
import sys
from collections import namedtuple

import otlp

# level: the convention's own word; TYPE: the registry's type. HINT: no rule, but it makes the data hard to use.
Breach = namedtuple("Breach", "span level rule text")

RESULTS = ("success", "failure", "error", "timeout", "cancellation", "skip")
# What CI systems say, and the well-known value that applies. Any other value is a custom one, which is allowed.
SAME_AS = {
    "succeeded": "success", "passed": "success", "ok": "success", "failed": "failure", "fail": "failure", "errored": "error",
    "timed_out": "timeout", "timedout": "timeout", "cancelled": "cancellation", "canceled": "cancellation",
    "aborted": "cancellation", "skipped": "skip",
}
ACTIONS = ("BUILD", "RUN", "SYNC")
TASK_REQUIRED = ("cicd.pipeline.task.name", "cicd.pipeline.task.run.id", "cicd.pipeline.task.run.url.full",
                 "cicd.pipeline.task.run.result")
REGISTRY = {*TASK_REQUIRED, "cicd.pipeline.task.type", "cicd.pipeline.name", "cicd.pipeline.result", "cicd.pipeline.action.name",
            "cicd.pipeline.run.id", "cicd.pipeline.run.url.full", "cicd.pipeline.run.state", "cicd.worker.id", "cicd.worker.name",
            "cicd.worker.url.full", "cicd.worker.state", "cicd.system.component"}
STARTS_RUN = ("cicd.pipeline.result", "cicd.pipeline.action.name")


def role(span):
    """run, task or other. A SERVER span without a task's attribute counts as a run when its resource names one."""
    if any(key.startswith("cicd.pipeline.task.") for key in span["own"]):
        return "task"
    if any(key in span["own"] for key in STARTS_RUN):
        return "run"
    return "run" if span["kind"] == "SERVER" and "cicd.pipeline.run.id" in span["resource"] else "other"


# #region check
def breaches(spans):
    """Every breach of the convention in these spans, in their order."""
    spans = list(spans)
    for span in spans:
        kind = role(span)
        if kind == "run":
            yield from check_run(span)
        if kind == "task":
            yield from check_task(span)
        if kind != "other":
            yield from check_both(span)
    yield from check_together([span for span in spans if role(span) == "task"], [span for span in spans if role(span) == "run"])


def check_run(span):
    if span["kind"] != "SERVER":
        yield Breach(span["name"], "SHOULD", "run-kind", f"kind is {span['kind']}, not SERVER")
    yield from check_run_name(span)
    yield from check_outcome(span, "cicd.pipeline.result")
    action = span["own"].get("cicd.pipeline.action.name")
    if action is not None and action not in ACTIONS and str(action).upper() in ACTIONS:
        yield Breach(span["name"], "MUST", "action-value", f"cicd.pipeline.action.name '{action}' is '{action.upper()}'")


def check_task(span):
    if span["kind"] != "INTERNAL":
        yield Breach(span["name"], "SHOULD", "task-kind", f"kind is {span['kind']}, not INTERNAL")
    for key in TASK_REQUIRED[:3]:
        if span["own"].get(key, "") == "":
            yield Breach(span["name"], "REQUIRED", "task-attributes", f"{key} is missing")
    yield from check_outcome(span, "cicd.pipeline.task.run.result")


def check_outcome(span, key):
    """Result, error.type and status have to tell the same story."""
    name, result, error_type = span["name"], span["own"].get(key), span["own"].get("error.type")
    if result is None:
        yield Breach(name, "REQUIRED", "result", f"{key} is missing")
        return
    lower = str(result).lower()
    known = lower if lower in RESULTS else SAME_AS.get(lower)
    if result not in RESULTS and known:
        yield Breach(name, "MUST", "result-value", f"{key} '{result}' is '{known}'")
    if known in ("failure", "error") and not error_type:
        yield Breach(name, "REQUIRED", "error-type", f"error.type is missing; the result is {known}")
    if known in ("failure", "error") and span["status"] != "ERROR":
        yield Breach(name, "SHOULD", "status", f"status is {span['status']}, not ERROR; the result is {known}")
    if known == "success" and error_type:
        yield Breach(name, "SHOULD", "error-type", f"error.type '{error_type}' on a success")
    if known == "success" and span["status"] != "UNSET":
        yield Breach(name, "MUST", "status", f"status is {span['status']}, not unset; the result is success")
    if known not in ("success", "failure", "error") and bool(error_type) != (span["status"] == "ERROR"):
        yield Breach(name, "SHOULD", "status", f"status is {span['status']}, error.type is {error_type or 'missing'}: one says error")
# #endregion check


def check_run_name(span):
    """`{action} {pipeline}`, or `{action}` alone; the action may be missing as an attribute, but not in the name."""
    pipeline = span["resource"].get("cicd.pipeline.name") or span["own"].get("cicd.pipeline.name")
    action = span["own"].get("cicd.pipeline.action.name")
    actions = [action] if action else ACTIONS
    if span["name"] not in [*actions, *(f"{action} {pipeline}" for action in actions if pipeline)]:
        wanted = f"{action or '{action}'} {pipeline or '{pipeline}'}"
        yield Breach(span["name"], "SHOULD", "run-name", f"the name is not '{wanted}'")


def check_both(span):
    """What holds for runs and tasks alike: the names below cicd, their types, and who is meant."""
    for place in ("resource", "own"):
        where = span["name"] if place == "own" else "resource"
        for key, value in sorted(span[place].items()):
            if key.startswith("cicd.") and key not in REGISTRY:
                yield Breach(where, "NOT RECOMMENDED", "unknown-name", f"{key} is not in the registry, and cicd is its namespace")
            elif key.startswith("cicd.") and not isinstance(value, str):
                yield Breach(where, "TYPE", "string", f"{key} is {type(value).__name__} {value}, not a string")
    everything = {**span["resource"], **span["own"]}
    for entity, identity in (("cicd.pipeline", "cicd.pipeline.name"), ("cicd.pipeline.run", "cicd.pipeline.run.id")):
        if not everything.get(identity):
            yield Breach("resource", "REQUIRED", "identity", f"{identity}, which identifies {entity}, is missing")
        elif identity not in span["resource"]:
            yield Breach(span["name"], "SHOULD", "identity", f"{identity} is on the span, not on the resource")
    worker = sorted(key for key in everything if key.startswith("cicd.worker."))
    if worker and "cicd.worker.id" not in everything:
        yield Breach("resource", "REQUIRED", "identity", f"cicd.worker.id is missing beside {worker[0]}")
    error_type = str(everything.get("error.type", ""))
    if error_type.count(" ") > 2 or str(everything.get("cicd.pipeline.run.id") or "\n") in error_type:
        yield Breach(span["name"], "SHOULD", "error-type", f"error.type '{error_type}' is not of low cardinality")


def check_together(tasks, runs):
    seen = {}
    for span in tasks:
        run, task = (span["trace"], span["resource"].get("cicd.pipeline.run.id")), span["own"].get("cicd.pipeline.task.run.id")
        if task is not None and (run, task) in seen:
            yield Breach(span["name"], "MUST", "task-id", f"cicd.pipeline.task.run.id '{task}' is also that of '{seen[run, task]}'")
        seen.setdefault((run, task), span["name"])
    traces = {span["trace"] for span in runs}
    for trace in dict.fromkeys(span["trace"] for span in tasks if span["trace"] not in traces):
        count = sum(span["trace"] == trace for span in tasks)
        yield Breach(f"trace {str(trace)[:8]}", "HINT", "no-run", f"{count} task(s) and no span of their run")


def report(spans):
    """The lines to print, and whether a rule is broken."""
    spans = list({(span["trace"], span["id"]): span for span in spans}.values())  # senders retry: the same span again is no breach
    found = list(dict.fromkeys(breaches(spans)))  # a resource is said once, however many spans share it
    lines = [f"{breach.span}: {breach.level} {breach.rule}: {breach.text}" for breach in found]
    roles = [role(span) for span in spans]
    rules = sum(breach.level != "HINT" for breach in found)
    counts = ", ".join(f"{roles.count(kind)} {kind}" for kind in ("run", "task", "other"))
    return [*lines, f"{len(spans)} spans ({counts}): {rules} breaches, {len(found) - rules} hints"], rules > 0


def main(paths):
    if not paths:
        sys.exit("check.py: expected the path of a file with OTLP/JSON traces")
    lines, broken = report(otlp.spans(document for path in paths for document in otlp.read_documents(path)))
    print("\n".join(lines))
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
