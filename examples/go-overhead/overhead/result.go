package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"

	"otlp-docs/examples/go-overhead/service"
)

// result is one line of the benchmark format.
type result struct {
	benchmark string
	n         int
	values    []value
	once      bool // the same in every round
}

type value struct {
	number float64
	unit   string
}

// line is what the testing package would print for this benchmark.
func (r result) line(variant string) string {
	var text strings.Builder
	fmt.Fprintf(&text, "Benchmark%s/variant=%s\t%d", r.benchmark, variant, r.n)
	for _, v := range r.values {
		fmt.Fprintf(&text, "\t%.6g %s", v.number, v.unit)
	}
	return text.String()
}

// perRequest divides what was used between two readings by the requests.
func perRequest(benchmark string, n int, before, after service.Usage, spans int) result {
	each := func(total int64) float64 { return float64(total) / float64(n) }
	return result{benchmark: benchmark, n: n, values: []value{
		{each(after.CPUNanoseconds - before.CPUNanoseconds), "cpu-ns/op"},
		{each(int64(after.AllocatedBytes - before.AllocatedBytes)), "B/op"},
		{each(int64(after.Allocations - before.Allocations)), "allocs/op"},
		{each(int64(spans)), "spans/op"},
	}}
}

// printConditions writes what a reader needs to judge the numbers, as the
// configuration lines of the benchmark format.
func printConditions(w io.Writer, s settings) {
	fmt.Fprintln(w, "goos:", runtime.GOOS)
	fmt.Fprintln(w, "goarch:", runtime.GOARCH)
	fmt.Fprintln(w, "pkg: otlp-docs/examples/go-overhead")
	fmt.Fprintln(w, "cpu:", firstField("/proc/cpuinfo", "model name"))
	fmt.Fprintln(w, "cpus:", runtime.NumCPU())
	fmt.Fprintln(w, "kernel:", firstLine("/proc/sys/kernel/osrelease"))
	fmt.Fprintln(w, "go:", runtime.Version())
	fmt.Fprintln(w, "date:", time.Now().UTC().Format("2006-01-02"))
	fmt.Fprintf(w, "plan: %d workers, %d warm-up requests, rate %d/s\n", s.plan.Workers, s.warmup, s.plan.Rate)
	fmt.Fprintln(w)
}

func firstLine(path string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return "unknown"
	}
	line, _, _ := strings.Cut(string(text), "\n")
	return line
}

// printLoad notes how busy the machine is. benchstat skips the line.
func printLoad(w io.Writer, round int) {
	fmt.Fprintf(w, "# round %d: load average %s\n", round+1, firstLine("/proc/loadavg"))
}

// firstField is the value of the first "name : value" line of a file.
func firstField(path, name string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return "unknown"
	}
	for line := range strings.Lines(string(text)) {
		if key, value, found := strings.Cut(line, ":"); found && strings.TrimSpace(key) == name {
			return strings.TrimSpace(value)
		}
	}
	return "unknown"
}
