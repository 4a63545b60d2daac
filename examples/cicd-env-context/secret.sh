#!/usr/bin/env bash
# What another process of the same user reads, without a debugger.
set -euo pipefail
BAGGAGE=customer=4711 sleep 60 &
process=$!
# Until `sleep` has begun, this is still the shell.
until tr '\0' '\n' <"/proc/$process/environ" | grep ^BAGGAGE=; do sleep 0.05; done
kill "$process"
