//go:build linux

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"github.com/cilium/ebpf/link"
	"golang.org/x/sys/unix"
)

// errRefused marks what the machine does not allow, as opposed to a failure.
var errRefused = errors.New("refused")

// probe is a way to attach a program, and what makes it run once.
type probe struct {
	name    string
	kind    ebpf.ProgramType
	attach  func(*ebpf.Program) (io.Closer, error)
	trigger func()
}

var probes = []probe{
	{"uprobe", ebpf.Kprobe, attachUprobe, probed},
	{"raw tracepoint", ebpf.RawTracepoint, attachSysEnter, func() { unix.Getppid() }},
}

// probed is the function that the uprobe is attached to.
//
//go:noinline
func probed() { touched++ }

var touched int

func attachUprobe(p *ebpf.Program) (io.Closer, error) {
	exe, err := link.OpenExecutable("/proc/self/exe")
	if err != nil {
		return nil, err
	}
	return exe.Uprobe("main.probed", p, nil)
}

func attachSysEnter(p *ebpf.Program) (io.Closer, error) {
	return link.AttachRawTracepoint(link.RawTracepointOptions{Name: "sys_enter", Program: p})
}

// #region paid
// paid is the CPU time per call that the program adds. Rounds without and with
// it alternate, so that a slower moment of the machine hits both.
func (p probe) paid(calls, rounds int) (perCall []time.Duration, err error) {
	program, err := p.load()
	if err != nil {
		return nil, err
	}
	defer program.Close()
	for range rounds {
		without, err := p.cpuTime(calls)
		if err != nil {
			return nil, err
		}
		attached, err := p.attach(program)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errRefused, err)
		}
		with, err := p.cpuTime(calls)
		if err := errors.Join(err, attached.Close()); err != nil {
			return nil, err
		}
		perCall = append(perCall, (with-without)/time.Duration(calls))
	}
	return perCall, nil
}

// #endregion paid

// reported is the run time per call that the kernel keeps for the program.
func (p probe) reported(calls, rounds int) (perCall []time.Duration, err error) {
	statistics, err := ebpf.EnableStats(unix.BPF_STATS_RUN_TIME)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errRefused, err)
	}
	defer statistics.Close()
	for range rounds {
		program, err := p.load() // a new program begins at zero
		if err != nil {
			return nil, err
		}
		attached, err := p.attach(program)
		if err != nil {
			return nil, errors.Join(fmt.Errorf("%w: %w", errRefused, err), program.Close())
		}
		for range calls {
			p.trigger()
		}
		stats, err := program.Stats()
		if err := errors.Join(err, attached.Close(), program.Close()); err != nil {
			return nil, err
		}
		if stats.RunCount < uint64(calls) {
			return nil, fmt.Errorf("the program ran %d times, expected at least %d", stats.RunCount, calls)
		}
		perCall = append(perCall, stats.Runtime/time.Duration(stats.RunCount))
	}
	return perCall, nil
}

// load loads a program that does nothing.
func (p probe) load() (*ebpf.Program, error) {
	program, err := ebpf.NewProgram(&ebpf.ProgramSpec{
		Type: p.kind, License: "GPL",
		Instructions: asm.Instructions{asm.Mov.Imm(asm.R0, 0), asm.Return()},
	})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errRefused, err)
	}
	return program, nil
}

// cpuTime triggers the probe calls times and returns the CPU time of this
// thread, user and system.
func (p probe) cpuTime(calls int) (time.Duration, error) {
	before, err := threadTime()
	if err != nil {
		return 0, err
	}
	for range calls {
		p.trigger()
	}
	after, err := threadTime()
	return after - before, err
}

func threadTime() (time.Duration, error) {
	var now unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &now); err != nil {
		return 0, os.NewSyscallError("clock_gettime", err)
	}
	return time.Duration(now.Nano()), nil
}
