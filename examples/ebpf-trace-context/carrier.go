//go:build linux

package main

import (
	"errors"
	"fmt"
	"math/bits"
	"unsafe"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"github.com/cilium/ebpf/link"
	"golang.org/x/sys/unix"
)

// shared is what user space and the program exchange, the only value of a map.
type shared struct {
	Target    uint32 // remote port of connections that write, as the program sees it
	Server    uint32 // local port of connections that read
	Sent      traceContext
	Seen      traceContext
	SYN, Data int64 // what the kernel answered when room was asked for in such a packet
}

// carrier writes the option into the packets of one client and reads it from
// those that one server receives.
type carrier struct {
	exchange *ebpf.Map
	attached link.Link
}

func attachCarrier(cgroupPath string) (*carrier, error) {
	exchange, err := ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.Array, KeySize: 4, ValueSize: uint32(unsafe.Sizeof(shared{})), MaxEntries: 1})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errRefused, err)
	}
	program, err := ebpf.NewProgram(&ebpf.ProgramSpec{Type: ebpf.SockOps, Instructions: carryContext(exchange), License: "GPL"})
	if err != nil {
		exchange.Close()
		return nil, fmt.Errorf("%w: %w", errRefused, err)
	}
	defer program.Close()
	attached, err := link.AttachCgroup(link.CgroupOptions{Path: cgroupPath, Attach: ebpf.AttachCGroupSockOps, Program: program})
	if err != nil {
		exchange.Close()
		return nil, fmt.Errorf("%w: %w", errRefused, err)
	}
	return &carrier{exchange, attached}, nil
}

func (c *carrier) close() { _ = errors.Join(c.attached.Close(), c.exchange.Close()) }

// aim makes connections to the port front carry t from now on, waits for it at
// the port server, and forgets what was seen.
func (c *carrier) aim(front, server int, t traceContext) error {
	return c.exchange.Put(uint32(0), shared{
		Target: bits.ReverseBytes32(uint32(front)), // network byte order
		Server: uint32(server),
		Sent:   t,
	})
}

func (c *carrier) read() (s shared, err error) {
	err = c.exchange.Lookup(uint32(0), &s)
	return s, err
}

// answer puts a helper's return value into words.
func answer(code int64) string {
	if code < 0 {
		return "no, " + unix.ErrnoName(unix.Errno(-code))
	}
	return "yes"
}

// Offsets in struct bpf_sock_ops, and the operations that it announces.
const (
	ctxOp         = 0
	ctxRemotePort = 64
	ctxLocalPort  = 68
	ctxTCPFlags   = 212

	opConnect     = 3  // about to send a SYN
	opConnected   = 4  // the active side has a connection
	opAccepted    = 5  // the passive side has one
	opParseOption = 13 // a packet came with an option the kernel does not know
	opMeasure     = 14 // how much room does the next header need?
	opWrite       = 15 // write the option

	wantUnknownOptions = 1 << 5
	wantToWrite        = 1 << 6

	flagSYN = 2
)

// Offsets in shared.
const (
	offTarget = unsafe.Offsetof(shared{}.Target)
	offServer = unsafe.Offsetof(shared{}.Server)
	offSent   = unsafe.Offsetof(shared{}.Sent)
	offSeen   = unsafe.Offsetof(shared{}.Seen)
	offSYN    = unsafe.Offsetof(shared{}.SYN)
	offData   = unsafe.Offsetof(shared{}.Data)
)

// carryContext reserves room in each header that the client sends, writes the
// option there, and on the other side stores what it finds.
func carryContext(exchange *ebpf.Map) asm.Instructions {
	program := asm.Instructions{
		asm.Mov.Reg(asm.R6, asm.R1),
		asm.LoadMem(asm.R7, asm.R6, ctxOp, asm.Word),
		asm.JEq.Imm(asm.R7, opConnect, "client"),
		asm.JEq.Imm(asm.R7, opConnected, "client"),
		asm.JEq.Imm(asm.R7, opAccepted, "server"),
		asm.JEq.Imm(asm.R7, opMeasure, "measure"),
		asm.JEq.Imm(asm.R7, opWrite, "write"),
		asm.JEq.Imm(asm.R7, opParseOption, "parse"),
		asm.Ja.Label("out"),

		// A proxy in the same cgroup must not write the option again.
		asm.LoadMapValue(asm.R8, exchange.FD(), uint32(offTarget)).WithSymbol("client"),
		asm.LoadMem(asm.R2, asm.R8, 0, asm.Word),
		asm.LoadMem(asm.R3, asm.R6, ctxRemotePort, asm.Word),
		asm.JNE.Reg(asm.R2, asm.R3, "out"),
		asm.Mov.Imm(asm.R2, wantToWrite),
		asm.Ja.Label("want"),
		asm.Mov.Imm(asm.R2, wantUnknownOptions).WithSymbol("server"),
		asm.Mov.Reg(asm.R1, asm.R6).WithSymbol("want"),
		asm.FnSockOpsCbFlagsSet.Call(),
		asm.Ja.Label("out"),

		asm.Mov.Reg(asm.R1, asm.R6).WithSymbol("measure"),
		asm.Mov.Imm(asm.R2, optionLength),
		asm.Mov.Imm(asm.R3, 0),
		asm.FnReserveHdrOpt.Call(),
		asm.Mov.Reg(asm.R9, asm.R0),
		asm.LoadMapValue(asm.R8, exchange.FD(), uint32(offSYN)),
		asm.LoadMem(asm.R2, asm.R6, ctxTCPFlags, asm.Word),
		asm.And.Imm(asm.R2, flagSYN),
		asm.JNE.Imm(asm.R2, 0, "answered"),
		asm.LoadMapValue(asm.R8, exchange.FD(), uint32(offData)),
		asm.StoreMem(asm.R8, 0, asm.R9, asm.DWord).WithSymbol("answered"),
		asm.Ja.Label("out"),

		asm.LoadMapValue(asm.R8, exchange.FD(), uint32(offSent)).WithSymbol("write"),
		asm.StoreImm(asm.RFP, -32, optionKind, asm.Byte),
		asm.StoreImm(asm.RFP, -31, optionLength, asm.Byte),
	}
	for offset := int16(0); offset < 24; offset += 2 { // two bytes at a time: the ids are not aligned in the option
		program = append(program,
			asm.LoadMem(asm.R2, asm.R8, offset, asm.Half),
			asm.StoreMem(asm.RFP, -30+offset, asm.R2, asm.Half))
	}
	program = append(program,
		asm.Mov.Reg(asm.R1, asm.R6),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -32),
		asm.Mov.Imm(asm.R3, optionLength),
		asm.Mov.Imm(asm.R4, 0),
		asm.FnStoreHdrOpt.Call(),
		asm.Ja.Label("out"),

		asm.LoadMapValue(asm.R8, exchange.FD(), uint32(offServer)).WithSymbol("parse"),
		asm.LoadMem(asm.R2, asm.R8, 0, asm.Word),
		asm.LoadMem(asm.R3, asm.R6, ctxLocalPort, asm.Word),
		asm.JNE.Reg(asm.R2, asm.R3, "out"),               // a proxy received it, not the server
		asm.StoreImm(asm.RFP, -32, optionKind, asm.Byte), // names the option to look for
		asm.StoreImm(asm.RFP, -31, 0, asm.Byte),
		asm.Mov.Reg(asm.R1, asm.R6),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -32),
		asm.Mov.Imm(asm.R3, optionLength),
		asm.Mov.Imm(asm.R4, 0),
		asm.FnLoadHdrOpt.Call(),
		asm.JNE.Imm(asm.R0, optionLength, "out"),
		asm.LoadMapValue(asm.R8, exchange.FD(), uint32(offSeen)),
	)
	for offset := int16(0); offset < 24; offset += 2 {
		program = append(program,
			asm.LoadMem(asm.R2, asm.RFP, -30+offset, asm.Half),
			asm.StoreMem(asm.R8, offset, asm.R2, asm.Half))
	}
	return append(program,
		asm.Mov.Imm(asm.R0, 1).WithSymbol("out"),
		asm.Return(),
	)
}
