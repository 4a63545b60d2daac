"""Replays the events of both forges and prints what the receivers answer and make."""
import json
import os
import subprocess
from contextlib import contextmanager

import ids
from convention import RUN, TASK, print_verdicts
from events import FIRST
from hooks import SECRET, collector, logged, signature
from spans import print_attributes, print_tree, spans_of


@contextmanager
def section(name):
    """A part of the output that pages quote."""
    print(f"# #region {name}")
    yield
    print(f"# #endregion {name}")


def show(what, answer):
    status, text, requests = answer
    print(f"{status}  {len(spans_of(requests))} spans  {what}" + (f": {text}" if text else ""))
    return spans_of(requests)


def named(spans, name):
    return next(span for span in spans if span["name"] == name)


# #region refused
def without_signature(headers, body):
    del headers["X-Hub-Signature-256"]


def wrong_secret(headers, body):
    headers["X-Hub-Signature-256"] = signature(body, "guessed")


def signed_another_body(headers, body):
    headers["X-Hub-Signature-256"] = signature(body + b" ")


def sha1_only(headers, body):
    del headers["X-Hub-Signature-256"]
    headers["X-Hub-Signature"] = signature(body, SECRET, "sha1")


def without_token(headers, body):
    del headers["X-Gitlab-Token"]


def wrong_token(headers, body):
    headers["X-Gitlab-Token"] = "guessed"
# #endregion refused


def as_push(headers, body):
    headers["X-GitHub-Event"] = "push"


def github(hooks):
    with section("github-unfinished"):
        for name in ("run-requested", "job-queued", "job-in-progress", "ping"):
            show(name, hooks.github(name))
        show("push", hooks.github("push", change=as_push))

    with section("github-spans"):
        first = [span for name in ("job-success", "job-failure", "job-skipped", "run-failure") for span in show(name, hooks.github(name))]
        print_tree(first)
    with section("github-retry"):
        print_tree([span for name in ("retry-job", "retry-run") for span in show(name, hooks.github(name))])
    with section("github-ids"):
        compare_ids(first)
    with section("github-converter"):
        compare_with_converter(first)

    with section("github-run-attributes"):
        print_attributes("resource", named(first, "CI")["resource"])
        print_attributes("span", named(first, "CI")["attributes"])
    with section("github-job-attributes"):
        print_attributes("resource", named(first, "test (20)")["resource"])
        print_attributes("span of the job", named(first, "test (20)")["attributes"])
        print_attributes("span of its queue", named(first, "queue-test (20)")["attributes"])
        print_attributes("span of the step that failed", named(first, "Run tests")["attributes"])
        print_attributes("span of the step that was skipped", named(first, "Upload report")["attributes"])

    with section("github-ends"):
        others = [span for name in ("job-cancelled", "run-cancelled", "run-timed-out") for span in show(name, hooks.github(name))]
        print_tree(others)
        for span in (each for each in others if each["name"] == "CI"):
            print(f"{span['spanId']}  cicd.pipeline.run.status = {span['resource']['cicd.pipeline.run.status']!r}")
    return first


def compare_ids(spans):
    """What is computed outside of the receiver has to be what it made."""
    job = 47600000102
    computed = {
        "CI": ids.github_run(FIRST, 1),
        "test (20)": ids.github_job(job),
        "queue-test (20)": ids.github_queue(job),
        "Run tests": ids.github_step(job, "Run tests"),
    }
    for name, span_id in computed.items():
        made = named(spans, name)
        same = (made["traceId"], made["spanId"]) == (ids.github_trace(FIRST, 1), span_id)
        print(f"{span_id}  {'same' if same else 'NOT the same'} as the receiver's  {name}")
    environment = {"GITHUB_RUN_ID": str(FIRST), "GITHUB_RUN_ATTEMPT": "1", "CHECK_RUN_ID": str(job)}
    print(subprocess.check_output(["./traceparent.sh", "Run tests"], env=os.environ | environment, text=True), end="")


def compare_with_converter(spans):
    """The same run as GitHub's API gives it, through the converter of the example cicd-github-run."""
    folder = "../cicd-github-run"
    files = ["--run", f"{folder}/sample/first-run.json", "--jobs", f"{folder}/sample/first-jobs.json"]
    printed = subprocess.check_output(["node", f"{folder}/run-to-otlp.mjs", *files, "--print"], text=True)
    converted = {span["spanId"]: span for span in spans_of([json.loads(printed)])}
    for span in spans:
        other = converted.pop(span["spanId"], None)
        if other is None:
            print(f"{span['spanId']}  only from the receiver  {span['name']}")
            continue
        same = [key for key in ("traceId", "parentSpanId", "kind", *TIMES) if span.get(key) == other.get(key)]
        print(f"{span['spanId']}  {'all' if len(same) == 5 else same} the same  {span['name']}")
    print(f"{len(converted)} only from the converter")


TIMES = ("startTimeUnixNano", "endTimeUnixNano")


def refusals(hooks):
    with section("github-refused"):
        for change in (without_signature, wrong_secret, signed_another_body, sha1_only):
            show(change.__name__, hooks.github("run-failure", change=change))
    with section("github-no-secret"):
        show("signed", hooks.github("run-failure", "OPEN_HOOK"))
        show("without_signature", hooks.github("run-failure", "OPEN_HOOK", without_signature))
    with section("gitlab-refused"):
        for change in (without_token, wrong_token):
            show(change.__name__, hooks.gitlab("pipeline-failed", change=change))


def broken(hooks):
    with section("github-twice"):
        for _ in range(2):
            for span in show("run-failure", hooks.github("run-failure")):
                print(f"      {span['traceId']} {span['spanId']}")
    with section("github-no-run"):
        print_tree(show("job-cancelled", hooks.github("job-cancelled")))
    with section("github-shared"):
        for name in ("shared-tag", "shared-tag-with-at", "shared-tag"):
            show(name, hooks.github(name))
        for text in ("http: panic serving", "invalid reference workflow path"):
            print(f"{logged(text)} lines in the log say {text!r}")
    with section("github-job-timed-out"):
        print_attributes("resource, of it", only_results(show("job-timed-out", hooks.github("job-timed-out"))[0]["resource"]))


def only_results(attributes):
    return {key: value for key, value in attributes.items() if key.endswith("status")}


def twins(hooks):
    spans = [span for name in ("twin-1", "twin-2") for span in show(name, hooks.github(name))]
    for span in spans:
        print(f"{span['spanId']}  {span['name']}")
    print(f"{len(spans)} spans, {len({span['spanId'] for span in spans})} ids")


def gitlab(hooks):
    with section("gitlab-unfinished"):
        show("pipeline-running", hooks.gitlab("pipeline-running"))
        show("job", hooks.gitlab("job"))
    with section("gitlab-spans"):
        first = show("pipeline-failed", hooks.gitlab("pipeline-failed"))
        print_tree(first)
    with section("gitlab-retry"):
        print_tree(show("pipeline-retried", hooks.gitlab("pipeline-retried")))
    with section("gitlab-attributes"):
        print_attributes("resource", first[0]["resource"])
        print_attributes("span of the pipeline", first[0]["attributes"])
        print_attributes("span of the job", named(first, "unit")["attributes"])
    with section("gitlab-merge-request"):
        merge = show("merge-request", hooks.gitlab("merge-request"))
        added = {key: value for key, value in merge[0]["resource"].items() if key not in first[0]["resource"]}
        print_attributes("resource, besides", added)
    with section("gitlab-canceled"):
        show("pipeline-canceled", hooks.gitlab("pipeline-canceled"))
    with section("gitlab-ids"):
        print(f"trace  {first[0]['traceId']}  receiver")
        print(f"trace  {ids.gitlab_trace(5001, '2026-11-20 09:02:31 UTC')}  receiver, by ids.py")
        print(f"trace  {ids.gitlab_own_trace(5001)}  CI_TRACEPARENT and GitLab's own export, by ids.py")
        print(f"job    {named(first, 'unit')['spanId']}  receiver")
        print(f"job    {ids.gitlab_own_job(5001, 6002, 'default')}  CI_TRACEPARENT, by ids.py")
        print(f"job    {ids.gitlab_own_job(5001, 6002, 'export')}  GitLab's own export, by ids.py")
    return first


def main():
    with collector() as hooks:
        hub = github(hooks)
        refusals(hooks)
        broken(hooks)
        with section("github-twins"):
            twins(hooks)
        lab = gitlab(hooks)
    with collector("--feature-gates=-receiver.githubreceiver.UseCheckRunID") as hooks, section("github-twins-legacy"):
        twins(hooks)
    verdicts(hub, lab, "")
    with collector("--config", "mend.yaml") as hooks:
        hub = [span for name in ("job-failure", "run-failure") for span in spans_of(hooks.github(name)[2])]
        lab = spans_of(hooks.gitlab("pipeline-failed")[2])
        timed_out = [span for name in ("job-timed-out", "run-timed-out") for span in spans_of(hooks.github(name)[2])]
    verdicts(hub, lab, "-mended")
    with section("results-mended"):
        # The GitLab receiver makes the spans of stages in any order.
        for span in hub + timed_out + sorted(lab, key=lambda each: each["name"]):
            result = next((span["attributes"][key] for key in RESULT_KEYS if key in span["attributes"]), "none")
            print(f"{result:12}  {span['name']}")


RESULT_KEYS = ("cicd.pipeline.result", "cicd.pipeline.task.run.result")


def verdicts(hub, lab, suffix):
    with section("run-verdicts" + suffix):
        print_verdicts(RUN, "SERVER", {"githubreceiver": named(hub, "CI"), "gitlabreceiver": lab[0]})
    with section("task-verdicts" + suffix):
        print_verdicts(TASK, "INTERNAL", {
            "githubreceiver, job": named(hub, "test (20)"),
            "githubreceiver, step": named(hub, "Run tests"),
            "gitlabreceiver, job": named(lab, "unit"),
        })


main()
