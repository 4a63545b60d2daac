//go:build linux

package main

import (
	"fmt"
	"runtime"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
)

// keySize: 8 bytes of process, 8 bytes of goroutine or thread.
const keySize = 16

// goroutineRegister is where struct pt_regs holds the register that Go's calling
// convention reserves for the current goroutine: R14 on amd64, R28 on arm64.
var goroutineRegister = map[string]int16{"amd64": 8, "arm64": 28 * 8}

func loadUprobe(name string, instructions asm.Instructions) (*ebpf.Program, error) {
	program, err := ebpf.NewProgram(&ebpf.ProgramSpec{Name: name, Type: ebpf.Kprobe, License: "GPL", Instructions: instructions})
	if err != nil {
		return nil, fmt.Errorf("program %s: %w", name, err)
	}
	return program, nil
}

// #region key
// storeKey writes the key of the current call to the stack at -16. The address
// of a goroutine is virtual: two processes use the same one, so the process id
// is a part of the key.
func storeKey(key key) asm.Instructions {
	instructions := asm.Instructions{
		asm.Mov.Reg(asm.R6, asm.R1), // struct pt_regs *
		asm.FnGetCurrentPidTgid.Call(),
	}
	if key == keyThread {
		return append(instructions,
			asm.StoreMem(asm.RFP, -16, asm.R0, asm.DWord), // process and thread id
			asm.Mov.Imm(asm.R1, 0),
			asm.StoreMem(asm.RFP, -8, asm.R1, asm.DWord),
		)
	}
	return append(instructions,
		asm.RSh.Imm(asm.R0, 32),
		asm.StoreMem(asm.RFP, -16, asm.R0, asm.DWord),
		asm.LoadMem(asm.R1, asm.R6, goroutineRegister[runtime.GOARCH], asm.DWord),
		asm.StoreMem(asm.RFP, -8, asm.R1, asm.DWord),
	)
}

// #endregion key

// entryInstructions remember when the call began.
func entryInstructions(key key, starts, totals *ebpf.Map) asm.Instructions {
	return append(storeKey(key),
		asm.LoadMapValue(asm.R1, totals.FD(), offsetEntries),
		asm.Mov.Imm(asm.R2, 1),
		asm.StoreXAdd(asm.R1, asm.R2, asm.DWord),
		asm.FnKtimeGetNs.Call(),
		asm.StoreMem(asm.RFP, -24, asm.R0, asm.DWord),
		asm.LoadMapPtr(asm.R1, starts.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -16),
		asm.Mov.Reg(asm.R3, asm.RFP),
		asm.Add.Imm(asm.R3, -24),
		asm.Mov.Imm(asm.R4, 0), // BPF_ANY
		asm.FnMapUpdateElem.Call(),
		asm.Mov.Imm(asm.R0, 0),
		asm.Return(),
	)
}

// #region exit
// exitInstructions put the duration of the call that began under the same key
// into its bucket. The comparison with each bound is written out: no loop.
func exitInstructions(key key, starts, totals *ebpf.Map) asm.Instructions {
	program := append(storeKey(key),
		asm.LoadMapPtr(asm.R1, starts.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -16),
		asm.FnMapLookupElem.Call(),
		asm.JEq.Imm(asm.R0, 0, "done"), // the beginning was not seen
		asm.LoadMem(asm.R7, asm.R0, 0, asm.DWord),
		asm.FnKtimeGetNs.Call(),
		asm.Sub.Reg(asm.R0, asm.R7),
		asm.Mov.Reg(asm.R7, asm.R0), // duration in nanoseconds
		asm.LoadMapPtr(asm.R1, starts.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -16),
		asm.FnMapDeleteElem.Call(),
		asm.LoadMapValue(asm.R1, totals.FD(), offsetSum),
		asm.StoreXAdd(asm.R1, asm.R7, asm.DWord),
		asm.LoadMapValue(asm.R1, totals.FD(), offsetBuckets),
	)
	for _, bound := range bounds {
		program = append(program,
			asm.LoadImm(asm.R2, int64(bound), asm.DWord),
			asm.JLE.Reg(asm.R7, asm.R2, "bucket"),
			asm.Add.Imm(asm.R1, 8),
		)
	}
	return append(program,
		asm.Mov.Imm(asm.R2, 1).WithSymbol("bucket"),
		asm.StoreXAdd(asm.R1, asm.R2, asm.DWord),
		asm.Mov.Imm(asm.R0, 0).WithSymbol("done"),
		asm.Return(),
	)
}

// #endregion exit
