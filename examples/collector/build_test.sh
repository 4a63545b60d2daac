#!/usr/bin/env bash
# Tests the cache of build.sh with a `go` that only counts how often it is asked to build.
set -euo pipefail
here=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/fake" "$work/out"
cat >"$work/fake/go" <<'GO'
#!/bin/sh
if [ "$1" = env ]; then echo fake; exit; fi
echo built >>"$BUILDS"
printf '#!/bin/sh\necho collector\n' >otelcol
chmod +x otelcol
GO
chmod +x "$work/fake/go"
export PATH=$work/fake:$PATH OUT=$work/out BUILDS=$work/builds OTLP_DOCS_CACHE=$work/cache

# expect BUILDS WHAT: builds, and compares how often that was done so far.
expect() {
  "$here/build.sh"
  if [ "$("$OUT/otelcol")" != collector ] || [ "$(wc -l <"$BUILDS")" -ne "$1" ]; then
    echo "build.sh, $2: built $(wc -l <"$BUILDS") times, expected $1" >&2
    exit 1
  fi
}
expect 1 'without an entry'
expect 1 'with an entry'
entry=$(dirname "$(readlink "$OUT/otelcol")")
: >"$entry/otelcol"
expect 2 'with a program that was cut off'
rm "$entry/blob"
expect 3 'with an entry whose writing was interrupted'
rm "$entry/otelcol"
expect 4 'with a name and no program'
expect 4 'with the entry that was mended'
