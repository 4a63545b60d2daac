//go:build !linux

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "ebpf-capabilities: capabilities belong to Linux; run it on Linux")
	os.Exit(77)
}
