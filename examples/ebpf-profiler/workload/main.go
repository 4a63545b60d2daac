// Command workload uses CPU time in ways that a profile should show, or cannot:
//
//	workload split       heavy gets three times the CPU time of light
//	workload kernel      most of the time is spent in system calls
//	workload sleep       half of the time nothing runs
//	workload beat        1 ms of work at the start of every 10 ms
//	workload many        a different stack for each bit of work
package main

import (
	"fmt"
	"os"
	"time"
)

const rounds = 60_000_000

// sink keeps the compiler from removing the work.
var sink uint64

// #region functions
//
//go:noinline
func heavy() { churn(3 * rounds) }

//go:noinline
func light() { churn(rounds) }

// churn has a loop and is still inlined: no frame of its own will ever be seen.
func churn(n int) {
	for i := range n {
		sink = mix(sink, uint64(i))
	}
}

func mix(a, b uint64) uint64 { return (a ^ b) * 0x9e3779b97f4a7c15 }

// #endregion functions

func main() {
	phases := map[string]func(){
		"split":  func() { heavy(); light() },
		"kernel": readZeros,
		"sleep":  func() { heavy(); time.Sleep(time.Second) },
		"beat":   beat,
		"many":   func() { descend(120) },
	}
	if len(os.Args) != 2 || phases[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: workload split|kernel|sleep|beat|many")
		os.Exit(2)
	}
	phases[os.Args[1]]()
}

func readZeros() {
	zero, err := os.Open("/dev/zero")
	if err != nil {
		panic(err)
	}
	defer zero.Close()
	buffer := make([]byte, 1<<20)
	for until := time.Now().Add(time.Second); time.Now().Before(until); {
		zero.Read(buffer)
	}
}

//go:noinline
func beat() {
	const every = 10 * time.Millisecond
	start := time.Now()
	for i := range 300 {
		time.Sleep(time.Until(start.Add(time.Duration(i) * every)))
		for busy := time.Now(); time.Since(busy) < time.Millisecond; {
			sink++
		}
	}
}

//go:noinline
func descend(depth int) {
	churn(rounds / 50)
	if depth > 0 {
		descend(depth - 1)
	}
	sink++
}
