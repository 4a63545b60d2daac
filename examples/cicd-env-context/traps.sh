#!/usr/bin/env bash
# Each trap twice: how the context gets lost, and how it does not.
set -uo pipefail
cd "$(dirname "$0")"
source ./carrier.sh
endpoint=OTEL_EXPORTER_OTLP_ENDPOINT=$OTEL_EXPORTER_OTLP_ENDPOINT

# #region env-i
# sudo, su -, cron and service managers begin with an environment of their own; so does env -i.
env_dropped() { span step env -i PATH="$PATH" "$endpoint" python3 task.py tool; }
env_passed() { span step bash -c 'env -i PATH="$PATH" "$0" TRACEPARENT="$TRACEPARENT" python3 task.py tool' "$endpoint"; }
# #endregion env-i

# #region siblings
# The CI system sets TRACEPARENT for the whole job. A wrapper that makes a span must also hand it on.
job_variable() { span job bash -c 'source ./carrier.sh; outer=$TRACEPARENT; wrapped() { TRACEPARENT=$outer node task.mjs tests; }; span wrapper wrapped'; }
step_variable() { span job bash -c 'source ./carrier.sh; span wrapper node task.mjs tests'; }
# #endregion siblings

# #region names
# An environment knows upper and lower case on Linux; the specification has only TRACEPARENT.
lower_case() { span step bash -c 'traceparent=$TRACEPARENT; unset TRACEPARENT; export traceparent; python3 task.py tool'; }
# A variable of the shell is no variable of the environment.
not_exported() { span step bash -c 'value=$TRACEPARENT; unset TRACEPARENT; TRACEPARENT=$value; python3 task.py tool'; }
# #endregion names

# #region unsampled
# Somebody above has decided against this trace: the flag says so, and everybody below obeys.
unsampled() { TRACEPARENT=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00 span step python3 task.py tool; }
# #endregion unsampled

case $1 in
  shared | copies) python3 siblings.py "$1" ;;
  stale) ./daemon.sh ;;
  fresh) ./daemon.sh --with-context ;;
  *) "$1" ;;
esac
