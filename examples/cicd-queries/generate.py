"""Writes the simulated runs as OTLP/JSON, one request for each run:  python3 generate.py SEED > runs.jsonl"""
import hashlib
import json
import sys

import simulate

INTERNAL, SERVER, ERROR = 1, 2, 2


def span_id(*parts):
    return hashlib.sha256("/".join(parts).encode()).hexdigest()[:16]


def nanoseconds(seconds):
    return str(round(seconds * 1000) * 1_000_000)


def attributes(values):
    return [{"key": key, "value": {"stringValue": value}} for key, value in values.items() if value is not None]


def span(run, own_id, parent, name, kind, times, values, error_type=None):
    return {
        "traceId": hashlib.sha256(run.id.encode()).hexdigest()[:32], "spanId": own_id, "parentSpanId": parent, "name": name,
        "kind": kind, "startTimeUnixNano": nanoseconds(times[0]), "endTimeUnixNano": nanoseconds(times[1]),
        "attributes": attributes({**values, "error.type": error_type}), "status": {"code": ERROR} if error_type else {},
    }


def resource(run, worker):
    machine = next((machine for machine, workers in simulate.WORKERS.items() if worker in workers), None)
    return {"attributes": attributes({
        "service.name": "made-up-ci", "cicd.pipeline.name": run.pipeline, "cicd.pipeline.run.id": run.id,
        "cicd.pipeline.run.url.full": f"https://ci.example/runs/{run.id}", "cicd.worker.id": worker, "cicd.worker.name": machine,
        "vcs.repository.url.full": "https://git.example/shop", "vcs.ref.head.name": run.branch,
        "vcs.ref.head.revision": run.revision, "vcs.change.id": run.change,
    })}


def task_spans(run, task):
    own = span_id(run.id, task.name)
    yield span(run, own, span_id(run.id), task.name, INTERNAL, (task.start, task.end), {
        "cicd.pipeline.task.name": task.name, "cicd.pipeline.task.type": simulate.TASKS[task.name][0],
        "cicd.pipeline.task.run.id": f"{run.id}-{task.name}",
        "cicd.pipeline.task.run.url.full": f"https://ci.example/runs/{run.id}/{task.name}",
        "cicd.pipeline.task.run.result": task.result,
    }, task.error_type)
    width = (task.end - task.start) / max(1, len(task.tests))
    for number, (test, status) in enumerate(task.tests.items()):
        yield span(run, span_id(run.id, test), own, test, INTERNAL, (task.start + number * width, task.start + (number + 1) * width), {
            "test.suite.name": test.split("::")[0], "test.case.name": test, "test.case.result.status": status,
        }, "assertion" if status == "fail" else None)


def request(run):
    """The run's own span belongs to the controller, each task with its tests to the worker."""
    result, error_type = run.outcome
    own = span(run, span_id(run.id), "", f"RUN {run.pipeline}", SERVER, (run.trigger, run.end),
               {"cicd.pipeline.action.name": "RUN", "cicd.pipeline.result": result}, error_type)
    groups = [(resource(run, "controller"), [own])]
    groups += [(resource(run, task.worker), list(task_spans(run, task))) for task in run.tasks.values()]
    return {"resourceSpans": [{"resource": who, "scopeSpans": [{"spans": spans}]} for who, spans in groups]}


def requests(seed):
    """What arrives: nearly every request once. Some come twice, as senders retry, and a few runs lose their own span."""
    for number, run in enumerate(simulate.simulate(seed)):
        sent = request(run)
        if number % 211 == 100:
            sent["resourceSpans"] = sent["resourceSpans"][1:]
        yield sent
        if number % 83 == 50:
            yield sent


if __name__ == "__main__":
    for sent in requests(int(sys.argv[1])):
        print(json.dumps(sent, separators=(",", ":")))
