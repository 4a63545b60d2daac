//go:build linux

// Command ebpf-hidden-cost measures an empty eBPF program twice: by the run time
// that the kernel reports for it, and by the CPU time that the probed thread
// loses to it.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime"
	"time"
)

// exitRefused says that this kernel does not let eBPF run; test runners read it
// as "skipped".
const exitRefused = 77

func main() {
	calls := flag.Int("calls", 50_000, "calls in each round")
	rounds := flag.Int("rounds", 7, "rounds, each without and with the program")
	flag.Parse()
	if err := run(*calls, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, "ebpf-hidden-cost:", err)
		if errors.Is(err, errRefused) {
			os.Exit(exitRefused)
		}
		os.Exit(1)
	}
}

func run(calls, rounds int) error {
	runtime.LockOSThread() // the CPU time of this thread is measured
	fmt.Println("ns per call             median  least  most")
	for _, p := range probes {
		paid, err := p.paid(calls, rounds)
		if err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		reported, err := p.reported(calls, rounds)
		if err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		printRow(p.name+", reported", reported)
		printRow(p.name+", paid", paid)
	}
	return nil
}

func printRow(name string, perCall []time.Duration) {
	s := summarize(perCall)
	fmt.Printf("%-24s %5d  %5d %5d\n", name, s.median.Nanoseconds(), s.least.Nanoseconds(), s.most.Nanoseconds())
}
