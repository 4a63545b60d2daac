#!/usr/bin/env bash
# Shows what the relocations of one compiled program become on several kernels,
# and what a loader says when there is no field to relocate to.
set -euo pipefail

object=$OUT/task.bpf.o

echo '# relocations'
ebpf-co-re relocations "$object" "$OUT/old.btf" "$OUT/rearranged.btf" "$OUT/renamed.btf"
echo '# run on this kernel'
ebpf-co-re run "$object"
echo '# a field that is missing'
ebpf-co-re load "$object" read_missing
ebpf-co-re load "$object" ask_first
ebpf-co-re load "$object" read_task "$OUT/renamed.btf"
echo '# only the types that the program needs'
small=$(mktemp)
bpftool gen min_core_btf /sys/kernel/btf/vmlinux "$small" "$object"
ebpf-co-re load "$object" read_task "$small"
echo "all types: $(stat -c %s /sys/kernel/btf/vmlinux) bytes, those types: $(stat -c %s "$small") bytes"
echo '# without debug information in the object'
llvm-strip -g "$object" -o "$small"
ebpf-co-re load "$small" read_task
rm "$small"
