//go:build linux

package main

import (
	"errors"
	"fmt"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"github.com/cilium/ebpf/link"
)

// maxSyscalls is above the highest system call number of any architecture with
// 64-bit registers; a number beyond it is not counted.
const maxSyscalls = 1024

var errRefused = errors.New("this kernel refuses eBPF here")

// counter counts system calls by number until it is closed.
type counter struct {
	counts *ebpf.Map
	link   link.Link
}

// attachCounter starts counting the system calls of pid. The raw tracepoint
// needs no tracefs, unlike the tracepoint raw_syscalls:sys_enter.
func attachCounter(m match, pid int) (*counter, error) {
	isTarget, err := m.instructions(pid)
	if err != nil {
		return nil, err
	}
	counts, err := ebpf.NewMap(&ebpf.MapSpec{
		Name: "syscall_counts", Type: ebpf.PerCPUArray, KeySize: 4, ValueSize: 8, MaxEntries: maxSyscalls,
	})
	if err != nil {
		return nil, fmt.Errorf("%w: map: %w; run as root", errRefused, err)
	}
	program, err := ebpf.NewProgram(&ebpf.ProgramSpec{
		Name: "count_syscall", Type: ebpf.RawTracepoint, License: "GPL",
		Instructions: countInstructions(isTarget, counts),
	})
	if err != nil {
		counts.Close()
		return nil, fmt.Errorf("%w: program: %w", errRefused, err)
	}
	defer program.Close() // the link keeps it
	attached, err := link.AttachRawTracepoint(link.RawTracepointOptions{Name: "sys_enter", Program: program})
	if err != nil {
		counts.Close()
		return nil, fmt.Errorf("%w: raw tracepoint sys_enter: %w", errRefused, err)
	}
	return &counter{counts: counts, link: attached}, nil
}

// #region program
// countInstructions adds one to counts[system call number] for the target task.
// The context of the raw tracepoint sys_enter is {struct pt_regs *regs; long id}.
func countInstructions(isTarget asm.Instructions, counts *ebpf.Map) asm.Instructions {
	program := asm.Instructions{asm.LoadMem(asm.R6, asm.R1, 8, asm.DWord)} // id
	program = append(program, isTarget...)
	return append(program,
		asm.StoreMem(asm.RFP, -12, asm.R6, asm.Word),
		asm.LoadMapPtr(asm.R1, counts.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -12),
		asm.FnMapLookupElem.Call(),
		asm.JEq.Imm(asm.R0, 0, "other"), // number beyond the array
		asm.LoadMem(asm.R1, asm.R0, 0, asm.DWord),
		asm.Add.Imm(asm.R1, 1),
		asm.StoreMem(asm.R0, 0, asm.R1, asm.DWord),
		asm.Mov.Imm(asm.R0, 0).WithSymbol("other"),
		asm.Return(),
	)
}

// #endregion program

// #region read
// read returns how often each system call was made. Every CPU has a slot of its
// own, so the slots of a call are added up.
func (c *counter) read() (map[int]int64, error) {
	counts := map[int]int64{}
	var number uint32
	var perCPU []int64
	entries := c.counts.Iterate()
	for entries.Next(&number, &perCPU) {
		if sum := sumOf(perCPU); sum > 0 {
			counts[int(number)] = sum
		}
	}
	return counts, entries.Err()
}

// #endregion read

func sumOf(values []int64) (sum int64) {
	for _, value := range values {
		sum += value
	}
	return sum
}

func (c *counter) close() {
	c.link.Close()
	c.counts.Close()
}
