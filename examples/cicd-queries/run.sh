#!/usr/bin/env bash
# Asks every question, then holds the detectors and the queue time against the truth.
set -euo pipefail
python3 ask.py
python3 waits.py
python3 flaky.py
