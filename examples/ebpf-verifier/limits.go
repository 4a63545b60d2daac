//go:build linux

package main

import (
	"fmt"
	"io"
	"time"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
)

// measureLoops loads loops of growing length and prints what checking them took.
func measureLoops(w io.Writer) error {
	for _, n := range []int32{1_000, 10_000, 100_000, 400_000, 499_998, 600_000} {
		measureLoad(w, fmt.Sprintf("loop of %d", n), loop(asm.JLT.Imm(asm.R1, n, "again")))
	}
	measureLoad(w, "bpf_loop of 8000000", bpfLoop(8_000_000))
	return nil
}

func measureLoad(w io.Writer, name string, build func(*maps) ebpf.ProgramSpec) {
	spec := build(nil)
	start := time.Now()
	program, err := ebpf.NewProgramWithOptions(&spec, ebpf.ProgramOptions{LogDisabled: true})
	took := time.Since(start)
	if err != nil {
		fmt.Fprintf(w, "%-20s refused after %v: %v\n", name, took.Round(time.Microsecond), err)
		return
	}
	defer program.Close()
	checked := uint32(0)
	if info, err := program.Info(); err == nil {
		checked, _ = info.VerifiedInstructions()
	}
	fmt.Fprintf(w, "%-20s %7d instructions checked in %v\n", name, checked, took.Round(time.Microsecond))
}
