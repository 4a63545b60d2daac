//go:build linux

// Command ebpf-capabilities finds out which Linux capabilities the kernel asks
// for: it repeats each operation that eBPF instrumentation relies on with fewer
// and fewer of them. Everything happens inside this process.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"text/tabwriter"
)

// exitRefused says that the table could not be made here; test runners read it
// as "skipped".
const exitRefused = 77

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "ebpf-capabilities:", err)
		if errors.Is(err, errMissing) {
			os.Exit(exitRefused)
		}
		os.Exit(1)
	}
}

func run() error {
	// Capabilities belong to a thread, so all of this stays on one.
	runtime.LockOSThread()
	if err := setEffective(candidates); err != nil {
		return err
	}
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "operation\tneeds\trefused with")
	for _, o := range operations {
		n, err := needOf(o.try)
		if err != nil {
			return fmt.Errorf("%s: %w", o.name, err)
		}
		fmt.Fprintf(table, "%s\t%s\t%s\n", o.name, n, oneLine(n.refusal))
	}
	return table.Flush()
}

// oneLine shortens an error to its first words; verifier logs are long.
func oneLine(err error) string {
	if err == nil {
		return "-"
	}
	words, _, _ := strings.Cut(strings.Join(strings.Fields(err.Error()), " "), " (")
	return words
}
