//go:build linux

package main

import (
	"fmt"
	"io"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
)

const runs = 500_000

// raceCounters lets two processors count into one map in three ways. A per-CPU
// counter beside it says how many runs there really were: more than asked for where a signal made the library begin again.
func raceCounters(w io.Writer) error {
	fmt.Fprintln(w, "counters: two CPUs count at the same time")
	for _, way := range []struct {
		name string
		kind ebpf.MapType
		add  func(*ebpf.Map) asm.Instructions
	}{
		{"array, plain add", ebpf.Array, addPlain},
		{"array, atomic add", ebpf.Array, addAtomic},
		{"per-CPU array, plain add", ebpf.PerCPUArray, addPlain},
	} {
		counter, reference, err := newCounters(way.kind)
		if err != nil {
			return err
		}
		program, err := load(way.add(counter), addPlain(reference), returnZero())
		if err != nil {
			return err
		}
		if err := onBoth(program, runs); err != nil {
			return err
		}
		fmt.Fprintf(w, "  %-26s lost %d of %d\n", way.name, total(reference)-total(counter), total(reference))
		program.Close()
		counter.Close()
		reference.Close()
	}
	return nil
}

func newCounters(kind ebpf.MapType) (counter, reference *ebpf.Map, err error) {
	if counter, err = newCounter(kind); err != nil {
		return nil, nil, err
	}
	reference, err = newCounter(ebpf.PerCPUArray)
	return counter, reference, err
}

// total is the counter's value, summed over the CPUs if each has its own.
func total(counter *ebpf.Map) (sum int64) {
	if counter.Type() == ebpf.Array {
		counter.Lookup(uint32(0), &sum)
		return sum
	}
	var perCPU []int64
	counter.Lookup(uint32(0), &perCPU)
	for _, value := range perCPU {
		sum += value
	}
	return sum
}

// #region reset
// resets take a number out of the map and start again from zero.
var resets = []struct {
	name string
	kind ebpf.MapType
	take func(*ebpf.Map) int64
}{
	{"lookup, then update to 0", ebpf.Array, func(counter *ebpf.Map) (value int64) {
		counter.Lookup(uint32(0), &value)
		counter.Update(uint32(0), int64(0), ebpf.UpdateExist)
		return value
	}},
	{"lookup and delete", ebpf.Hash, func(counter *ebpf.Map) (value int64) {
		counter.LookupAndDelete(uint32(0), &value) // leaves 0 when the key is not there
		return value
	}},
}

// #endregion reset

// loseByReset takes numbers out of a map while a program counts in it.
func loseByReset(w io.Writer) error {
	fmt.Fprintln(w, "reset: user space reads and clears while a program counts")
	for _, reset := range resets {
		counter, reference, err := newCounters(reset.kind)
		if err != nil {
			return err
		}
		program, err := load(addPlain(reference), insertIfMissing(counter), addAtomicIfThere(counter), returnZero())
		if err != nil {
			return err
		}
		done := make(chan error)
		go func() { done <- runOn(0, program, runs) }()
		var taken int64
		for counting := true; counting; {
			select {
			case err = <-done:
				counting = false
			default:
				taken += reset.take(counter)
			}
		}
		if err != nil {
			return err
		}
		taken += reset.take(counter)
		fmt.Fprintf(w, "  %-26s lost %d of %d\n", reset.name, total(reference)-taken, total(reference))
		program.Close()
		counter.Close()
		reference.Close()
	}
	return nil
}

// insertIfMissing puts a zero under key 0 unless there is a value.
func insertIfMissing(counter *ebpf.Map) asm.Instructions {
	return asm.Instructions{
		asm.StoreImm(asm.RFP, -4, 0, asm.Word),
		asm.Mov.Imm(asm.R1, 0),
		asm.StoreMem(asm.RFP, -16, asm.R1, asm.DWord),
		asm.LoadMapPtr(asm.R1, counter.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -4),
		asm.Mov.Reg(asm.R3, asm.RFP),
		asm.Add.Imm(asm.R3, -16),
		asm.Mov.Imm(asm.R4, int32(ebpf.UpdateNoExist)),
		asm.FnMapUpdateElem.Call(),
	}
}

// addAtomicIfThere is addAtomic for a map whose key may have been deleted since.
func addAtomicIfThere(counter *ebpf.Map) asm.Instructions { return addAtomic(counter) }
