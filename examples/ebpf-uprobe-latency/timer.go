//go:build linux

package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/link"
)

var errRefused = errors.New("this kernel refuses eBPF here")

// maxCalls bounds the calls under way at one time. The oldest gives way, so
// calls that never return (a panic) do not fill the map.
const maxCalls = 10240

// timer measures one function; the histogram lives in the kernel.
type timer struct {
	function string
	totals   *ebpf.Map
}

type timers struct {
	all     []timer
	closers []io.Closer
}

// attachTimers starts measuring in every process that runs the file at path.
func attachTimers(path string, names []string, options options) (_ *timers, err error) {
	functions, err := findFunctions(path, names)
	if err != nil {
		return nil, err
	}
	executable, err := link.OpenExecutable(path)
	if err != nil {
		return nil, err
	}
	attached := &timers{}
	defer func() {
		if err != nil {
			attached.close()
		}
	}()
	for _, f := range functions {
		if err := attached.add(executable, f, options); err != nil {
			return nil, fmt.Errorf("%w: %s: %w; run as root", errRefused, f.name, err)
		}
	}
	return attached, nil
}

// #region attach
// add attaches one program to the entry of f and one to each of its ends.
func (t *timers) add(executable *link.Executable, f function, options options) error {
	starts, err := ebpf.NewMap(&ebpf.MapSpec{Name: "starts", Type: ebpf.LRUHash, KeySize: keySize, ValueSize: 8, MaxEntries: maxCalls})
	if err != nil {
		return fmt.Errorf("map: %w", err)
	}
	defer starts.Close() // the programs keep it
	totals, err := ebpf.NewMap(&ebpf.MapSpec{Name: "totals", Type: ebpf.Array, KeySize: 4, ValueSize: totalsSize, MaxEntries: 1})
	if err != nil {
		return fmt.Errorf("map: %w", err)
	}
	t.closers = append(t.closers, totals)
	t.all = append(t.all, timer{function: f.name, totals: totals})

	entry, err := loadUprobe("call_starts", entryInstructions(options.key, starts, totals))
	if err != nil {
		return err
	}
	defer entry.Close() // the links keep it
	exit, err := loadUprobe("call_ends", exitInstructions(options.key, starts, totals))
	if err != nil {
		return err
	}
	defer exit.Close()

	if options.exit == exitUretprobe {
		if err := t.keep(executable.Uretprobe("", exit, &link.UprobeOptions{Address: f.entry})); err != nil {
			return err
		}
	} else {
		for _, offset := range f.returns {
			if err := t.keep(executable.Uprobe("", exit, &link.UprobeOptions{Address: offset})); err != nil {
				return err
			}
		}
	}
	return t.keep(executable.Uprobe("", entry, &link.UprobeOptions{Address: f.entry}))
}

// #endregion attach

func (t *timers) keep(l link.Link, err error) error {
	if err == nil {
		t.closers = append(t.closers, l)
	}
	return err
}

func (t *timers) close() {
	for _, closer := range t.closers {
		closer.Close()
	}
}
