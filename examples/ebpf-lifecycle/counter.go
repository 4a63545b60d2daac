//go:build linux

package main

import (
	"errors"
	"fmt"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"github.com/cilium/ebpf/link"
)

var errRefused = errors.New("this kernel refuses eBPF here")

// counter counts the system calls of the whole machine.
type counter struct {
	instructions asm.Instructions
	counts       *ebpf.Map
	program      *ebpf.Program
	link         link.Link
}

// #region load
// load creates the map and loads the program. Nothing runs yet.
func load() (*counter, error) {
	counts, err := ebpf.NewMap(&ebpf.MapSpec{Name: "counts", Type: ebpf.PerCPUArray, KeySize: 4, ValueSize: 8, MaxEntries: 1})
	if err != nil {
		return nil, fmt.Errorf("%w: map: %w; run as root", errRefused, err)
	}
	instructions := asm.Instructions{
		asm.StoreImm(asm.RFP, -4, 0, asm.Word),
		asm.LoadMapPtr(asm.R1, counts.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -4),
		asm.FnMapLookupElem.Call(),
		asm.JEq.Imm(asm.R0, 0, "out"),
		asm.LoadMem(asm.R1, asm.R0, 0, asm.DWord),
		asm.Add.Imm(asm.R1, 1),
		asm.StoreMem(asm.R0, 0, asm.R1, asm.DWord),
		asm.Mov.Imm(asm.R0, 0).WithSymbol("out"),
		asm.Return(),
	}
	program, err := ebpf.NewProgram(&ebpf.ProgramSpec{
		Name: "count_events", Type: ebpf.RawTracepoint, License: "Dual MIT/GPL", Instructions: instructions,
	})
	if err != nil {
		return nil, fmt.Errorf("%w: program: %w", errRefused, err)
	}
	return &counter{instructions: instructions, counts: counts, program: program}, nil
}

// attach creates the link. From here on the kernel runs the program.
func (c *counter) attach() (err error) {
	c.link, err = link.AttachRawTracepoint(link.RawTracepointOptions{Name: "sys_enter", Program: c.program})
	if err != nil {
		return fmt.Errorf("%w: raw tracepoint sys_enter: %w", errRefused, err)
	}
	return nil
}

// #endregion load

func total(counts *ebpf.Map) (sum uint64) {
	var perCPU []uint64
	counts.Lookup(uint32(0), &perCPU)
	for _, value := range perCPU {
		sum += value
	}
	return sum
}
