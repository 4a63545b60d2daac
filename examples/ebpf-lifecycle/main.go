//go:build linux

// Command ebpf-lifecycle takes one program from instructions to counting and
// back, and shows what keeps it alive on the way.
//
//	ebpf-lifecycle stages         everything within one process
//	ebpf-lifecycle hold           attach, print the program's id, wait to be killed
//	ebpf-lifecycle pin FOLDER     attach, pin link, program and map, and exit
//	ebpf-lifecycle pin-program FOLDER   pin the program but not its link, and exit
//	ebpf-lifecycle read FOLDER    is the pinned map being counted in?
//	ebpf-lifecycle alive ID       is a program with this id loaded?
//
// FOLDER lies in a bpffs.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/cilium/ebpf"
)

// exitRefused says that this kernel does not let eBPF run; test runners read it
// as "skipped".
const exitRefused = 77

func main() {
	err := command(os.Stdout, os.Args[1:])
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, "ebpf-lifecycle:", err)
	if errors.Is(err, errRefused) {
		os.Exit(exitRefused)
	}
	os.Exit(1)
}

func command(w io.Writer, args []string) error {
	switch {
	case len(args) == 1 && args[0] == "stages":
		return stages(w)
	case len(args) == 1 && args[0] == "hold":
		return hold(w)
	case len(args) == 2 && args[0] == "pin":
		return pin(args[1], true)
	case len(args) == 2 && args[0] == "pin-program":
		return pin(args[1], false)
	case len(args) == 2 && args[0] == "read":
		return read(w, args[1])
	case len(args) == 2 && args[0] == "alive":
		return alive(w, args[1])
	}
	return errors.New("usage: ebpf-lifecycle stages | hold | pin FOLDER | pin-program FOLDER | read FOLDER | alive ID")
}

// #region stages
// stages prints after each step whether system calls are being counted.
func stages(w io.Writer) error {
	counter, err := load()
	if err != nil {
		return err
	}
	report := func(step string) { fmt.Fprintf(w, "%-28s %s\n", step, counting(counter.counts)) }

	fmt.Fprintf(w, "%-28s %d instructions\n", "written", len(counter.instructions))
	info, err := counter.program.Info()
	if err != nil {
		return err
	}
	checked, _ := info.VerifiedInstructions()
	translated, _ := info.Instructions()
	machine, _ := info.JitedSize()
	fmt.Fprintf(w, "%-28s %d instructions\n", "checked by the verifier", checked)
	fmt.Fprintf(w, "%-28s %d instructions\n", "rewritten by the kernel", len(translated))
	fmt.Fprintf(w, "%-28s %d bytes of machine code\n", "compiled", machine)
	id, _ := info.ID()
	report("loaded")

	if err := counter.attach(); err != nil {
		return err
	}
	report("attached")
	counter.program.Close()
	report("program descriptor closed")
	counter.link.Close()
	report("link descriptor closed")
	fmt.Fprintf(w, "%-28s %s\n", "program in the kernel", existence(id))
	fmt.Fprintf(w, "%-28s %s\n", "map in the kernel", "still readable")
	return counter.counts.Close()
}

// #endregion stages

// hold attaches and waits, with nothing pinned.
func hold(w io.Writer) error {
	counter, err := load()
	if err != nil {
		return err
	}
	if err := counter.attach(); err != nil {
		return err
	}
	info, err := counter.program.Info()
	if err != nil {
		return err
	}
	id, _ := info.ID()
	fmt.Fprintln(w, id)
	for {
		time.Sleep(time.Hour)
	}
}

// pin attaches, pins and exits.
func pin(folder string, withLink bool) error {
	counter, err := load()
	if err != nil {
		return err
	}
	if err := counter.attach(); err != nil {
		return err
	}
	pins := []error{
		counter.program.Pin(filepath.Join(folder, "program")),
		counter.counts.Pin(filepath.Join(folder, "counts")),
	}
	if withLink {
		pins = append(pins, counter.link.Pin(filepath.Join(folder, "link")))
	}
	return errors.Join(pins...)
}

// read waits a little for "not counting": the kernel lets go of a link whose pin
// was removed later, from a work queue.
func read(w io.Writer, folder string) error {
	counts, err := ebpf.LoadPinnedMap(filepath.Join(folder, "counts"), nil)
	if err != nil {
		return err
	}
	defer counts.Close()
	answer := counting(counts)
	for range 100 {
		if answer == "not counting" {
			break
		}
		time.Sleep(10 * time.Millisecond)
		answer = counting(counts)
	}
	fmt.Fprintln(w, answer)
	return nil
}

func alive(w io.Writer, text string) error {
	id, err := strconv.Atoi(text)
	if err != nil {
		return err
	}
	fmt.Fprintln(w, existence(ebpf.ProgramID(id)))
	return nil
}

// existence waits a little for "gone": the kernel frees programs later, when
// nobody can be running them any more.
func existence(id ebpf.ProgramID) string {
	for range 100 {
		program, err := ebpf.NewProgramFromID(id)
		if errors.Is(err, os.ErrNotExist) {
			return "gone"
		}
		if err == nil {
			program.Close()
		}
		time.Sleep(10 * time.Millisecond)
	}
	return "there"
}

// counting makes system calls and says whether they were counted.
func counting(counts *ebpf.Map) string {
	const calls = 100
	before := total(counts)
	for range calls {
		syscall.Getppid()
	}
	if total(counts)-before >= calls {
		return "counting"
	}
	return "not counting"
}
