#!/usr/bin/env bash
# Everything that is right, then everything that is wrong on purpose.
set -euo pipefail
cd "$(dirname "$0")"
obi-manifests manifests/*.yaml config/*.yaml
echo
if obi-manifests wrong/*.yaml; then
  echo 'nothing wrong was found in wrong/' >&2
  exit 1
fi
