//go:build linux

// Command ebpf-syscall-count runs a command, counts its system calls inside the
// kernel with eBPF, and exports the counts as one OTLP metric.
//
//	ebpf-syscall-count [-match ns-process|init-process|init-thread] command arg…
//
// The receiver is taken from OTEL_EXPORTER_OTLP_ENDPOINT.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"time"
)

// exitRefused says that this kernel does not let eBPF run; test runners read it
// as "skipped".
const exitRefused = 77

// exportPatience bounds the last export, retries included.
const exportPatience = 10 * time.Second

func main() {
	match := matchNamespace
	flag.Var(&match, "match", "how the kernel recognises the process: "+matchChoices())
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(match, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "ebpf-syscall-count:", err)
		if errors.Is(err, errRefused) {
			os.Exit(exitRefused)
		}
		os.Exit(1)
	}
}

// #region run
// run counts from the first instruction of the command to its end, so that
// nothing is lost before the program is attached and nothing else is counted.
func run(match match, args []string) error {
	command, err := startStopped(args)
	if err != nil {
		return err
	}
	defer command.kill()
	counter, err := attachCounter(match, command.pid)
	if err != nil {
		return err
	}
	defer counter.close()

	ctx := context.Background()
	provider, err := exportCounts(ctx, counter.read, args[0])
	if err != nil {
		return err
	}
	exitErr := command.resumeAndWait()

	ctx, cancel := context.WithTimeout(ctx, exportPatience)
	defer cancel()
	if err := provider.Shutdown(ctx); err != nil { // reads the counts and exports them
		return fmt.Errorf("export failed: %w; is a receiver listening at OTEL_EXPORTER_OTLP_ENDPOINT?", err)
	}
	return exitErr
}

// #endregion run
