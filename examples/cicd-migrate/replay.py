"""Starts the Collector with the configurations named, sends what Jenkins would, and ends it.

Warnings of the Collector are an error here; what begins with `-` is passed on to it.
"""
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request

import jenkins


def free_address():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


def wait_until_ready(collector, log):
    for _ in range(600):
        with open(log) as lines:
            if "Everything is ready" in lines.read():
                return
        if collector.poll() is not None:
            break
        time.sleep(0.1)
    sys.exit(open(log).read())


def send(address, signal, body):
    request = urllib.request.Request(f"http://{address}/v1/{signal}", json.dumps(body).encode(),
                                     {"Content-Type": "application/json"})
    urllib.request.urlopen(request, timeout=10).close()


address = free_address()
options = [name if name.startswith("-") else f"--config={name}" for name in sys.argv[1:]]
with open("otelcol.log", "w") as log:
    collector = subprocess.Popen(["otelcol", *options], stderr=log, env=os.environ | {"JENKINS_OTLP": address})
try:
    wait_until_ready(collector, "otelcol.log")
    send(address, "traces", jenkins.traces())
    send(address, "metrics", jenkins.metrics())
finally:
    collector.terminate()
    collector.wait(10)
complaints = [line for line in open("otelcol.log") if "\twarn\t" in line or "\terror\t" in line]
if complaints:
    sys.exit("".join(complaints))
