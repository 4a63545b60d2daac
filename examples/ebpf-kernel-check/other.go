//go:build !linux

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "ebpf-kernel-check: this program checks a Linux kernel; run it on Linux")
	os.Exit(77)
}
