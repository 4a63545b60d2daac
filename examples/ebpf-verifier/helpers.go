//go:build linux

package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
)

// programTypes are the columns of the survey.
var programTypes = []struct {
	name string
	spec ebpf.ProgramSpec
}{
	{"raw_tp", ebpf.ProgramSpec{Type: ebpf.RawTracepoint}},
	{"tracepoint", ebpf.ProgramSpec{Type: ebpf.TracePoint}},
	{"u/kprobe", ebpf.ProgramSpec{Type: ebpf.Kprobe}},
	{"perf_event", ebpf.ProgramSpec{Type: ebpf.PerfEvent}},
	{"socket", ebpf.ProgramSpec{Type: ebpf.SocketFilter}},
	{"cgroup_skb", ebpf.ProgramSpec{Type: ebpf.CGroupSKB, AttachType: ebpf.AttachCGroupInetEgress}},
	{"tc", ebpf.ProgramSpec{Type: ebpf.SchedCLS}},
	{"xdp", ebpf.ProgramSpec{Type: ebpf.XDP}},
}

// wanted are helpers that observability programs ask for.
var wanted = []asm.BuiltinFunc{
	asm.FnKtimeGetNs, asm.FnGetCurrentPidTgid, asm.FnGetNsCurrentPidTgid, asm.FnGetCurrentComm, asm.FnGetCurrentCgroupId,
	asm.FnProbeReadUser, asm.FnProbeReadKernel, asm.FnGetStackid, asm.FnGetAttachCookie, asm.FnSkbLoadBytes,
	asm.FnRingbufReserve, asm.FnPerfEventOutput, asm.FnTracePrintk, asm.FnSendSignal, asm.FnOverrideReturn, asm.FnProbeWriteUser,
}

// surveyHelpers prints a table: "yes", "GPL" where the helper is reserved for
// GPL-compatible programs, "-" where the type may not call it at all.
func surveyHelpers(w io.Writer) error {
	header := fmt.Sprintf("%-29s", "helper")
	for _, column := range programTypes {
		header += fmt.Sprintf("%-12s", column.name)
	}
	fmt.Fprintln(w, strings.TrimRight(header, " "))
	for _, helper := range wanted {
		line := fmt.Sprintf("%-29s", helperName(helper))
		for _, column := range programTypes {
			line += fmt.Sprintf("%-12s", mayCall(column.spec, helper))
		}
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
	return nil
}

// #region may-call
// mayCall calls the helper without arguments and under a licence that is not
// GPL-compatible. The verifier looks at the type first, then at the licence,
// then at the arguments, so its words tell which of the three it minds.
func mayCall(spec ebpf.ProgramSpec, helper asm.BuiltinFunc) string {
	spec.License = "Proprietary"
	spec.Instructions = append(asm.Instructions{helper.Call()}, returnZero()...)
	program, err := ebpf.NewProgram(&spec)
	if err == nil {
		program.Close()
		return "yes"
	}
	switch words := lastWords(err); {
	case errors.Is(err, syscall.EPERM):
		return "EPERM" // the type itself is out of reach
	case strings.Contains(words, "cannot use helper"), strings.Contains(words, "unknown func"):
		return "-"
	case strings.Contains(words, "cannot call GPL-restricted"):
		return "GPL"
	case strings.Contains(words, "!read_ok"), strings.Contains(words, "expected"), strings.Contains(words, "leaks addr"):
		return "yes" // it minds the arguments
	default:
		return "? " + words
	}
}

// #endregion may-call

// helperName is "bpf_ktime_get_ns" for FnKtimeGetNs.
func helperName(helper asm.BuiltinFunc) string {
	var name strings.Builder
	name.WriteString("bpf")
	for _, r := range strings.TrimPrefix(helper.String(), "Fn") {
		if r >= 'A' && r <= 'Z' {
			name.WriteByte('_')
			r += 'a' - 'A'
		}
		name.WriteRune(r)
	}
	return name.String()
}
