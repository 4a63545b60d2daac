//go:build !linux

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "ebpf-trace-context: TCP options are written with Linux eBPF; run it on Linux")
	os.Exit(77)
}
