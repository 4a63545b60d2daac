#!/usr/bin/env bash
# The pipeline: a span of its own, and two tasks below it.
set -euo pipefail
cd "$(dirname "$0")"
source ./carrier.sh

tasks() {
  python3 compile.py
  span test node task.mjs 'unit tests'
}

span --run nightly tasks
