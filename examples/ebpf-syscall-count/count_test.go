//go:build linux

package main

import (
	"context"
	"errors"
	"maps"
	"os"
	"testing"

	"github.com/cilium/ebpf/asm"
	sdk "go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/metric/metricdata"
	"golang.org/x/sys/unix"
)

func TestSyscallNameFollowsTheArchitecture(t *testing.T) {
	if got := syscallName(unix.SYS_GETPPID); got != "getppid" {
		t.Errorf("syscallName(SYS_GETPPID) = %q, want getppid", got)
	}
	if got := syscallName(1 << 20); got != "1048576" {
		t.Errorf("an unknown number became %q, want the number", got)
	}
}

func TestSetAcceptsOnlyKnownMatches(t *testing.T) {
	m := matchNamespace
	if err := m.Set("init-thread"); err != nil || m != matchThread {
		t.Errorf("Set(init-thread) = %v, match %q", err, m)
	}
	if err := m.Set("pid"); err == nil {
		t.Error("Set(pid) was accepted")
	}
}

func TestOnlyTheNamespaceMatchAsksForTheNamespace(t *testing.T) {
	for m, want := range map[match]asm.BuiltinFunc{
		matchNamespace: asm.FnGetNsCurrentPidTgid,
		matchInit:      asm.FnGetCurrentPidTgid,
		matchThread:    asm.FnGetCurrentPidTgid,
	} {
		instructions, err := m.instructions(os.Getpid())
		if err != nil {
			t.Fatal(err)
		}
		var called []asm.BuiltinFunc
		for _, instruction := range instructions {
			if instruction.IsBuiltinCall() {
				called = append(called, asm.BuiltinFunc(instruction.Constant))
			}
		}
		if len(called) != 1 || called[0] != want {
			t.Errorf("%s calls %v, want %v", m, called, want)
		}
	}
}

func TestObserveCountsReportsTotalsNotIncrements(t *testing.T) {
	reader := sdk.NewManualReader()
	provider := sdk.NewMeterProvider(sdk.WithReader(reader))
	read := func() (map[int]int64, error) { return map[int]int64{unix.SYS_GETPPID: 7, unix.SYS_READ: 2}, nil }
	if err := observeCounts(provider, read); err != nil {
		t.Fatal(err)
	}
	want := map[string]int64{"getppid": 7, "read": 2}
	for range 2 { // the second collection must not add up
		if got := collect(t, reader); !maps.Equal(got, want) {
			t.Errorf("collected %v, want %v", got, want)
		}
	}
}

func TestStartStoppedHoldsTheCommandUntilItIsResumed(t *testing.T) {
	c, err := startStopped([]string{"false"})
	if errors.Is(err, unix.EPERM) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer c.kill()
	if err := c.resumeAndWait(); err == nil {
		t.Error("the exit code of false was lost")
	}
}

func collect(t *testing.T, reader sdk.Reader) map[string]int64 {
	t.Helper()
	var collected metricdata.ResourceMetrics
	if err := reader.Collect(context.Background(), &collected); err != nil {
		t.Fatal(err)
	}
	counts := map[string]int64{}
	for _, point := range collected.ScopeMetrics[0].Metrics[0].Data.(metricdata.Sum[int64]).DataPoints {
		name, _ := point.Attributes.Value("otlp_docs.syscall")
		counts[name.AsString()] = point.Value
	}
	return counts
}
