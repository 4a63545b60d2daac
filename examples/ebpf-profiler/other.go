//go:build !linux

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "ebpf-profiler: eBPF is a part of Linux; run it on Linux")
	os.Exit(77)
}
