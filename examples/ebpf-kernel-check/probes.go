//go:build linux

package main

import (
	"io"
	"os"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"github.com/cilium/ebpf/link"
)

// kernelFunction is present in every kernel, not inlined, and runs on write(2).
const kernelFunction = "vfs_write"

// probes lists the program kinds that OpenTelemetry's eBPF tools build on.
func probes() []probe {
	return []probe{
		{
			name:    "tracepoint",
			spec:    ebpf.ProgramSpec{Type: ebpf.TracePoint},
			attach:  func(p *ebpf.Program) (io.Closer, error) { return link.Tracepoint("raw_syscalls", "sys_enter", p, nil) },
			trigger: makeSystemCall,
		},
		{
			name: "raw_tracepoint",
			spec: ebpf.ProgramSpec{Type: ebpf.RawTracepoint},
			attach: func(p *ebpf.Program) (io.Closer, error) {
				return link.AttachRawTracepoint(link.RawTracepointOptions{Name: "sys_enter", Program: p})
			},
			trigger: makeSystemCall,
		},
		{
			name:    "tp_btf",
			spec:    ebpf.ProgramSpec{Type: ebpf.Tracing, AttachType: ebpf.AttachTraceRawTp, AttachTo: "sys_enter"},
			attach:  attachTracing,
			trigger: makeSystemCall,
		},
		{
			name:    "fentry",
			spec:    ebpf.ProgramSpec{Type: ebpf.Tracing, AttachType: ebpf.AttachTraceFEntry, AttachTo: kernelFunction},
			attach:  attachTracing,
			trigger: writeNothing,
		},
		{
			name:    "kprobe",
			spec:    ebpf.ProgramSpec{Type: ebpf.Kprobe},
			attach:  func(p *ebpf.Program) (io.Closer, error) { return link.Kprobe(kernelFunction, p, nil) },
			trigger: writeNothing,
		},
		{
			name:    "uprobe",
			spec:    ebpf.ProgramSpec{Type: ebpf.Kprobe},
			attach:  attachUprobe,
			trigger: uprobeTarget,
		},
		{
			name: "bpf_probe_write_user",
			spec: ebpf.ProgramSpec{Type: ebpf.Kprobe, Instructions: writeUserMemory()},
		},
		{
			name:    "perf_event cpu-clock",
			spec:    ebpf.ProgramSpec{Type: ebpf.PerfEvent},
			attach:  attachCPUClock,
			trigger: burnCPU,
		},
		{
			name:    "perf_event cycles",
			spec:    ebpf.ProgramSpec{Type: ebpf.PerfEvent},
			attach:  attachCycles,
			trigger: burnCPU,
		},
		socketFilter(),
		ringBuffer(),
	}
}

func attachTracing(p *ebpf.Program) (io.Closer, error) {
	return link.AttachTracing(link.TracingOptions{Program: p})
}

func attachUprobe(p *ebpf.Program) (io.Closer, error) {
	self, err := link.OpenExecutable("/proc/self/exe")
	if err != nil {
		return nil, err
	}
	return self.Uprobe("main.uprobeTarget", p, &link.UprobeOptions{PID: os.Getpid()})
}

// uprobeTarget is the function that the uprobe is set on.
//
//go:noinline
func uprobeTarget() {}

func makeSystemCall() { os.Getppid() }

func writeNothing() {
	if null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0); err == nil {
		null.Write([]byte{0})
		null.Close()
	}
}

// writeUserMemory calls the helper that Go auto-instrumentation and OBI use to
// inject trace context. It is loaded and never attached.
func writeUserMemory() asm.Instructions {
	return asm.Instructions{
		asm.Mov.Imm(asm.R1, 0),
		asm.StoreMem(asm.RFP, -8, asm.R1, asm.DWord),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -8),
		asm.Mov.Imm(asm.R3, 8),
		asm.FnProbeWriteUser.Call(),
		asm.Mov.Imm(asm.R0, 0),
		asm.Return(),
	}
}
