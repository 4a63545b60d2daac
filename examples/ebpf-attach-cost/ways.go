//go:build linux

package main

import (
	"io"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"github.com/cilium/ebpf/link"
)

// way is one way to attach a program, and the event that makes it run.
type way struct {
	name   string
	event  string
	spec   ebpf.ProgramSpec
	result int32 // what lets everything go on as before
	attach func(*ebpf.Program, *target) (io.Closer, error)
}

// getppid is what the kernel calls the system call that the target makes.
const getppid = "__x64_sys_getppid"

// #region ways
var ways = []way{
	{
		name: "raw_tracepoint", event: "syscall", spec: ebpf.ProgramSpec{Type: ebpf.RawTracepoint},
		attach: func(p *ebpf.Program, _ *target) (io.Closer, error) {
			return link.AttachRawTracepoint(link.RawTracepointOptions{Name: "sys_enter", Program: p})
		},
	},
	{
		name: "tp_btf", event: "syscall",
		spec:   ebpf.ProgramSpec{Type: ebpf.Tracing, AttachType: ebpf.AttachTraceRawTp, AttachTo: "sys_enter"},
		attach: attachTracing,
	},
	{
		name: "tracepoint", event: "syscall", spec: ebpf.ProgramSpec{Type: ebpf.TracePoint},
		attach: func(p *ebpf.Program, _ *target) (io.Closer, error) {
			return link.Tracepoint("raw_syscalls", "sys_enter", p, nil)
		},
	},
	{
		name: "fentry", event: "syscall",
		spec:   ebpf.ProgramSpec{Type: ebpf.Tracing, AttachType: ebpf.AttachTraceFEntry, AttachTo: getppid},
		attach: attachTracing,
	},
	{
		name: "kprobe", event: "syscall", spec: ebpf.ProgramSpec{Type: ebpf.Kprobe},
		attach: func(p *ebpf.Program, _ *target) (io.Closer, error) { return link.Kprobe(getppid, p, nil) },
	},
	{
		name: "kretprobe", event: "syscall", spec: ebpf.ProgramSpec{Type: ebpf.Kprobe},
		attach: func(p *ebpf.Program, _ *target) (io.Closer, error) { return link.Kretprobe(getppid, p, nil) },
	},
	uprobe("cmp"), uprobe("ret"), uprobe("push"), uprobe("nop5"),
	uprobeMulti("cmp"), uprobeMulti("push"),
	uretprobe("cmp"), uretprobe("push"),
	{
		name: "socket_filter", event: "packet", spec: ebpf.ProgramSpec{Type: ebpf.SocketFilter}, result: 0xffff,
		attach: func(p *ebpf.Program, t *target) (io.Closer, error) {
			return detachSocketFilter{t}, link.AttachSocketFilter(t.socket, p)
		},
	},
	{
		name: "tc (tcx ingress)", event: "packet", spec: ebpf.ProgramSpec{Type: ebpf.SchedCLS}, result: -1, // TCX_NEXT
		attach: func(p *ebpf.Program, _ *target) (io.Closer, error) {
			return link.AttachTCX(link.TCXOptions{Interface: loopback, Program: p, Attach: ebpf.AttachTCXIngress})
		},
	},
	{
		name: "xdp (generic)", event: "packet", spec: ebpf.ProgramSpec{Type: ebpf.XDP}, result: 2, // XDP_PASS
		attach: func(p *ebpf.Program, _ *target) (io.Closer, error) {
			return link.AttachXDP(link.XDPOptions{Interface: loopback, Program: p, Flags: link.XDPGenericMode})
		},
	},
}

// load loads a program that does nothing, and attaches it.
func (w way) load(t *target) (*ebpf.Program, io.Closer, error) {
	spec := w.spec
	spec.License = "GPL"
	spec.Instructions = asm.Instructions{asm.Mov.Imm(asm.R0, w.result), asm.Return()}
	program, err := ebpf.NewProgram(&spec)
	if err != nil {
		return nil, nil, err
	}
	attached, err := w.attach(program, t)
	if err != nil {
		program.Close()
		return nil, nil, err
	}
	return program, attached, nil
}

// #endregion ways

// The target has a function for each first instruction.
func uprobe(first string) way {
	return way{
		name: "uprobe", event: first, spec: ebpf.ProgramSpec{Type: ebpf.Kprobe},
		attach: func(p *ebpf.Program, t *target) (io.Closer, error) {
			return t.executable.Uprobe("starts_with_"+first, p, &link.UprobeOptions{PID: t.pid})
		},
	}
}

func uretprobe(first string) way {
	return way{
		name: "uretprobe", event: first, spec: ebpf.ProgramSpec{Type: ebpf.Kprobe},
		attach: func(p *ebpf.Program, t *target) (io.Closer, error) {
			return t.executable.Uretprobe("starts_with_"+first, p, &link.UprobeOptions{PID: t.pid})
		},
	}
}

func uprobeMulti(first string) way {
	return way{
		name: "uprobe_multi", event: first, spec: ebpf.ProgramSpec{Type: ebpf.Kprobe, AttachType: ebpf.AttachTraceUprobeMulti},
		attach: func(p *ebpf.Program, t *target) (io.Closer, error) {
			return t.executable.UprobeMulti([]string{"starts_with_" + first}, p, &link.UprobeMultiOptions{PID: uint32(t.pid)})
		},
	}
}

func attachTracing(p *ebpf.Program, _ *target) (io.Closer, error) {
	return link.AttachTracing(link.TracingOptions{Program: p})
}

type detachSocketFilter struct{ *target }

func (d detachSocketFilter) Close() error { return link.DetachSocketFilter(d.socket) }
