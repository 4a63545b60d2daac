//go:build linux

package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"github.com/cilium/ebpf/link"
)

// hooks are the tracepoints that count under the one key.
var hooks = []string{"sys_enter", "sys_exit", "sched_switch"}

// key is what the programs count under, as Go lays it out: bytes 5 to 7 are padding.
type key struct {
	Kind uint32
	Flag uint8
	_    [3]byte
}

// showPadding counts events under one key from three hooks, then looks the key up.
func showPadding(w io.Writer) error {
	for _, cleared := range []bool{false, true} {
		fmt.Fprintf(w, "padding cleared: %v\n", cleared)
		if err := countUnderKey(w, cleared); err != nil {
			fmt.Fprintf(w, "  refused: %s\n  looked up from Go: nothing was stored\n", lastWords(err))
		}
	}
	return nil
}

func countUnderKey(w io.Writer, cleared bool) error {
	counts, err := ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.Hash, KeySize: 8, ValueSize: 8, MaxEntries: 1024})
	if err != nil {
		return err
	}
	defer counts.Close()
	if err := runOn(hooks, &ebpf.ProgramSpec{
		Type: ebpf.RawTracepoint, License: "GPL", Instructions: countKey(counts, cleared),
	}); err != nil {
		return err
	}
	var stored [8]byte
	var count uint64
	var keys []string
	entries := counts.Iterate()
	for entries.Next(&stored, &count) {
		keys = append(keys, fmt.Sprintf("% x", stored))
	}
	slices.Sort(keys) // other kernels leave something else from event to event
	fmt.Fprintf(w, "  stored under %s\n", strings.Join(keys, ", "))
	found := "no such key"
	if counts.Lookup(key{Kind: 7, Flag: 1}, &count) == nil {
		found = "found"
	}
	fmt.Fprintf(w, "  looked up from Go: %s\n", found)
	return entries.Err()
}

// runOn attaches the program to each hook, makes system calls, and detaches it.
func runOn(hooks []string, spec *ebpf.ProgramSpec) error {
	program, err := ebpf.NewProgram(spec)
	if err != nil {
		return err
	}
	defer program.Close()
	for _, hook := range hooks {
		attached, err := link.AttachRawTracepoint(link.RawTracepointOptions{Name: hook, Program: program})
		if err != nil {
			return err
		}
		defer attached.Close()
	}
	for range 20 {
		os.Getppid()
		time.Sleep(time.Millisecond)
	}
	return nil
}

// #region padding
// countKey counts system calls under {kind: 7, flag: 1} and writes five bytes
// of the eight; with cleared, it sets all eight to zero first.
func countKey(counts *ebpf.Map, cleared bool) asm.Instructions {
	var body asm.Instructions
	if cleared {
		body = asm.Instructions{asm.Mov.Imm(asm.R1, 0), asm.StoreMem(asm.RFP, -8, asm.R1, asm.DWord)}
	}
	return append(body,
		asm.StoreImm(asm.RFP, -8, 7, asm.Word),
		asm.StoreImm(asm.RFP, -4, 1, asm.Byte),
		asm.Mov.Imm(asm.R1, 1),
		asm.StoreMem(asm.RFP, -16, asm.R1, asm.DWord),
		asm.LoadMapPtr(asm.R1, counts.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -8),
		asm.Mov.Reg(asm.R3, asm.RFP),
		asm.Add.Imm(asm.R3, -16),
		asm.Mov.Imm(asm.R4, 0),
		asm.FnMapUpdateElem.Call(),
		asm.Mov.Imm(asm.R0, 0),
		asm.Return())
}

// #endregion padding
