package service

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"runtime/metrics"
	"syscall"
)

// Ready is the first line that a harness waits for, and Usage the answer to
// each line that it sends.
type Ready struct {
	HTTP string `json:"http"`
	GRPC string `json:"grpc"`
}

// Usage is what the process has used since it started.
type Usage struct {
	CPUNanoseconds int64  `json:"cpuNs"`
	Allocations    uint64 `json:"allocations"`
	AllocatedBytes uint64 `json:"allocatedBytes"`
}

const (
	ReadyPrefix = "@ready "
	UsagePrefix = "@usage "
)

// Run serves until standard input ends. Each line on standard input is answered
// with the usage so far. The prefixes keep these lines apart from what an
// instrumentation may print on standard output.
func Run(options Options) error {
	serving, err := start(options)
	if err != nil {
		return err
	}
	say(ReadyPrefix, Ready{serving.httpAddress, serving.grpcAddress})
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		usage, err := readUsage()
		if err != nil {
			return err
		}
		say(UsagePrefix, usage)
	}
	serving.close()
	if options.Shutdown != nil {
		return options.Shutdown()
	}
	return nil
}

func say(prefix string, value any) {
	text, _ := json.Marshal(value)
	fmt.Println(prefix + string(text))
}

// #region usage
// readUsage asks the kernel for the CPU time of all threads, and the runtime for
// what was allocated, freed or not. User and system time are added up: Linux
// knows the sum to the nanosecond, but only estimates how it divides.
func readUsage() (Usage, error) {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return Usage{}, err
	}
	heap := []metrics.Sample{{Name: "/gc/heap/allocs:objects"}, {Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(heap)
	return Usage{used.Utime.Nano() + used.Stime.Nano(), heap[0].Value.Uint64(), heap[1].Value.Uint64()}, nil
}

// #endregion usage
