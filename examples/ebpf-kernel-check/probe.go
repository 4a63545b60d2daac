//go:build linux

package main

import (
	"io"
	"time"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
)

// patience is how long a trigger is repeated before a program counts as silent.
const patience = 2 * time.Second

// probe is one way to run eBPF: what to load, where to attach it, and an action
// of this process that must cause an event.
type probe struct {
	name    string
	spec    ebpf.ProgramSpec
	attach  func(*ebpf.Program) (io.Closer, error)
	trigger func()

	seen       func() bool // nil: the counter of events decides
	impossible error       // set when the probe could not even be prepared
}

// outcome says how far a probe came; words is the first refusal.
type outcome struct {
	loaded, attached, seen bool
	loadOnly               bool
	words                  string
}

// run loads p with a body that counts events, attaches it and triggers events
// until one was counted.
func (p probe) run() (o outcome) {
	if p.impossible != nil {
		o.words = p.impossible.Error()
		return o
	}
	counter, err := ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.Array, KeySize: 4, ValueSize: 8, MaxEntries: 1})
	if err != nil {
		o.words = err.Error()
		return o
	}
	defer counter.Close()
	spec := p.spec
	spec.License = "GPL"
	if spec.Instructions == nil {
		spec.Instructions = countEvent(counter)
	}
	program, err := ebpf.NewProgram(&spec)
	if err != nil {
		o.words = err.Error()
		return o
	}
	defer program.Close()
	o.loaded = true
	if o.loadOnly = p.attach == nil; o.loadOnly {
		return o
	}
	link, err := p.attach(program)
	if err != nil {
		o.words = err.Error()
		return o
	}
	defer link.Close()
	o.attached = true
	seen := p.seen
	if seen == nil {
		seen = func() bool { return counted(counter) }
	}
	for deadline := time.Now().Add(patience); !o.seen && time.Now().Before(deadline); {
		p.trigger()
		o.seen = seen()
	}
	return o
}

func counted(counter *ebpf.Map) bool {
	var count uint64
	return counter.Lookup(uint32(0), &count) == nil && count > 0
}

// #region body
// countEvent adds one to the only element of counter. It returns 0, except that
// a socket filter reads this as "drop": the packet is our own.
func countEvent(counter *ebpf.Map) asm.Instructions {
	return asm.Instructions{
		asm.LoadMapValue(asm.R1, counter.FD(), 0),
		asm.Mov.Imm(asm.R2, 1),
		asm.StoreXAdd(asm.R1, asm.R2, asm.DWord),
		asm.Mov.Imm(asm.R0, 0),
		asm.Return(),
	}
}

// #endregion body

func (o outcome) row(name string) []string {
	attach, event := mark(o.attached, o.loaded), mark(o.seen, o.attached)
	if o.loadOnly {
		attach = "-"
	}
	return []string{name, mark(o.loaded, true), attach, event, o.words}
}

// mark is "-" for a step that was not reached.
func mark(done, reached bool) string {
	switch {
	case !reached:
		return "-"
	case done:
		return "yes"
	}
	return "no"
}
