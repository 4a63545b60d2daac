//go:build linux

// Command ebpf-maps shows how numbers and events get lost between an eBPF
// program and user space. The kernel runs every program on request
// (BPF_PROG_TEST_RUN): nothing is attached, nobody else's events are seen.
//
//	ebpf-maps [counters|reset|full|memory|lost|order|cost]…
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"time"

	"github.com/cilium/ebpf"
	"golang.org/x/sys/unix"
)

// exitRefused says that this machine cannot show it; test runners read it as
// "skipped".
const exitRefused = 77

type experiment struct {
	name string
	run  func(io.Writer) error
}

var experiments = []experiment{
	{"counters", raceCounters},
	{"reset", loseByReset},
	{"full", fillMaps},
	{"memory", weighMaps},
	{"lost", loseEvents},
	{"order", compareOrder},
	{"cost", measureCost},
}

func main() {
	if err := probe(); err != nil {
		fmt.Fprintln(os.Stderr, "ebpf-maps:", err)
		os.Exit(exitRefused)
	}
	wanted, err := choose(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "ebpf-maps:", err)
		os.Exit(2)
	}
	for _, experiment := range wanted {
		if err := experiment.run(os.Stdout); err != nil {
			fmt.Fprintf(os.Stderr, "ebpf-maps: %s: %v\n", experiment.name, err)
			os.Exit(1)
		}
	}
}

// choose returns the experiments with these names, or all of them for none.
func choose(names []string) (wanted []experiment, err error) {
	if len(names) == 0 {
		return experiments, nil
	}
	for _, name := range names {
		at := slices.IndexFunc(experiments, func(e experiment) bool { return e.name == name })
		if at < 0 {
			return nil, fmt.Errorf("unknown experiment %q", name)
		}
		wanted = append(wanted, experiments[at])
	}
	return wanted, nil
}

// probe runs the smallest program on two processors.
func probe() error {
	if runtime.NumCPU() < 2 {
		return errors.New("two processors are needed to show a race, and there is one")
	}
	program, err := load(returnZero())
	if err != nil {
		return fmt.Errorf("this kernel refuses eBPF here: %w; run as root", err)
	}
	defer program.Close()
	return errors.Join(runOn(0, program, 1), runOn(1, program, 1))
}

// #region run-on
// runOn lets the kernel run the program on one processor, many times in a row.
func runOn(cpu int, program *ebpf.Program, times int) error {
	_, err := timeOn(cpu, program, times)
	return err
}

// timeOn is runOn and returns the kernel's own figure for the time of one run.
func timeOn(cpu int, program *ebpf.Program, times int) (each time.Duration, err error) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		// Not unlocked: the thread ends with the goroutine, and its affinity with it.
		runtime.LockOSThread()
		var cpus unix.CPUSet
		cpus.Set(cpu)
		if err = unix.SchedSetaffinity(0, &cpus); err == nil {
			_, each, err = program.Benchmark(make([]byte, 14), times, nil)
		}
	}()
	<-done
	return each, err
}

// onBoth runs the program on two processors at the same time.
func onBoth(program *ebpf.Program, times int) error {
	other := make(chan error)
	go func() { other <- runOn(1, program, times) }()
	return errors.Join(runOn(0, program, times), <-other)
}

// #endregion run-on
