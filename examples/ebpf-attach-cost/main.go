//go:build linux

// Command ebpf-attach-cost measures what one event costs for each way to attach
// an eBPF program, and what the kernel's own statistics say it costs.
//
//	ebpf-attach-cost TARGET
//
// TARGET is the compiled workload/workload.c. Packets travel in a network namespace
// of their own.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/cilium/ebpf"
	"golang.org/x/sys/unix"
)

// exitRefused says that this machine cannot show it; test runners read it as
// "skipped".
const exitRefused = 77

const rounds = 7

// times is how often the target does something in one round.
var times = map[string]int{"syscall": 50_000, "ret": 10_000, "cmp": 10_000, "push": 10_000, "nop5": 10_000, "packet": 5_000}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: ebpf-attach-cost TARGET")
		os.Exit(2)
	}
	// The network namespace belongs to this thread.
	runtime.LockOSThread()
	err := compare(os.Stdout, os.Args[1])
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, "ebpf-attach-cost:", err)
	if errors.Is(err, errRefused) {
		os.Exit(exitRefused)
	}
	os.Exit(1)
}

var errRefused = errors.New("this machine refuses")

// measured is what one way cost; refusal says why there is nothing to measure.
type measured struct {
	way
	without, with []float64 // ns for one event, one entry for each round
	reported      float64   // ns for one run, as the kernel counts it
	refusal       error
}

// #region compare
// compare measures all ways in turn, then all again: load on the machine that
// comes and goes meets every way alike.
func compare(w io.Writer, path string) error {
	t, err := startTarget(path)
	if err != nil {
		return fmt.Errorf("%w: %w", errRefused, err)
	}
	defer t.stop()
	results := make([]measured, 0, len(ways))
	for _, way := range ways {
		results = append(results, measured{way: way})
	}
	for range rounds {
		for i := range results {
			if err := results[i].round(t); err != nil {
				return err
			}
		}
	}
	for i := range results {
		if err := results[i].askKernel(t); err != nil {
			return err
		}
	}
	return write(w, results)
}

// round adds one pair of measurements: the program detached, then attached.
func (m *measured) round(t *target) error {
	if m.refusal != nil {
		return nil
	}
	without, err := t.do(m.event)
	if err != nil {
		return err
	}
	program, detach, err := m.load(t)
	if err != nil {
		m.refusal = err
		return nil
	}
	defer program.Close()
	defer detach.Close()
	with, err := t.do(m.event)
	m.without, m.with = append(m.without, without), append(m.with, with)
	return err
}

// askKernel repeats a round while the kernel measures run times, which costs
// time itself and therefore is not one of the rounds above.
func (m *measured) askKernel(t *target) error {
	if m.refusal != nil {
		return nil
	}
	statistics, err := ebpf.EnableStats(uint32(unix.BPF_STATS_RUN_TIME))
	if err != nil {
		return err
	}
	defer statistics.Close()
	program, detach, err := m.load(t)
	if err != nil {
		return err
	}
	defer program.Close()
	defer detach.Close()
	if _, err := t.do(m.event); err != nil {
		return err
	}
	stats, err := program.Stats()
	if err != nil {
		return err
	}
	if stats.RunCount == 0 {
		return fmt.Errorf("%s never ran", m.name)
	}
	m.reported = float64(stats.Runtime) / float64(stats.RunCount)
	return nil
}

// #endregion compare

func write(w io.Writer, results []measured) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "way\tevent\twithout\twith\tadded (least-most)\tkernel says\n")
	for _, m := range results {
		if m.refusal != nil {
			fmt.Fprintf(table, "%s\t%s\trefused: %s\n", m.name, m.event, strings.Join(strings.Fields(m.refusal.Error()), " "))
			continue
		}
		added := make([]float64, rounds)
		for i := range added {
			added[i] = m.with[i] - m.without[i]
		}
		slices.Sort(added)
		fmt.Fprintf(table, "%s\t%s\t%.0f\t%.0f\t%.0f (%.0f-%.0f)\t%.0f\n", m.name, m.event,
			median(m.without), median(m.with), added[rounds/2], added[0], added[rounds-1], m.reported)
	}
	return table.Flush()
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
