//go:build linux

// Command ebpf-kernel-check finds out which eBPF programs the running kernel
// really accepts: it loads each kind, attaches it inside this process and waits
// for one event. It mounts nothing and leaves nothing behind.
package main

import (
	"fmt"
	"os"
)

// exitRefused says that the table could not be made here; test runners read it
// as "skipped".
const exitRefused = 77

func main() {
	if os.Geteuid() != 0 {
		fmt.Fprintln(os.Stderr, "ebpf-kernel-check: loading eBPF needs root; run it with sudo")
		os.Exit(exitRefused)
	}
	if err := writeTable(os.Stdout, systemFacts()); err != nil {
		fmt.Fprintln(os.Stderr, "ebpf-kernel-check:", err)
		os.Exit(1)
	}
	fmt.Println()
	rows := [][]string{{"program", "load", "attach", "event", "refused with"}}
	for _, p := range probes() {
		rows = append(rows, p.run().row(p.name))
	}
	if err := writeTable(os.Stdout, rows); err != nil {
		fmt.Fprintln(os.Stderr, "ebpf-kernel-check:", err)
		os.Exit(1)
	}
}
