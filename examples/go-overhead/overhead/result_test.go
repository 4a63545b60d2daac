package main

import (
	"testing"

	"otlp-docs/examples/go-overhead/service"
)

func TestLineIsInTheBenchmarkFormat(t *testing.T) {
	before := service.Usage{CPUNanoseconds: 1100, Allocations: 5, AllocatedBytes: 50}
	after := service.Usage{CPUNanoseconds: 11100, Allocations: 25, AllocatedBytes: 450}
	got := perRequest("HTTP", 10, before, after, 10).line("sdk")
	want := "BenchmarkHTTP/variant=sdk\t10\t1000 cpu-ns/op\t40 B/op\t2 allocs/op\t1 spans/op"
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestParseVariants(t *testing.T) {
	variants, err := parseVariants([]string{"sampled=env A=1 ./sdk"})
	if err != nil || len(variants) != 1 || variants[0].name != "sampled" || len(variants[0].command) != 3 {
		t.Errorf("got %v, %v", variants, err)
	}
	for _, wrong := range [][]string{nil, {"./sdk"}, {"=./sdk"}, {"sdk="}} {
		if _, err := parseVariants(wrong); err == nil {
			t.Errorf("%q was accepted", wrong)
		}
	}
}

func TestShuffledKeepsAllVariantsAndChangesTheirNeighbours(t *testing.T) {
	variants := []variant{{name: "a"}, {name: "b"}, {name: "c"}}
	orders := map[string]bool{}
	for round := range 20 {
		got := shuffled(variants, round)
		if len(got) != 3 || got[0].name == got[1].name || got[1].name == got[2].name || got[0].name == got[2].name {
			t.Fatalf("round %d runs %v", round, got)
		}
		orders[got[0].name+got[1].name+got[2].name] = true
	}
	if len(orders) != 6 {
		t.Errorf("20 rounds have %d of 6 orders", len(orders))
	}
}
