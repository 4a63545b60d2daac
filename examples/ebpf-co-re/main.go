//go:build linux

// Command ebpf-co-re loads a compiled CO-RE program and shows what its
// relocations become on this kernel and on others.
//
//	ebpf-co-re relocations OBJECT [KERNEL…]  what each relocation becomes
//	ebpf-co-re run OBJECT                    load on this kernel and run once
//	ebpf-co-re load OBJECT PROGRAM [KERNEL]  load one program, print the answer
//
// KERNEL is a file with BTF; without one, it is /sys/kernel/btf/vmlinux.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/btf"
)

// exitRefused says that this kernel does not let eBPF run; test runners read it
// as "skipped".
const exitRefused = 77

var errRefused = errors.New("this machine refuses")

func main() {
	err := command(os.Stdout, os.Args[1:])
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, "ebpf-co-re:", err)
	if errors.Is(err, errRefused) {
		os.Exit(exitRefused)
	}
	os.Exit(1)
}

func command(w io.Writer, args []string) error {
	if len(args) < 2 {
		return errors.New("usage: ebpf-co-re relocations|run|load OBJECT …")
	}
	object, err := ebpf.LoadCollectionSpec(args[1])
	if err != nil {
		return err
	}
	switch {
	case args[0] == "relocations":
		return printRelocations(w, object, args[2:])
	case args[0] == "run":
		return run(w, object)
	case args[0] == "load" && len(args) >= 3:
		return load(w, object, args[2], args[3:])
	}
	return fmt.Errorf("unknown command %q", args[0])
}

// #region run
// run loads the program for this kernel and has the kernel run it once, in the
// context of this process.
func run(w io.Writer, object *ebpf.CollectionSpec) error {
	var loaded struct {
		Program *ebpf.Program  `ebpf:"read_task"`
		Result  *ebpf.Variable `ebpf:"result"`
	}
	if err := object.LoadAndAssign(&loaded, nil); errors.Is(err, syscall.EPERM) {
		return fmt.Errorf("%w: %w", errRefused, err)
	} else if err != nil {
		return err
	}
	if _, err := loaded.Program.Run(&ebpf.RunOptions{}); err != nil {
		return err
	}
	var result struct {
		HelperTgid, CoreTgid, PlainTgid, ParentTgid uint32
		State                                       int64
	}
	if err := loaded.Result.Get(&result); err != nil {
		return err
	}
	fmt.Fprintf(w, "bpf_get_current_pid_tgid  the process id\n")
	fmt.Fprintf(w, "BPF_CORE_READ             %s\n", compare(result.CoreTgid, result.HelperTgid))
	fmt.Fprintf(w, "plain read                %s\n", compare(result.PlainTgid, result.HelperTgid))
	fmt.Fprintf(w, "state                     %d\n", result.State)
	return nil
}

// #endregion run

func compare(got, want uint32) string {
	if got == want {
		return "the same"
	}
	return "another number, and no error"
}

// load loads one program against the BTF of a kernel, or of this one.
func load(w io.Writer, object *ebpf.CollectionSpec, program string, kernel []string) error {
	var options ebpf.CollectionOptions
	if len(kernel) > 0 {
		types, err := btf.LoadSpec(kernel[0])
		if err != nil {
			return err
		}
		options.Programs.KernelTypes = types
	}
	if object.Programs[program] == nil {
		return fmt.Errorf("no program %q", program)
	}
	for name := range object.Programs {
		if name != program {
			delete(object.Programs, name)
		}
	}
	collection, err := ebpf.NewCollectionWithOptions(object, options)
	if err != nil {
		fmt.Fprintf(w, "%s is refused: %v\n", program, errors.Unwrap(err))
		return nil
	}
	collection.Close()
	fmt.Fprintln(w, program, "loads")
	return nil
}
