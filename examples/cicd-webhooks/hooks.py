"""Delivers events as the forges do, to a Collector that it starts, and knows what came of each."""
import hashlib
import hmac
import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

import events

SECRET = "only-for-this-example"
RECEIVED = "received.jsonl"


# #region sign
def signature(body, secret=SECRET, name="sha256"):
    """The value of X-Hub-Signature-256, or with sha1 of X-Hub-Signature."""
    return f"{name}=" + hmac.new(secret.encode(), body, name).hexdigest()


def github_headers(event, body):
    kind = "workflow_run" if "workflow_run" in event else "workflow_job" if "workflow_job" in event else "ping"
    return {"X-GitHub-Event": kind, "X-GitHub-Delivery": "1", "X-Hub-Signature-256": signature(body)}


def gitlab_headers(event):
    kind = "Pipeline Hook" if event["object_kind"] == "pipeline" else "Job Hook"
    return {"X-Gitlab-Event": kind, "X-Gitlab-Token": SECRET}
# #endregion sign


class Hooks:
    def __init__(self, addresses):
        self.addresses = addresses

    def github(self, name, hook="GITHUB_HOOK", change=lambda headers, body: None):
        event = events.github[name]
        body = json.dumps(event).encode()
        headers = {"Content-Type": "application/json"} | github_headers(event, body)
        change(headers, body)
        return self.deliver(hook, body, headers)

    def gitlab(self, name, change=lambda headers, body: None):
        event = events.gitlab[name]
        body = json.dumps(event).encode()
        headers = {"Content-Type": "application/json"} | gitlab_headers(event)
        change(headers, body)
        return self.deliver("GITLAB_HOOK", body, headers)

    def deliver(self, hook, body, headers):
        """Returns the status, the text of the answer, and the requests that the sink got meanwhile."""
        before = len(received())
        status, text = post(f"http://{self.addresses[hook]}/events", body, headers)
        return status, text, received()[before:]


def post(url, body, headers):
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=30) as answer:
            return answer.status, answer.read().decode().strip()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode().strip()
    except ConnectionError:
        return "---", "connection closed without an answer"


def logged(text):
    """How many lines of the Collector's log hold the text."""
    with open("collector.log") as log:
        return sum(text in line for line in log)


def received():
    with open(RECEIVED) as lines:
        return [json.loads(line) for line in lines]


@contextmanager
def collector(*flags):
    """A Collector on free ports, until the end of the block. More configurations are merged into the first."""
    addresses = {name: free_address() for name in ("GITHUB_HOOK", "OPEN_HOOK", "GITLAB_HOOK")}
    with open("collector.log", "w") as log:
        process = subprocess.Popen(
            ["otelcol", "--config", "collector.yaml", *flags],
            env=os.environ | addresses | {"HOOK_SECRET": SECRET},
            stderr=log,
        )
    try:
        for address in addresses.values():
            wait_until_healthy(address, process)
        yield Hooks(addresses)
    finally:
        process.terminate()
        process.wait()


def free_address():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return "127.0.0.1:%d" % taken.getsockname()[1]


def wait_until_healthy(address, process):
    for _ in range(300):
        try:
            return urllib.request.urlopen(f"http://{address}/health", timeout=5)
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.1)
    with open("collector.log") as log:
        raise SystemExit("The Collector does not answer:\n" + "".join(log.readlines()[-5:]))
