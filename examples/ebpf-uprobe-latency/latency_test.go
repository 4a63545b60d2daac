//go:build linux

package main

import (
	"context"
	"debug/elf"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/cilium/ebpf"
	"go.opentelemetry.io/otel/sdk/metric/metricdata"
)

func TestFindReturnsStaysInStep(t *testing.T) {
	// mov $0xc3c3c3c3, %eax; ret; int3; ret: the immediate is no return.
	code := []byte{0xb8, 0xc3, 0xc3, 0xc3, 0xc3, 0xc3, 0xcc, 0xc3}
	if got, err := findReturns(elf.EM_X86_64, code); err != nil || !slices.Equal(got, []uint64{5, 7}) {
		t.Errorf("returns at %v, %v; want 5 and 7", got, err)
	}
	if _, err := findReturns(elf.EM_X86_64, []byte{0x06}); err == nil {
		t.Error("an instruction that does not exist was accepted")
	}
	// ret; udf #0; ret
	arm := []byte{0xc0, 0x03, 0x5f, 0xd6, 0, 0, 0, 0, 0xc0, 0x03, 0x5f, 0xd6}
	if got, err := findReturns(elf.EM_AARCH64, arm); err != nil || !slices.Equal(got, []uint64{0, 8}) {
		t.Errorf("returns at %v, %v; want 0 and 8", got, err)
	}
}

func TestFindFunctionsInThisVeryProgram(t *testing.T) {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	names := []string{"otlp-docs/examples/ebpf-uprobe-latency.findReturns"}
	found, err := findFunctions(path, names)
	if err != nil {
		t.Fatal(err)
	}
	if f := found[0]; f.entry == 0 || len(f.returns) == 0 || slices.Min(f.returns) <= f.entry {
		t.Errorf("found %+v, want returns behind the entry", f)
	}
	if _, err := findFunctions(path, []string{"main.absent"}); err == nil {
		t.Error("a function that is not there was found")
	}
	script := filepath.Join(t.TempDir(), "script")
	if err := os.WriteFile(script, []byte("#!/bin/sh\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := findFunctions(script, names); err == nil {
		t.Error("a shell script was accepted")
	}
}

func TestTheKernelAndGoAgreeAboutTheLayout(t *testing.T) {
	if len(bounds)+1 != bucketCount || !slices.IsSorted(bounds) {
		t.Errorf("%d bounds for %d buckets", len(bounds), bucketCount)
	}
	totals, err := ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.Array, KeySize: 4, ValueSize: totalsSize, MaxEntries: 1})
	if err != nil {
		t.Skip(err)
	}
	defer totals.Close()
	want := durations{Entries: 3, Sum: uint64(8 * time.Millisecond), Buckets: [bucketCount]uint64{0: 1, 1: 1}}
	if err := totals.Put(uint32(0), want); err != nil {
		t.Fatal(err)
	}
	measured := timer{function: "main.f", totals: totals}
	if got, err := measured.read(); err != nil || got != want {
		t.Errorf("read %+v, %v; want %+v", got, err, want)
	}

	produced, err := (&producer{timers: &timers{all: []timer{measured}}, now: time.Now}).Produce(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	point := produced[0].Metrics[0].Data.(metricdata.Histogram[float64]).DataPoints[0]
	if point.Count != 2 || point.Sum != 0.008 || len(point.Bounds)+1 != len(point.BucketCounts) {
		t.Errorf("produced %+v", point)
	}
}

func TestOptionsAcceptOnlyKnownChoices(t *testing.T) {
	k := keyGoroutine
	if err := k.Set("thread"); err != nil || k != keyThread {
		t.Errorf("Set(thread) = %v, key %q", err, k)
	}
	if err := k.Set("pid"); err == nil {
		t.Error("Set(pid) was accepted")
	}
}
