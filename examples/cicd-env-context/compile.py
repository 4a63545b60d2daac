"""Compiles, and has Node bundle what it made."""
import subprocess

from carrier import span

with span("compile") as current:
    subprocess.run(["node", "task.mjs", "bundle"], env=current.environment(), check=True)
