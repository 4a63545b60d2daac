//go:build linux

package main

import (
	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
)

// load loads a socket filter: a type that the kernel can run on request.
func load(body ...asm.Instructions) (*ebpf.Program, error) {
	var all asm.Instructions
	for _, part := range body {
		all = append(all, part...)
	}
	return ebpf.NewProgram(&ebpf.ProgramSpec{Type: ebpf.SocketFilter, License: "Dual MIT/GPL", Instructions: all})
}

func returnZero() asm.Instructions {
	return asm.Instructions{asm.Mov.Imm(asm.R0, 0).WithSymbol("out"), asm.Return()}
}

// newCounter is an array of one number, or of one for each CPU.
func newCounter(kind ebpf.MapType) (*ebpf.Map, error) {
	return ebpf.NewMap(&ebpf.MapSpec{Type: kind, KeySize: 4, ValueSize: 8, MaxEntries: 1})
}

// #region counters
// locate puts the address of the counter's only value into R0.
func locate(counter *ebpf.Map) asm.Instructions {
	return asm.Instructions{
		asm.StoreImm(asm.RFP, -4, 0, asm.Word),
		asm.LoadMapPtr(asm.R1, counter.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -4),
		asm.FnMapLookupElem.Call(),
		asm.JEq.Imm(asm.R0, 0, "out"),
	}
}

// addPlain is counter++ in three steps: load, add, store.
func addPlain(counter *ebpf.Map) asm.Instructions {
	return append(locate(counter),
		asm.LoadMem(asm.R1, asm.R0, 0, asm.DWord),
		asm.Add.Imm(asm.R1, 1),
		asm.StoreMem(asm.R0, 0, asm.R1, asm.DWord))
}

// addAtomic is __sync_fetch_and_add(&counter, 1).
func addAtomic(counter *ebpf.Map) asm.Instructions {
	return append(locate(counter),
		asm.Mov.Imm(asm.R1, 1),
		asm.StoreXAdd(asm.R0, asm.R1, asm.DWord))
}

// #endregion counters

// #region fetch-add
// takeNumber puts 0, 1, 2… into R6, a new number each time.
func takeNumber(counter *ebpf.Map) asm.Instructions {
	fetchAdd := asm.FetchAdd.Mem(asm.R0, asm.R6, asm.DWord, 0)
	// cilium/ebpf 0.22 drops BPF_FETCH when it encodes the instruction, and what
	// is left is an add that leaves R6 alone. The constant carries it across.
	fetchAdd.Constant = int64(asm.FetchAdd >> 8)
	return append(locate(counter), asm.Mov.Imm(asm.R6, 1), fetchAdd)
}

// #endregion fetch-add

// countFailure adds one to failed when R0 is not zero.
func countFailure(failed *ebpf.Map) asm.Instructions {
	return append(asm.Instructions{asm.JEq.Imm(asm.R0, 0, "out")}, addAtomic(failed)...)
}
