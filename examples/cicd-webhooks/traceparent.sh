#!/usr/bin/env bash
# Prints the traceparent of a step: traceparent.sh STEP_NAME. CHECK_RUN_ID is ${{ job.check_run_id }};
# GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT are there in every step.
set -euo pipefail
hash() { printf '%s' "$1" | sha256sum; }
echo "00-$(hash "$GITHUB_RUN_ID${GITHUB_RUN_ATTEMPT}t" | cut -c 1-32)-$(hash "$CHECK_RUN_ID-$1-s" | cut -c 17-32)-01"
