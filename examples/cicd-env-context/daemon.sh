#!/usr/bin/env bash
# Two steps use the same daemon, which the first one has started: daemon.sh [--with-context]
set -euo pipefail
cd "$(dirname "$0")"
source ./carrier.sh

folder=$(mktemp -d)
socket=$folder/socket

step_1() {
  python3 daemon.py serve "$socket" &
  daemon=$!
  until [[ -S $socket ]]; do sleep 0.05; done
  python3 daemon.py ask "$socket" 'build for step 1' "$@"
}
step_2() { python3 daemon.py ask "$socket" 'build for step 2' "$@"; }

steps() {
  span 'step 1' step_1 "$@"
  span 'step 2' step_2 "$@"
}

span --run nightly steps "$@"
python3 daemon.py ask "$socket" ''
wait "$daemon"
rm -r "$folder"
