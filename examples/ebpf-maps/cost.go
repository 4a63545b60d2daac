//go:build linux

package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"github.com/cilium/ebpf/perf"
)

const (
	rounds      = 7
	costRuns    = 20_000
	costBuffer  = 1 << 22 // holds every event of a run, so that none is refused
	forceWakeup = 2       // BPF_RB_FORCE_WAKEUP
)

// measureCost prints what one run of a program costs on one processor.
func measureCost(w io.Writer) error {
	programs := costPrograms()
	took := make([][]int, len(programs))
	for range rounds {
		for i, p := range programs {
			program, release, err := p.load()
			if err != nil {
				return fmt.Errorf("%s: %w", p.name, err)
			}
			each, err := timeOn(0, program, costRuns)
			release()
			if err != nil {
				return err
			}
			took[i] = append(took[i], int(each))
		}
	}
	fmt.Fprintf(w, "cost: ns for one run, median (least-most) of %d rounds of %d runs\n", rounds, costRuns)
	for i, p := range programs {
		fmt.Fprintf(w, "  %-32s %s\n", p.name, summary(took[i]))
	}
	return nil
}

func summary(values []int) string {
	slices.Sort(values)
	return fmt.Sprintf("%d (%d-%d)", values[len(values)/2], values[0], values[len(values)-1])
}

type costProgram struct {
	name string
	load func() (program *ebpf.Program, release func(), err error)
}

func costPrograms() []costProgram {
	array, hash := numbers(ebpf.Array), numbers(ebpf.Hash)
	perCPUArray, perCPUHash := numbers(ebpf.PerCPUArray), numbers(ebpf.PerCPUHash)
	ring := ebpf.MapSpec{Type: ebpf.RingBuf, MaxEntries: costBuffer}
	return []costProgram{
		onMap("nothing", array, func(*ebpf.Map) asm.Instructions { return nil }),
		onMap("array, plain add", array, addPlain),
		onMap("array, atomic add", array, addAtomic),
		onMap("per-CPU array, plain add", perCPUArray, addPlain),
		onMap("hash, atomic add", hash, addAtomic),
		onMap("per-CPU hash, plain add", perCPUHash, addPlain),
		onMap("ring buffer", ring, func(m *ebpf.Map) asm.Instructions { return outputRing(m, 0) }),
		onMap("ring buffer, always wake", ring, func(m *ebpf.Map) asm.Instructions { return outputRing(m, forceWakeup) }),
		onPerfArray("perf event array", perf.ReaderOptions{}),
		onPerfArray("perf event array, wake at 1 MB", perf.ReaderOptions{Watermark: 1 << 20}),
	}
}

func numbers(kind ebpf.MapType) ebpf.MapSpec {
	return ebpf.MapSpec{Type: kind, KeySize: 4, ValueSize: 8, MaxEntries: 1}
}

func onMap(name string, spec ebpf.MapSpec, body func(*ebpf.Map) asm.Instructions) costProgram {
	return costProgram{name, func() (*ebpf.Program, func(), error) {
		m, err := ebpf.NewMap(&spec)
		if err != nil {
			return nil, nil, err
		}
		if err := seed(m); err != nil {
			return nil, nil, err
		}
		program, err := load(contextAndNumber, body(m), returnZero())
		return program, func() { program.Close(); m.Close() }, err
	}}
}

func onPerfArray(name string, options perf.ReaderOptions) costProgram {
	return costProgram{name, func() (*ebpf.Program, func(), error) {
		m, err := ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.PerfEventArray})
		if err != nil {
			return nil, nil, err
		}
		reader, err := perf.NewReaderWithOptions(m, costBuffer, options)
		if err != nil {
			return nil, nil, err
		}
		program, err := load(contextAndNumber, outputPerf(m), returnZero())
		return program, func() { program.Close(); reader.Close(); m.Close() }, err
	}}
}

// contextAndNumber are what the output functions expect in R7 and R6.
var contextAndNumber = asm.Instructions{asm.Mov.Reg(asm.R7, asm.R1), asm.Mov.Imm(asm.R6, 0)}

// seed gives a hash its one key.
func seed(m *ebpf.Map) error {
	switch m.Type() {
	case ebpf.Hash:
		return m.Put(uint32(0), uint64(0))
	case ebpf.PerCPUHash:
		return m.Put(uint32(0), make([]uint64, ebpf.MustPossibleCPU()))
	}
	return nil
}
