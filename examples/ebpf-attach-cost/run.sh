#!/usr/bin/env bash
# Measures in a mount namespace of its own, where tracefs can be mounted without
# a trace on the system. Where it is mounted already, that does no harm.
set -euo pipefail

exec unshare --mount bash -c '
  mountpoint --quiet /sys/kernel/tracing || mount -t tracefs tracefs /sys/kernel/tracing 2>/dev/null || true
  exec ebpf-attach-cost "$OUT/attach-target"'
