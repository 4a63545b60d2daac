//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"golang.org/x/sys/unix"
)

const (
	maxDepth  = 127 // /proc/sys/kernel/perf_event_max_stack
	maxKinds  = 16384
	userStack = 1 << 8 // BPF_F_USER_STACK
)

var errRefused = errors.New("this kernel refuses eBPF here")

// sampler counts where a process is, in pairs of a user and a kernel stack.
type sampler struct {
	stacks *ebpf.Map
	counts *ebpf.Map
	events []*os.File
}

// startSampler interrupts every CPU hertz times per second, by the software
// clock: virtual machines often have no hardware counter.
func startSampler(pid, hertz, slots int) (s *sampler, err error) {
	s = &sampler{}
	defer func() {
		if err != nil {
			s.close()
			err = fmt.Errorf("%w: %w; run as root", errRefused, err)
		}
	}()
	s.stacks, err = ebpf.NewMap(&ebpf.MapSpec{Name: "stacks", Type: ebpf.StackTrace, KeySize: 4, ValueSize: 8 * maxDepth, MaxEntries: uint32(slots)})
	if err != nil {
		return s, fmt.Errorf("map: %w", err)
	}
	s.counts, err = ebpf.NewMap(&ebpf.MapSpec{Name: "counts", Type: ebpf.Hash, KeySize: 8, ValueSize: 8, MaxEntries: maxKinds})
	if err != nil {
		return s, fmt.Errorf("map: %w", err)
	}
	isTarget, err := onlyProcess(pid)
	if err != nil {
		return s, err
	}
	program, err := ebpf.NewProgram(&ebpf.ProgramSpec{
		Name: "sample", Type: ebpf.PerfEvent, License: "GPL",
		Instructions: sampleInstructions(isTarget, s.stacks, s.counts),
	})
	if err != nil {
		return s, fmt.Errorf("program: %w", err)
	}
	defer program.Close() // the events keep it
	for cpu := range runtime.NumCPU() {
		event, err := openClock(cpu, hertz, program)
		if err != nil {
			return s, err
		}
		s.events = append(s.events, event)
	}
	return s, nil
}

// #region event
// openClock runs program at each tick of one CPU's clock.
func openClock(cpu, hertz int, program *ebpf.Program) (*os.File, error) {
	attr := unix.PerfEventAttr{
		Type: unix.PERF_TYPE_SOFTWARE, Config: unix.PERF_COUNT_SW_CPU_CLOCK,
		Sample: uint64(hertz), Bits: unix.PerfBitFreq, Size: unix.PERF_ATTR_SIZE_VER0,
	}
	fd, err := unix.PerfEventOpen(&attr, -1, cpu, -1, unix.PERF_FLAG_FD_CLOEXEC)
	if err != nil {
		return nil, fmt.Errorf("perf_event_open: %w", err)
	}
	event := os.NewFile(uintptr(fd), "perf_event")
	if err := unix.IoctlSetInt(fd, unix.PERF_EVENT_IOC_SET_BPF, program.FD()); err != nil {
		event.Close()
		return nil, fmt.Errorf("PERF_EVENT_IOC_SET_BPF: %w", err)
	}
	return event, nil
}

// #endregion event

// #region program
// sampleInstructions add one to counts[{user stack id, kernel stack id}]. A
// negative id is an error: -EFAULT for no such stack, -EEXIST when two different
// stacks have the same hash.
func sampleInstructions(isTarget asm.Instructions, stacks, counts *ebpf.Map) asm.Instructions {
	program := append(asm.Instructions{asm.Mov.Reg(asm.R6, asm.R1)}, isTarget...)
	for slot, flags := range map[int16]int32{-16: userStack, -12: 0} {
		program = append(program,
			asm.Mov.Reg(asm.R1, asm.R6),
			asm.LoadMapPtr(asm.R2, stacks.FD()),
			asm.Mov.Imm(asm.R3, flags),
			asm.FnGetStackid.Call(),
			asm.StoreMem(asm.RFP, slot, asm.R0, asm.Word),
		)
	}
	lookup := asm.Instructions{
		asm.LoadMapPtr(asm.R1, counts.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -16),
		asm.FnMapLookupElem.Call(),
	}
	program = append(program, lookup...)
	program = append(program,
		asm.JNE.Imm(asm.R0, 0, "found"),
		asm.Mov.Imm(asm.R1, 0),
		asm.StoreMem(asm.RFP, -24, asm.R1, asm.DWord),
		asm.LoadMapPtr(asm.R1, counts.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -16),
		asm.Mov.Reg(asm.R3, asm.RFP),
		asm.Add.Imm(asm.R3, -24),
		asm.Mov.Imm(asm.R4, 1), // BPF_NOEXIST: another CPU may have been faster
		asm.FnMapUpdateElem.Call(),
	)
	program = append(program, lookup...)
	return append(program,
		asm.JEq.Imm(asm.R0, 0, "other"), // the map is full
		asm.Mov.Imm(asm.R1, 1).WithSymbol("found"),
		asm.StoreXAdd(asm.R0, asm.R1, asm.DWord),
		asm.Mov.Imm(asm.R0, 0).WithSymbol("other"),
		asm.Return(),
	)
}

// #endregion program

// onlyProcess jumps to "other" unless pid, in our pid namespace, is on the CPU.
// The example ebpf-syscall-count shows what goes wrong without the namespace.
func onlyProcess(pid int) (asm.Instructions, error) {
	const path = "/proc/self/ns/pid"
	var stat unix.Stat_t
	if err := unix.Stat(path, &stat); err != nil {
		return nil, &os.PathError{Op: "stat", Path: path, Err: err}
	}
	device := int64(unix.Major(stat.Dev))<<20 | int64(unix.Minor(stat.Dev))
	return asm.Instructions{
		asm.LoadImm(asm.R1, device, asm.DWord),
		asm.LoadImm(asm.R2, int64(stat.Ino), asm.DWord),
		asm.Mov.Reg(asm.R3, asm.RFP),
		asm.Add.Imm(asm.R3, -8),
		asm.Mov.Imm(asm.R4, 8),
		asm.FnGetNsCurrentPidTgid.Call(),
		asm.JNE.Imm(asm.R0, 0, "other"),
		asm.LoadMem(asm.R0, asm.RFP, -4, asm.Word), // process id
		asm.JNE.Imm(asm.R0, int32(pid), "other"),
	}, nil
}

// sample is one pair of stacks, innermost frame first, and how often it was seen.
type sample struct {
	user, kernel []uint64
	userID       int32
	count        uint64
}

// lost says that the sample counts, but where it was taken is not known.
func (s sample) lost() bool { return s.userID < 0 }

// read returns what was counted so far.
func (s *sampler) read() (samples []sample, err error) {
	var key struct{ User, Kernel int32 }
	var count uint64
	entries := s.counts.Iterate()
	for entries.Next(&key, &count) {
		user, err := s.readStack(key.User)
		if err != nil {
			return nil, err
		}
		kernel, err := s.readStack(key.Kernel)
		if err != nil {
			return nil, err
		}
		samples = append(samples, sample{user: user, kernel: kernel, userID: key.User, count: count})
	}
	return samples, entries.Err()
}

func (s *sampler) readStack(id int32) ([]uint64, error) {
	if id < 0 {
		return nil, nil
	}
	var frames [maxDepth]uint64
	if err := s.stacks.Lookup(uint32(id), &frames); err != nil {
		return nil, fmt.Errorf("stack %d: %w", id, err)
	}
	depth := 0
	for depth < maxDepth && frames[depth] != 0 {
		depth++
	}
	return frames[:depth], nil
}

func (s *sampler) close() {
	for _, event := range s.events {
		event.Close()
	}
	for _, m := range []*ebpf.Map{s.stacks, s.counts} {
		if m != nil {
			m.Close()
		}
	}
}
