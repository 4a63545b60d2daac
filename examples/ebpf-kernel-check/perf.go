//go:build linux

package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"time"

	"github.com/cilium/ebpf"
	"golang.org/x/sys/unix"
)

// attachCPUClock samples on the software clock, which needs no hardware counter.
func attachCPUClock(p *ebpf.Program) (io.Closer, error) {
	return attachPerf(p, unix.PERF_TYPE_SOFTWARE, unix.PERF_COUNT_SW_CPU_CLOCK)
}

// attachCycles samples on the processor's cycle counter; virtual machines often
// have none.
func attachCycles(p *ebpf.Program) (io.Closer, error) {
	return attachPerf(p, unix.PERF_TYPE_HARDWARE, unix.PERF_COUNT_HW_CPU_CYCLES)
}

// attachPerf runs p up to 1000 times per second on CPU 0, whichever process is
// there: profilers open one such event per CPU.
func attachPerf(p *ebpf.Program, kind uint32, config uint64) (io.Closer, error) {
	attr := unix.PerfEventAttr{Type: kind, Config: config, Sample: 1000, Bits: unix.PerfBitFreq, Size: unix.PERF_ATTR_SIZE_VER0}
	fd, err := unix.PerfEventOpen(&attr, -1, 0, -1, unix.PERF_FLAG_FD_CLOEXEC)
	if err != nil {
		return nil, fmt.Errorf("perf_event_open: %w", err)
	}
	event := os.NewFile(uintptr(fd), "perf_event")
	if err := unix.IoctlSetInt(fd, unix.PERF_EVENT_IOC_SET_BPF, p.FD()); err != nil {
		event.Close()
		return nil, fmt.Errorf("PERF_EVENT_IOC_SET_BPF: %w", err)
	}
	return event, nil
}

// burnCPU keeps every CPU busy for a moment, so that CPU 0 is not idle.
func burnCPU() {
	var group sync.WaitGroup
	for range runtime.NumCPU() {
		group.Go(func() {
			for until := time.Now().Add(20 * time.Millisecond); time.Now().Before(until); {
			}
		})
	}
	group.Wait()
}
