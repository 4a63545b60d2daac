//go:build linux

// Command ebpf-profiler runs a command, samples on every CPU where it is, and
// writes a CPU profile in the format of pprof.
//
//	ebpf-profiler [-hz 99] [-o cpu.pprof] command arg…
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"time"

	"golang.org/x/sys/unix"
)

// exitRefused says that this kernel does not let eBPF run; test runners read it
// as "skipped".
const exitRefused = 77

// mapsInterval is how often the memory map of the command is read: libraries
// come and go, and nothing is left of it when the process has ended.
const mapsInterval = 50 * time.Millisecond

func main() {
	hertz := flag.Int("hz", 99, "samples per second and CPU")
	out := flag.String("o", "cpu.pprof", "write the profile to this `file`")
	slots := flag.Int("stacks", 16384, "how many different stacks the kernel can keep")
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*hertz, *slots, *out, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "ebpf-profiler:", err)
		if errors.Is(err, errRefused) {
			os.Exit(exitRefused)
		}
		os.Exit(1)
	}
}

// #region run
func run(hertz, slots int, out string, args []string) error {
	command := exec.Command(args[0], args[1:]...)
	command.Stdin, command.Stdout, command.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := command.Start(); err != nil {
		return err
	}
	sampler, err := startSampler(command.Process.Pid, hertz, slots)
	if err != nil {
		command.Process.Kill()
		command.Wait()
		return err
	}
	defer sampler.close()
	began := time.Now()
	mappings, exitErr := waitAndReadMappings(command)

	samples, err := sampler.read()
	if err != nil {
		return err
	}
	profile := buildProfile(samples, newSymbolizer(mappings), hertz)
	profile.TimeNanos, profile.DurationNanos = began.UnixNano(), time.Since(began).Nanoseconds()
	if err := writeProfile(profile, out); err != nil {
		return err
	}
	fmt.Fprintln(os.Stderr, summary(samples, command.ProcessState, hertz))
	return exitErr
}

// #endregion run

// waitAndReadMappings returns the last memory map seen before the command ended.
func waitAndReadMappings(command *exec.Cmd) (mappings []mapping, err error) {
	ended := make(chan error)
	go func() { ended <- command.Wait() }()
	tick := time.NewTicker(mapsInterval)
	defer tick.Stop()
	for {
		if read, err := readMappings(command.Process.Pid); err == nil && len(read) > 0 {
			mappings = read
		}
		select {
		case err := <-ended:
			return mappings, err
		case <-tick.C:
		}
	}
}

// summary compares the samples with the CPU time that the kernel accounted.
func summary(samples []sample, state *os.ProcessState, hertz int) string {
	var all, inKernel, collided, absent uint64
	for _, s := range samples {
		all += s.count
		if len(s.kernel) > 0 {
			inKernel += s.count
		}
		switch s.userID {
		case -int32(unix.EEXIST):
			collided += s.count
		case -int32(unix.EFAULT):
			absent += s.count
		}
	}
	seconds := float64(all) / float64(hertz)
	cpu := (state.UserTime() + state.SystemTime()).Seconds()
	return fmt.Sprintf("%d samples = %.2f s of CPU (accounted: %.2f s); %d in the kernel, %d lost to collisions, %d without a user stack",
		all, seconds, cpu, inKernel, collided, absent)
}
