//go:build linux

package main

import (
	"fmt"
	"io"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
)

const capacity = 1000

// fillMaps inserts new keys, one by one and from one processor, beyond what a
// map of 1000 entries holds.
func fillMaps(w io.Writer) error {
	fmt.Fprintf(w, "full: new keys into maps of %d entries\n", capacity)
	for _, kind := range []ebpf.MapType{ebpf.Hash, ebpf.LRUHash} {
		for _, keys := range []uint32{capacity / 2, capacity, capacity * 2} {
			kept, failed, err := fill(kind, keys)
			if err != nil {
				return err
			}
			fmt.Fprintf(w, "  %-8s %4d inserted  %4d kept  %4d updates failed\n", kind, keys, kept, failed)
		}
	}
	return nil
}

func fill(kind ebpf.MapType, keys uint32) (kept int, failed int64, err error) {
	entries, err := ebpf.NewMap(&ebpf.MapSpec{Type: kind, KeySize: 8, ValueSize: 8, MaxEntries: capacity})
	if err != nil {
		return 0, 0, err
	}
	defer entries.Close()
	number, failures, err := newCounters(ebpf.Array)
	if err != nil {
		return 0, 0, err
	}
	defer number.Close()
	defer failures.Close()
	program, err := load(takeNumber(number), insertR6(entries), countFailure(failures), returnZero())
	if err != nil {
		return 0, 0, err
	}
	defer program.Close()
	if err := runOn(0, program, int(keys)); err != nil {
		return 0, 0, err
	}
	var key, value uint64
	all := entries.Iterate()
	for all.Next(&key, &value) {
		kept++
	}
	return kept, total(failures), all.Err()
}

// #region insert
// insertR6 stores R6 under the key R6. R0 is 0, or an error that only the
// program itself ever sees.
func insertR6(entries *ebpf.Map) asm.Instructions {
	return asm.Instructions{
		asm.StoreMem(asm.RFP, -8, asm.R6, asm.DWord),
		asm.LoadMapPtr(asm.R1, entries.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -8),
		asm.Mov.Reg(asm.R3, asm.R2),
		asm.Mov.Imm(asm.R4, int32(ebpf.UpdateAny)),
		asm.FnMapUpdateElem.Call(),
	}
}

// #endregion insert

// weighMaps prints the memory that the kernel accounts for empty maps.
func weighMaps(w io.Writer) error {
	fmt.Fprintln(w, "memory: empty maps of 100000 entries, 16-byte keys, 64-byte values")
	for _, m := range []struct {
		name  string
		kind  ebpf.MapType
		key   uint32
		flags uint32
	}{
		{"Array", ebpf.Array, 4, 0},
		{"PerCPUArray", ebpf.PerCPUArray, 4, 0},
		{"Hash", ebpf.Hash, 16, 0},
		{"Hash, no prealloc", ebpf.Hash, 16, 1}, // BPF_F_NO_PREALLOC
		{"PerCPUHash", ebpf.PerCPUHash, 16, 0},
		{"LRUHash", ebpf.LRUHash, 16, 0},
	} {
		entries, err := ebpf.NewMap(&ebpf.MapSpec{Type: m.kind, KeySize: m.key, ValueSize: 64, MaxEntries: 100_000, Flags: m.flags})
		if err != nil {
			return err
		}
		info, err := entries.Info()
		if err != nil {
			return err
		}
		bytes, _ := info.Memlock()
		fmt.Fprintf(w, "  %-18s %5.1f MB\n", m.name, float64(bytes)/1e6)
		entries.Close()
	}
	return nil
}
