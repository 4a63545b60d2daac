//go:build linux

package main

import (
	"fmt"
	"slices"
	"strings"
)

// options are the decisions that this example lets you get wrong.
type options struct {
	key  key
	exit exit
}

// key connects the start of a call with its end.
type key string

const (
	keyGoroutine key = "goroutine" // right for Go
	keyThread    key = "thread"    // right for C, wrong for Go: goroutines change threads
)

func (k key) choices() string        { return choices(keyGoroutine, keyThread) }
func (k *key) String() string        { return string(*k) }
func (k *key) Set(text string) error { return choose(k, text, keyGoroutine, keyThread) }

// exit is how the end of a call is seen.
type exit string

const (
	exitReturns   exit = "returns"   // a uprobe on every RET instruction
	exitUretprobe exit = "uretprobe" // the kernel replaces the return address: crashes Go programs
)

func (e exit) choices() string        { return choices(exitReturns, exitUretprobe) }
func (e *exit) String() string        { return string(*e) }
func (e *exit) Set(text string) error { return choose(e, text, exitReturns, exitUretprobe) }

func choices[T ~string](known ...T) string {
	names := make([]string, len(known))
	for i, name := range known {
		names[i] = string(name)
	}
	return strings.Join(names, " or ")
}

func choose[T ~string](target *T, text string, known ...T) error {
	if !slices.Contains(known, T(text)) {
		return fmt.Errorf("unknown; choose %s", choices(known...))
	}
	*target = T(text)
	return nil
}
