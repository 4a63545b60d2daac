#!/usr/bin/env bash
# Compiles the program, and made-up kernels whose BTF it is to be loaded against.
set -euo pipefail

# Debian and Ubuntu keep asm/types.h in a folder of the architecture.
headers=/usr/include/$(uname -m)-linux-gnu
clang -g -O2 -target bpf -I "$headers" -c bpf/task.bpf.c -o "$OUT/task.bpf.o"
for kernel in kernels/*.c; do
  clang -g -O2 -target bpf -c "$kernel" -o "$OUT/$(basename "$kernel" .c).btf"
done
go build -o "$OUT/ebpf-co-re" .
