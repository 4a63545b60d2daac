"""Webhook events in the shape that GitHub and GitLab send. Everything in them is made up.

    python3 events.py github job-failure      prints one

Only fields that the receivers read, and what identifies an event.
"""
import json
import sys

COMMIT = "c0ffee0c0ffee0c0ffee0c0ffee0c0ffee0c0ffe"
HUB = "https://github.com/example-org/shop"
LAB = "https://gitlab.example.com/example-org/shop"
FIRST, CANCELLED, TIMED_OUT, TWINS, SHARED = 16800000042, 16800000077, 16800000088, 16800000099, 16800000111

# #region github
REPOSITORY = {
    "repository": {
        "name": "shop",
        "full_name": "example-org/shop",
        "html_url": HUB,
        "owner": {"login": "example-org"},
        "custom_properties": {"team-name": "checkout"},
    },
    "sender": {"login": "dev-a"},
}


def at(minute_second):
    return f"2026-11-20T09:{minute_second}Z"


def run(action, run_id, conclusion, start, end, attempt=1):
    before = f"https://api.github.com/repos/example-org/shop/actions/runs/{run_id}/attempts/{attempt - 1}"
    return REPOSITORY | {
        "action": action,
        "workflow_run": {
            "id": run_id,
            "run_attempt": attempt,
            "previous_attempt_url": before if attempt > 1 else None,
            "name": "CI",
            "event": "push",
            "status": "completed" if conclusion else "queued",
            "conclusion": conclusion,
            "head_branch": "main",
            "head_sha": COMMIT,
            "head_commit": {"id": COMMIT, "committer": {"name": "Dev A", "email": "dev-a@example.com"}},
            "html_url": f"{HUB}/actions/runs/{run_id}",
            "run_started_at": at(start),
            "updated_at": at(end),
        },
    }


def shared(file_and_ref):
    """A run that uses a workflow of another repository."""
    path, ref = f"example-org/workflows/.github/workflows/{file_and_ref}", file_and_ref.partition("@")[2]
    event = run("completed", SHARED, "success", "50:00", "51:00")
    event["workflow_run"]["referenced_workflows"] = [{"path": path, "ref": ref, "sha": COMMIT}]
    return event


def job(action, job_id, name, conclusion, times, steps=(), run_id=FIRST, attempt=1):
    created, start, end = times
    waiting = action == "queued" or conclusion == "skipped"
    return REPOSITORY | {
        "action": action,
        "workflow_job": {
            "id": job_id,
            "run_id": run_id,
            "run_attempt": attempt,
            "workflow_name": "CI",
            "name": name,
            "status": action,
            "conclusion": conclusion,
            "head_branch": "main",
            "head_sha": COMMIT,
            "html_url": f"{HUB}/actions/runs/{run_id}/job/{job_id}",
            "created_at": at(created),
            "started_at": at(start),
            "completed_at": at(end) if end else None,
            "labels": ["Ubuntu-24.04"],
            "runner_id": None if waiting else 9,
            "runner_name": None if waiting else "GitHub Actions 9",
            "steps": [step(number, *each) for number, each in enumerate(steps, 1)],
        },
    }


def step(number, name, conclusion, start, end):
    return {
        "number": number,
        "name": name,
        "status": "completed",
        "conclusion": conclusion,
        "started_at": at(start),
        "completed_at": at(end),
    }


github = {
    "run-requested": run("requested", FIRST, None, "00:00", "00:00"),
    "job-queued": job("queued", 47600000101, "lint", None, ("00:05", "00:05", None)),
    "job-in-progress": job("in_progress", 47600000101, "lint", None, ("00:05", "00:20", None)),
    "job-success": job("completed", 47600000101, "lint", "success", ("00:05", "00:20", "01:10"), [
        ("Set up job", "success", "00:20", "00:22"), ("Run lint", "success", "00:22", "01:09")]),
    "job-failure": job("completed", 47600000102, "test (20)", "failure", ("00:05", "00:35", "04:05"), [
        ("Set up job", "success", "00:35", "00:37"), ("Run tests", "failure", "00:37", "04:00"),
        ("Upload report", "skipped", "04:00", "04:00")]),
    # It ends before it starts, as GitHub reports skipped jobs.
    "job-skipped": job("completed", 47600000103, "deploy", "skipped", ("04:06", "04:07", "04:06")),
    "run-failure": run("completed", FIRST, "failure", "00:00", "04:10"),
    "retry-job": job("completed", 47600000112, "test (20)", "success", ("10:02", "10:30", "13:50"), [
        ("Set up job", "success", "10:30", "10:32"), ("Run tests", "success", "10:32", "13:48")], attempt=2),
    "retry-run": run("completed", FIRST, "success", "10:00", "13:55", attempt=2),
    "job-cancelled": job("completed", 47600000201, "build", "cancelled", ("20:02", "20:15", "21:00"), [
        ("Build", "cancelled", "20:15", "20:58")], CANCELLED),
    "run-cancelled": run("completed", CANCELLED, "cancelled", "20:00", "21:02"),
    "run-timed-out": run("completed", TIMED_OUT, "timed_out", "30:00", "36:00"),
    "job-timed-out": job("completed", 47600000202, "slow", "timed_out", ("30:02", "30:10", "36:00"), (), TIMED_OUT),
    "shared-tag": shared("shared.yml@refs/tags/v1"),
    "shared-tag-with-at": shared("shared.yml@refs/tags/pkg@1.2.3"),
    "twin-1": job("completed", 47600000301, "test", "success", ("40:02", "40:10", "41:00"), [
        ("Run tests", "success", "40:10", "40:30"), ("Run tests", "success", "40:30", "40:58")], TWINS),
    "twin-2": job("completed", 47600000302, "test", "failure", ("40:02", "40:12", "41:30"), [
        ("Run tests", "failure", "40:12", "41:28")], TWINS),
    "ping": REPOSITORY | {"zen": "Tests are free.", "hook_id": 1},
    "push": REPOSITORY | {"ref": "refs/heads/main", "after": COMMIT},
}
# #endregion github


# #region gitlab
def on(minute_second):
    return minute_second and f"2026-11-20 09:{minute_second} UTC"


def pipeline(pipeline_id, status, created, finished, builds, **more):
    name, merge_request = more.get("name"), more.get("merge_request")
    return {
        "object_kind": "pipeline",
        "object_attributes": {
            "id": pipeline_id,
            "name": name,
            "ref": "main",
            "tag": False,
            "sha": COMMIT,
            "source": "merge_request_event" if merge_request else "push",
            "status": status,
            "created_at": on(created),
            "finished_at": on(finished),
            "url": f"{LAB}/-/pipelines/{pipeline_id}",
        },
        "merge_request": merge_request,
        "project": {
            "id": 31,
            "name": "shop",
            "namespace": "example-org",
            "path_with_namespace": "example-org/shop",
            "web_url": LAB,
            "default_branch": "main",
        },
        "commit": {"id": COMMIT, "title": "Round totals", "timestamp": "2026-11-20T08:59:30+00:00"},
        "builds": builds,
    }


def build(build_id, stage, name, status, start, end, queued=2.0, reason=None):
    runner = {"id": 12, "description": "docker-1", "runner_type": "instance_type", "is_shared": True, "tags": ["Docker"]}
    return {
        "id": build_id,
        "stage": stage,
        "name": name,
        "status": status,
        "started_at": on(start),
        "finished_at": on(end),
        "queued_duration": queued,
        "failure_reason": reason,
        "allow_failure": False,
        "runner": runner if start else None,
        "environment": None,
    }


COMPILE = build(6001, "build", "compile", "success", "00:08", "01:00", 6.5)

gitlab = {
    "pipeline-running": pipeline(5001, "running", "00:00", None, [build(6001, "build", "compile", "running", "00:08", None)]),
    "pipeline-failed": pipeline(5001, "failed", "00:00", "02:31", [
        COMPILE, build(6000, "test", "lint", "success", "01:05", "01:35"),
        build(6002, "test", "unit", "failed", "01:05", "02:30", 3.1, "script_failure"),
        build(6003, "deploy", "staging", "skipped", None, None)]),
    # `unit` was retried: the same pipeline ends once more, with the latest build of each name.
    "pipeline-retried": pipeline(5001, "success", "00:00", "12:00", [
        COMPILE, build(6000, "test", "lint", "success", "01:05", "01:35"),
        build(6012, "test", "unit", "success", "10:04", "11:20"),
        build(6003, "deploy", "staging", "success", "11:22", "11:59")]),
    "merge-request": pipeline(5002, "success", "20:00", "21:00", [build(6021, "test", "unit", "success", "20:03", "20:58")],
        name="Checks",
        merge_request={"id": 88001, "iid": 17, "title": "Round totals", "target_branch": "main", "state": "opened"}),
    # Cancelled while `unit` waited for a runner: it has an end and no start.
    "pipeline-canceled": pipeline(5003, "canceled", "30:00", "30:40", [
        build(6031, "build", "compile", "canceled", "30:05", "30:40"),
        build(6032, "test", "unit", "canceled", None, "30:40")]),
    "job": {"object_kind": "build", "build_id": 6002, "build_name": "unit", "build_status": "failed", "pipeline_id": 5001},
}
# #endregion gitlab

if __name__ == "__main__":
    print(json.dumps({"github": github, "gitlab": gitlab}[sys.argv[1]][sys.argv[2]], indent=2))
