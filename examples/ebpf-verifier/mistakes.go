//go:build linux

package main

import (
	"errors"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"github.com/cilium/ebpf/btf"
)

// mistake is a program that the verifier refuses, and the same program mended.
type mistake struct {
	name          string
	wrong, mended func(*maps) ebpf.ProgramSpec
}

// table has one value of this many bytes.
const tableSize = 64

var mistakes = []mistake{
	{"no-return-value", traced(asm.Return()), traced(returnZero()...)},
	{"null-check", lookup(anyKey, false), lookup(anyKey, true)},
	{"null-check-array", lookup(constantKey, false), lookup(constantKey, true)},
	{"no-bounds", index(asm.Instructions{}), index(asm.Instructions{asm.And.Imm(asm.R6, tableSize-1)})},
	{"off-by-one", index(jump(asm.JGT, tableSize)), index(jump(asm.JGE, tableSize))},
	{"read-twice", readTwice(true), readTwice(false)},
	{"raw-pointer", argument(false), argument(true)},
	{"unreleased", reserve(false), reserve(true)},
	{"endless-loop", untilZero, loop(asm.JLT.Imm(asm.R1, 100, "again"))},
	{"too-long-loop", loop(asm.JLT.Imm(asm.R1, 2_000_000, "again")), bpfLoop(2_000_000)},
	{"big-stack", store(-520), scratch},
	{"unwritten-stack", filter(oneByteOfKey), filter(constantKey)},
	{"wrong-helper", call(ebpf.SocketFilter, asm.FnGetStackid), call(ebpf.RawTracepoint, asm.FnKtimeGetNs)},
	{"licence", licensed("Apache-2.0"), licensed("Dual MIT/GPL")},
}

// traced is a program that could be attached to any raw tracepoint.
func traced(body ...asm.Instruction) func(*maps) ebpf.ProgramSpec {
	return func(*maps) ebpf.ProgramSpec {
		return ebpf.ProgramSpec{Type: ebpf.RawTracepoint, License: "GPL", Instructions: body}
	}
}

func returnZero() asm.Instructions {
	return asm.Instructions{asm.Mov.Imm(asm.R0, 0), asm.Return()}
}

// find puts a pointer to a value of the map into R0, or null.
func find(in *ebpf.Map, key func() asm.Instructions) asm.Instructions {
	return append(key(),
		asm.LoadMapPtr(asm.R1, in.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -4),
		asm.FnMapLookupElem.Call())
}

func constantKey() asm.Instructions {
	return asm.Instructions{asm.StoreImm(asm.RFP, -4, 0, asm.Word)}
}

func anyKey() asm.Instructions {
	return asm.Instructions{asm.FnGetPrandomU32.Call(), asm.StoreMem(asm.RFP, -4, asm.R0, asm.Word)}
}

// oneByteOfKey leaves three bytes of the key as the kernel's stack has them.
func oneByteOfKey() asm.Instructions {
	return asm.Instructions{asm.StoreImm(asm.RFP, -4, 0, asm.Byte)}
}

// filter looks a key up in a program for sockets, the type that needs the least
// privilege.
func filter(key func() asm.Instructions) func(*maps) ebpf.ProgramSpec {
	return func(m *maps) ebpf.ProgramSpec {
		return ebpf.ProgramSpec{
			Type: ebpf.SocketFilter, License: "GPL",
			Instructions: append(find(m.table, key), returnZero()...),
		}
	}
}

// #region null-check
// lookup reads the value that it looked up, after a null check or without one.
func lookup(key func() asm.Instructions, check bool) func(*maps) ebpf.ProgramSpec {
	return func(m *maps) ebpf.ProgramSpec {
		body := find(m.table, key)
		if check {
			body = append(body, asm.JEq.Imm(asm.R0, 0, "out"))
		}
		body = append(body,
			asm.LoadMem(asm.R0, asm.R0, 0, asm.DWord),
			asm.Mov.Imm(asm.R0, 0).WithSymbol("out"),
			asm.Return())
		return traced(body...)(m)
	}
}

// #endregion null-check

// #region index
// index reads table[R6], where R6 is any number, after the instructions in check.
func index(check asm.Instructions) func(*maps) ebpf.ProgramSpec {
	return func(m *maps) ebpf.ProgramSpec {
		body := append(asm.Instructions{asm.FnGetPrandomU32.Call(), asm.Mov.Reg(asm.R6, asm.R0)}, find(m.table, constantKey)...)
		body = append(body, asm.JEq.Imm(asm.R0, 0, "out"))
		body = append(body, check...)
		body = append(body,
			asm.Add.Reg(asm.R0, asm.R6),
			asm.LoadMem(asm.R1, asm.R0, 0, asm.Byte),
			asm.Mov.Imm(asm.R0, 0).WithSymbol("out"),
			asm.Return())
		return traced(body...)(m)
	}
}

// jump leaves when R6 op limit.
func jump(op asm.JumpOp, limit int32) asm.Instructions {
	return asm.Instructions{op.Imm(asm.R6, limit, "out")}
}

// #endregion index

// #region read-twice
// readTwice checks an index that lies in shared memory. With again, it reads the
// index once more after the check: another CPU may have changed it.
func readTwice(again bool) func(*maps) ebpf.ProgramSpec {
	return func(m *maps) ebpf.ProgramSpec {
		body := append(find(m.table, constantKey),
			asm.JEq.Imm(asm.R0, 0, "out"),
			asm.LoadMem(asm.R6, asm.R0, 0, asm.DWord),
			asm.JGE.Imm(asm.R6, tableSize, "out"))
		if again {
			body = append(body, asm.LoadMem(asm.R6, asm.R0, 0, asm.DWord))
		}
		body = append(body,
			asm.Add.Reg(asm.R0, asm.R6),
			asm.LoadMem(asm.R1, asm.R0, 0, asm.Byte),
			asm.Mov.Imm(asm.R0, 0).WithSymbol("out"),
			asm.Return())
		return traced(body...)(m)
	}
}

// #endregion read-twice

// #region raw-pointer
// argument reads what the first argument of the tracepoint points to: as if it
// were memory of the program, or with the helper that copies it safely.
func argument(helper bool) func(*maps) ebpf.ProgramSpec {
	body := asm.Instructions{asm.LoadMem(asm.R6, asm.R1, 0, asm.DWord)}
	if helper {
		body = append(body,
			asm.Mov.Reg(asm.R1, asm.RFP),
			asm.Add.Imm(asm.R1, -8),
			asm.Mov.Imm(asm.R2, 8),
			asm.Mov.Reg(asm.R3, asm.R6),
			asm.FnProbeReadKernel.Call())
	} else {
		body = append(body, asm.LoadMem(asm.R1, asm.R6, 0, asm.DWord))
	}
	return traced(append(body, returnZero()...)...)
}

// #endregion raw-pointer

// #region unreleased
// reserve takes a record of the ring buffer and, on one path, forgets it.
func reserve(discard bool) func(*maps) ebpf.ProgramSpec {
	return func(m *maps) ebpf.ProgramSpec {
		body := asm.Instructions{
			asm.LoadMapPtr(asm.R1, m.ring.FD()),
			asm.Mov.Imm(asm.R2, 8),
			asm.Mov.Imm(asm.R3, 0),
			asm.FnRingbufReserve.Call(),
			asm.JEq.Imm(asm.R0, 0, "out"),
			asm.Mov.Reg(asm.R6, asm.R0),
			asm.FnKtimeGetNs.Call(),
			asm.JEq.Imm(asm.R0, 0, "early"),
			asm.StoreMem(asm.R6, 0, asm.R0, asm.DWord),
			asm.Mov.Reg(asm.R1, asm.R6),
			asm.Mov.Imm(asm.R2, 0),
			asm.FnRingbufSubmit.Call(),
			asm.Ja.Label("out"),
		}
		early := asm.Instructions{asm.Mov.Imm(asm.R0, 0)}
		if discard {
			early = asm.Instructions{asm.Mov.Reg(asm.R1, asm.R6), asm.Mov.Imm(asm.R2, 0), asm.FnRingbufDiscard.Call()}
		}
		early[0] = early[0].WithSymbol("early")
		body = append(body, early...)
		body = append(body, asm.Mov.Imm(asm.R0, 0).WithSymbol("out"), asm.Return())
		return traced(body...)(m)
	}
}

// #endregion unreleased

// #region loops
// loop counts in R1 and goes back as the last instruction says.
func loop(back asm.Instruction) func(*maps) ebpf.ProgramSpec {
	body := asm.Instructions{
		asm.Mov.Imm(asm.R1, 0),
		asm.Add.Imm(asm.R1, 1).WithSymbol("again"),
		back,
	}
	return traced(append(body, returnZero()...)...)
}

// untilZero goes on for as long as chance wants.
func untilZero(m *maps) ebpf.ProgramSpec {
	again := asm.Instructions{asm.FnGetPrandomU32.Call().WithSymbol("again"), asm.JNE.Imm(asm.R0, 0, "again"), asm.Return()}
	return traced(again...)(m)
}

// bpfLoop lets the kernel call a function n times (Linux 5.17+). The verifier
// checks the function a few times, however large n is.
func bpfLoop(n int32) func(*maps) ebpf.ProgramSpec {
	number := &btf.Int{Name: "int", Size: 4, Encoding: btf.Signed}
	static := func(name string, parameters int) *btf.Func {
		return &btf.Func{Name: name, Linkage: btf.StaticFunc, Type: &btf.FuncProto{Return: number, Params: make([]btf.FuncParam, parameters)}}
	}
	callback := static("callback", 2)
	for i := range callback.Type.(*btf.FuncProto).Params {
		callback.Type.(*btf.FuncProto).Params[i] = btf.FuncParam{Name: "p", Type: number}
	}
	functionPointer := asm.LoadImm(asm.R2, -1, asm.DWord).WithReference("callback")
	functionPointer.Src = asm.PseudoFunc
	body := asm.Instructions{
		btf.WithFuncMetadata(asm.Mov.Imm(asm.R1, n).WithSymbol("main"), static("main", 0)),
		functionPointer,
		asm.Mov.Imm(asm.R3, 0), // context for the callback
		asm.Mov.Imm(asm.R4, 0), // flags
		asm.FnLoop.Call(),
		asm.Mov.Imm(asm.R0, 0),
		asm.Return(),
		btf.WithFuncMetadata(asm.Mov.Imm(asm.R0, 0).WithSymbol("callback"), callback), // 0: go on
		asm.Return(),
	}
	return traced(body...)
}

// #endregion loops

// store writes eight bytes at an offset from the frame pointer.
func store(offset int16) func(*maps) ebpf.ProgramSpec {
	return traced(append(asm.Instructions{asm.Mov.Imm(asm.R1, 0), asm.StoreMem(asm.RFP, offset, asm.R1, asm.DWord)}, returnZero()...)...)
}

// scratch uses a map value of 4096 bytes where the stack is too small.
func scratch(m *maps) ebpf.ProgramSpec {
	body := append(find(m.scratch, constantKey),
		asm.JEq.Imm(asm.R0, 0, "out"),
		asm.Mov.Imm(asm.R1, 0),
		asm.StoreMem(asm.R0, 4088, asm.R1, asm.DWord),
		asm.Mov.Imm(asm.R0, 0).WithSymbol("out"),
		asm.Return())
	return traced(body...)(m)
}

// call calls a helper with whatever the registers hold.
func call(programType ebpf.ProgramType, helper asm.BuiltinFunc) func(*maps) ebpf.ProgramSpec {
	return func(*maps) ebpf.ProgramSpec {
		return ebpf.ProgramSpec{
			Type: programType, License: "GPL",
			Instructions: append(asm.Instructions{helper.Call()}, returnZero()...),
		}
	}
}

// licensed calls a helper that is reserved for programs under a
// GPL-compatible licence.
func licensed(licence string) func(*maps) ebpf.ProgramSpec {
	return func(m *maps) ebpf.ProgramSpec {
		spec := argument(true)(m)
		spec.License = licence
		return spec
	}
}

// maps are what the mistakes refer to.
type maps struct{ table, scratch, ring *ebpf.Map }

func newMaps() (*maps, error) {
	table, err := ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.Array, KeySize: 4, ValueSize: tableSize, MaxEntries: 1})
	if err != nil {
		return nil, err
	}
	scratch, err1 := ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.PerCPUArray, KeySize: 4, ValueSize: 4096, MaxEntries: 1})
	ring, err2 := ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.RingBuf, MaxEntries: 4096})
	return &maps{table, scratch, ring}, errors.Join(err1, err2)
}

func (m *maps) close() {
	m.table.Close()
	m.scratch.Close()
	m.ring.Close()
}
