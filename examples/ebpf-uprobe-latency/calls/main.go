// Command calls calls two functions that do nothing, and prints the CPU time of
// one call of each: what it costs when a probe is attached, and when it is not.
//
//	calls N
package main

import (
	"fmt"
	"os"
	"strconv"
	"syscall"
	"time"
)

//go:noinline
func probed() {}

//go:noinline
func bystander() {}

func main() {
	n := 1_000_000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	fmt.Printf("probed %.1f ns, bystander %.1f ns per call\n", cost(n, probed), cost(n, bystander))
}

// cost is the CPU time of this process, in user mode and in the kernel.
func cost(n int, call func()) float64 {
	before := cpuTime()
	for range n {
		call()
	}
	return float64(cpuTime()-before) / float64(n)
}

func cpuTime() time.Duration {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
