//go:build linux

package main

import (
	"errors"
	"testing"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
)

func TestLastWordsAreWhatFollowsTheLastInstruction(t *testing.T) {
	refusal := &ebpf.VerifierError{Cause: errors.New("permission denied"), Log: []string{
		"0: R1=ctx() R10=fp0",
		"0: (85) call bpf_ringbuf_reserve#131",
		"from 0 to 2: R0=0",
		"1: (71) r1 = *(u8 *)(r0 +0)",
		"invalid access to map value, value_size=64 off=64 size=1",
		"R0 max value is outside of the allowed memory range",
		"processed 11 insns (limit 1000000) max_states_per_insn 0",
	}}
	want := "invalid access to map value, value_size=64 off=64 size=1; R0 max value is outside of the allowed memory range"
	if got := lastWords(refusal); got != want {
		t.Errorf("lastWords = %q, want %q", got, want)
	}
}

func TestLastWordsFallBackToTheErrorWithoutALog(t *testing.T) {
	for _, err := range []error{
		errors.New("argument list too long"),
		&ebpf.VerifierError{Cause: errors.New("argument list too long")},
	} {
		if got := lastWords(err); got != "argument list too long" {
			t.Errorf("lastWords(%#v) = %q", err, got)
		}
	}
}

func TestHelperNameIsTheKernelsName(t *testing.T) {
	if got := helperName(asm.FnGetNsCurrentPidTgid); got != "bpf_get_ns_current_pid_tgid" {
		t.Errorf("helperName = %q", got)
	}
}

func TestMistakesHaveNamesOfTheirOwn(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range mistakes {
		if seen[m.name] {
			t.Errorf("two mistakes are called %q", m.name)
		}
		seen[m.name] = true
	}
}
