//go:build !linux

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "ebpf-hidden-cost: it measures Linux eBPF; run it on Linux")
	os.Exit(77)
}
