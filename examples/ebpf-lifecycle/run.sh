#!/usr/bin/env bash
# Follows a program from loading to its end, in a mount namespace of its own with
# a bpffs of its own: nothing of it is left behind, whatever happens.
set -euo pipefail

if [ "${1:-}" != inside ]; then
  exec unshare --mount "$0" inside
fi

pins=$(mktemp -d)
if ! refusal=$(mount -t bpf bpffs "$pins" 2>&1); then
  echo "no bpffs here: $refusal" >&2
  exit 77
fi

echo '# one process'
ebpf-lifecycle stages

echo '# killed, nothing pinned'
coproc ebpf-lifecycle hold
pid=$COPROC_PID
read -r id <&"${COPROC[0]}"
echo "before: $(ebpf-lifecycle alive "$id")"
kill -KILL "$pid"
wait "$pid" 2>/dev/null || true
echo "after: $(ebpf-lifecycle alive "$id")"

echo '# link pinned, process gone'
ebpf-lifecycle pin "$pins"
ebpf-lifecycle read "$pins"
bpftool prog show pinned "$pins/program" | sed -n 1p
# The number of lines differs from kernel to kernel, so they go to stderr.
bpftool prog dump xlated pinned "$pins/program" >&2
echo '# link pin removed'
rm "$pins/link"
ebpf-lifecycle read "$pins"

echo '# program pinned without its link'
rm "$pins/program" "$pins/counts"
ebpf-lifecycle pin-program "$pins"
ebpf-lifecycle read "$pins"

echo '# another bpffs'
other=$(mktemp -d)
mount -t bpf bpffs "$other"
echo "pinned maps here: $(find "$pins" -name counts | wc -l), there: $(find "$other" -name counts | wc -l)"

echo '# the last mount goes'
id=$(bpftool prog show pinned "$pins/program" | sed -n '1s/:.*//p')
umount "$pins"
echo "program: $(ebpf-lifecycle alive "$id")"
umount "$other"
rmdir "$pins" "$other"
