//go:build linux

package main

import "testing"

func TestGapCountsNumbersThatAreMissing(t *testing.T) {
	for _, c := range []struct {
		numbers []uint64
		want    uint64
	}{
		{nil, 0},
		{[]uint64{0, 1, 2}, 0},
		{[]uint64{2, 0, 1}, 0},
		{[]uint64{0, 1, 1000}, 998},
	} {
		if got := gap(c.numbers); got != c.want {
			t.Errorf("gap(%v) = %d, want %d", c.numbers, got, c.want)
		}
	}
}

func TestSummaryIsTheMedianAndTheRange(t *testing.T) {
	if got := summary([]int{5, 1, 9, 3, 7}); got != "5 (1-9)" {
		t.Errorf("summary = %q", got)
	}
}

func TestExperimentsHaveNamesOfTheirOwn(t *testing.T) {
	seen := map[string]bool{}
	for _, experiment := range experiments {
		if seen[experiment.name] {
			t.Errorf("two experiments are called %q", experiment.name)
		}
		seen[experiment.name] = true
	}
}

func TestOnlyTheExperimentsThatWereNamedRun(t *testing.T) {
	if all, err := choose(nil); err != nil || len(all) != len(experiments) {
		t.Errorf("choose() = %d experiments, %v; want all", len(all), err)
	}
	got, err := choose([]string{"lost", "full"})
	if err != nil || len(got) != 2 || got[0].name != "lost" || got[1].name != "full" {
		t.Errorf("choose(lost, full) = %d experiments, %v", len(got), err)
	}
	if _, err := choose([]string{"full", "flying"}); err == nil {
		t.Error("an unknown experiment was accepted")
	}
}
