#!/usr/bin/env bash
# Each case in a process of its own, then the size of a span by its attributes.
set -euo pipefail
for name in api api+agent context+agent explicit+agent sdk+agent noop+agent explicit left; do
  go-auto-sdk "$name"
done
echo
go-auto-sdk size
