//go:build linux

// Command ebpf-trace-context sends a trace context in a TCP option, as eBPF
// instrumentation does when it cannot touch the payload, next to an HTTP
// traceparent header, and shows on which routes each of them arrives.
package main

import (
	"errors"
	"fmt"
	"os"
)

// exitRefused says that this kernel does not let eBPF run; test runners read it
// as "skipped".
const exitRefused = 77

func main() {
	err := run()
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, "ebpf-trace-context:", err)
	if errors.Is(err, errRefused) {
		os.Exit(exitRefused)
	}
	os.Exit(1)
}

func run() error {
	group, err := enterCgroup()
	if err != nil {
		return err
	}
	defer group.leave()
	carrier, err := attachCarrier(group.path)
	if err != nil {
		return err
	}
	defer carrier.close()

	fmt.Printf("%-32s  %-10s  %s\n", "route", "TCP option", "header")
	for _, r := range routes() {
		seen, err := r.send(carrier)
		if err != nil {
			return fmt.Errorf("%s: %w", r.name, err)
		}
		fmt.Printf("%-32s  %-10s  %s\n", r.name, seen.option, seen.header)
	}

	asked, err := carrier.read()
	if err != nil {
		return err
	}
	fmt.Printf("\nroom for %d bytes in a SYN   %s\n", optionLength, answer(asked.SYN))
	fmt.Printf("room for %d bytes with data  %s\n", optionLength, answer(asked.Data))

	readable, err := readableBytes()
	if err != nil {
		return err
	}
	fmt.Printf("\n%d bytes are waiting, FIONREAD says\n", payloadLength)
	fmt.Printf("ordinary socket     %d\nsocket in sockhash  %d\n", readable.ordinary, readable.tracked)
	return nil
}
