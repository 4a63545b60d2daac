"""Two children at the same time: python3 siblings.py shared|copies"""
import os
import subprocess
import sys

from carrier import span


def start(name, environment):
    return subprocess.Popen(["node", "task.mjs", name], env=environment)


# #region shared
def shared():
    """Both spans write into the environment of this process, which both children inherit."""
    with span("shard 1") as first, span("shard 2") as second:
        os.environ["TRACEPARENT"] = first.header()
        os.environ["TRACEPARENT"] = second.header()  # before the first child has started, as threads may do it
        return [child.wait() for child in (start("tests of shard 1", None), start("tests of shard 2", None))]
# #endregion shared


# #region copies
def copies():
    """Every child gets an environment of its own."""
    outer = os.environ.get("TRACEPARENT")
    with span("shard 1", outer) as first, span("shard 2", outer) as second:
        children = [start("tests of shard 1", first.environment()), start("tests of shard 2", second.environment())]
        return [child.wait() for child in children]
# #endregion copies


with span("tests") as tests:
    os.environ["TRACEPARENT"] = tests.header()
    {"shared": shared, "copies": copies}[sys.argv[1]]()
