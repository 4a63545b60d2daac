//go:build linux

// Command workload asks for its parent's id 250 times on each of four threads:
// exactly 1000 calls of getppid, which neither Go's runtime nor its start-up make.
package main

import (
	"runtime"
	"sync"
	"syscall"
)

const (
	threads        = 4
	callsPerThread = 250
)

// init keeps main on the first thread, whose thread id equals the process id.
func init() { runtime.LockOSThread() }

func main() {
	var others sync.WaitGroup
	for range threads - 1 {
		others.Go(func() {
			runtime.LockOSThread()
			askForParent()
		})
	}
	askForParent()
	others.Wait()
}

func askForParent() {
	for range callsPerThread {
		syscall.Getppid()
	}
}
