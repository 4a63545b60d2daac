//go:build linux

package main

import (
	"io"
	"runtime"
	"time"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"github.com/cilium/ebpf/link"
	"github.com/cilium/ebpf/ringbuf"
)

// ringBuffer sends eight bytes per system call through a BPF ring buffer
// (Linux 5.8+) and reads one record back.
func ringBuffer() probe {
	p := probe{name: "ring buffer", trigger: makeSystemCall}
	buffer, err := ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.RingBuf, MaxEntries: 1 << 16})
	if err != nil {
		p.impossible = err
		return p
	}
	reader, err := ringbuf.NewReader(buffer)
	if err != nil {
		p.impossible = err
		return p
	}
	p.spec = ebpf.ProgramSpec{Type: ebpf.RawTracepoint, Instructions: sendRecord(buffer)}
	p.attach = func(program *ebpf.Program) (io.Closer, error) {
		return link.AttachRawTracepoint(link.RawTracepointOptions{Name: "sys_enter", Program: program})
	}
	p.seen = func() bool {
		// Neither reader nor instructions hold the map; once collected, its
		// file descriptor would be closed before the program is loaded.
		defer runtime.KeepAlive(buffer)
		reader.SetDeadline(time.Now().Add(10 * time.Millisecond))
		record, err := reader.Read()
		return err == nil && len(record.RawSample) == 8
	}
	return p
}

func sendRecord(buffer *ebpf.Map) asm.Instructions {
	return asm.Instructions{
		asm.Mov.Imm(asm.R1, 1),
		asm.StoreMem(asm.RFP, -8, asm.R1, asm.DWord),
		asm.LoadMapPtr(asm.R1, buffer.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -8),
		asm.Mov.Imm(asm.R3, 8),
		asm.Mov.Imm(asm.R4, 0),
		asm.FnRingbufOutput.Call(),
		asm.Mov.Imm(asm.R0, 0),
		asm.Return(),
	}
}
