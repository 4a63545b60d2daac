//go:build linux

// Command ebpf-uprobe-latency runs a Go program and measures with eBPF how long
// calls of its functions take, and exports one OTLP histogram per function.
//
//	ebpf-uprobe-latency -functions main.fast,main.slow command arg…
//
// The receiver is taken from OTEL_EXPORTER_OTLP_ENDPOINT.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// exitRefused says that this kernel does not let eBPF run; test runners read it
// as "skipped".
const exitRefused = 77

// exportPatience bounds the last export, retries included.
const exportPatience = 10 * time.Second

func main() {
	functions := flag.String("functions", "", "comma-separated `names` as the linker knows them, such as main.fast")
	options := options{key: keyGoroutine, exit: exitReturns}
	flag.Var(&options.key, "key", "what connects the two ends of a call: "+options.key.choices())
	flag.Var(&options.exit, "exit", "how the end of a call is seen: "+options.exit.choices())
	flag.Parse()
	if flag.NArg() == 0 || *functions == "" {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(options, strings.Split(*functions, ","), flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "ebpf-uprobe-latency:", err)
		if errors.Is(err, errRefused) {
			os.Exit(exitRefused)
		}
		os.Exit(1)
	}
}

// #region run
// run attaches to the file before the process exists, so the first call counts.
func run(options options, functions, args []string) error {
	path, err := exec.LookPath(args[0])
	if err != nil {
		return err
	}
	timers, err := attachTimers(path, functions, options)
	if err != nil {
		return err
	}
	defer timers.close()

	ctx := context.Background()
	provider, err := exportDurations(ctx, timers, path)
	if err != nil {
		return err
	}
	command := exec.Command(path, args[1:]...)
	command.Stdin, command.Stdout, command.Stderr = os.Stdin, os.Stdout, os.Stderr
	exitErr := command.Run()

	ctx, cancel := context.WithTimeout(ctx, exportPatience)
	defer cancel()
	if err := provider.Shutdown(ctx); err != nil { // reads the histograms and exports them
		return fmt.Errorf("export failed: %w; is a receiver listening at OTEL_EXPORTER_OTLP_ENDPOINT?", err)
	}
	if exitErr != nil {
		return fmt.Errorf("the command failed: %w", exitErr)
	}
	return nil
}

// #endregion run
