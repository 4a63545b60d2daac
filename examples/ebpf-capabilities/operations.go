//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"github.com/cilium/ebpf/link"
	"golang.org/x/sys/unix"
)

// operation is something that eBPF instrumentation asks of the kernel.
type operation struct {
	name string
	try  func() error
}

var operations = []operation{
	{"create a map", createMap},
	{"load a socket filter", load(ebpf.ProgramSpec{Type: ebpf.SocketFilter})},
	{"open a packet socket for it", openPacketSocket},
	{"load a kprobe program", load(ebpf.ProgramSpec{Type: ebpf.Kprobe})},
	{"attach a uprobe", attachUprobe},
	{"attach a uprobe_multi", attachUprobeMulti},
	{"load a tc program", load(ebpf.ProgramSpec{Type: ebpf.SchedCLS})},
	{"load a tc program, packet access", load(ebpf.ProgramSpec{Type: ebpf.SchedCLS, Instructions: readPacket})},
	{"load a sock_ops program", load(ebpf.ProgramSpec{Type: ebpf.SockOps})},
	{"load an sk_msg program", load(ebpf.ProgramSpec{Type: ebpf.SkMsg})},
	{"load bpf_probe_write_user", load(ebpf.ProgramSpec{Type: ebpf.Kprobe, Instructions: writeUser})},
	{"enter a network namespace", enterNetworkNamespace},
	{"read another process's exe link", readParentExe},
	{"open a map_files link", openMapFile},
	{"read a file of mode 0", readForbiddenFile},
	{"list all eBPF maps", listMaps},
}

func createMap() error {
	m, err := ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.Array, KeySize: 4, ValueSize: 4, MaxEntries: 1})
	if err != nil {
		return err
	}
	return m.Close()
}

var returnZero = asm.Instructions{asm.Mov.Imm(asm.R0, 0), asm.Return()}

// readPacket looks at the first byte of a packet by pointer.
var readPacket = asm.Instructions{
	asm.LoadMem(asm.R2, asm.R1, 76, asm.Word), // data
	asm.LoadMem(asm.R3, asm.R1, 80, asm.Word), // data_end
	asm.Mov.Reg(asm.R4, asm.R2),
	asm.Add.Imm(asm.R4, 1),
	asm.JGT.Reg(asm.R4, asm.R3, "out"),
	asm.LoadMem(asm.R5, asm.R2, 0, asm.Byte),
	asm.Mov.Imm(asm.R0, 0).WithSymbol("out"),
	asm.Return(),
}

// writeUser would write one byte to address 0 of the process; it is never attached.
var writeUser = asm.Instructions{
	asm.StoreImm(asm.RFP, -8, 0, asm.Word),
	asm.Mov.Imm(asm.R1, 0),
	asm.Mov.Reg(asm.R2, asm.RFP),
	asm.Add.Imm(asm.R2, -8),
	asm.Mov.Imm(asm.R3, 1),
	asm.FnProbeWriteUser.Call(),
	asm.Mov.Imm(asm.R0, 0),
	asm.Return(),
}

func load(spec ebpf.ProgramSpec) func() error {
	return func() error {
		program, err := newProgram(spec)
		if err != nil {
			return err
		}
		return program.Close()
	}
}

func newProgram(spec ebpf.ProgramSpec) (*ebpf.Program, error) {
	spec.License = "GPL"
	if spec.Instructions == nil {
		spec.Instructions = returnZero
	}
	return ebpf.NewProgram(&spec)
}

func openPacketSocket() error {
	fd, err := unix.Socket(unix.AF_PACKET, unix.SOCK_RAW|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return err
	}
	return unix.Close(fd)
}

// probed is where the uprobes go: a function of this program.
const probed = "main.createMap"

func attachUprobe() error {
	return attach(ebpf.ProgramSpec{Type: ebpf.Kprobe}, func(exe *link.Executable, p *ebpf.Program) (link.Link, error) {
		return exe.Uprobe(probed, p, nil)
	})
}

func attachUprobeMulti() error {
	spec := ebpf.ProgramSpec{Type: ebpf.Kprobe, AttachType: ebpf.AttachTraceUprobeMulti}
	return attach(spec, func(exe *link.Executable, p *ebpf.Program) (link.Link, error) {
		return exe.UprobeMulti([]string{probed}, p, nil)
	})
}

func attach(spec ebpf.ProgramSpec, to func(*link.Executable, *ebpf.Program) (link.Link, error)) error {
	exe, err := link.OpenExecutable("/proc/self/exe")
	if err != nil {
		return err
	}
	program, err := newProgram(spec)
	if err != nil {
		return err
	}
	defer program.Close()
	attached, err := to(exe, program)
	if err != nil {
		return err
	}
	return attached.Close()
}

// enterNetworkNamespace enters the one that this thread is in already.
func enterNetworkNamespace() error {
	namespace, err := os.Open("/proc/thread-self/ns/net")
	if err != nil {
		return err
	}
	defer namespace.Close()
	return unix.Setns(int(namespace.Fd()), unix.CLONE_NEWNET)
}

// readParentExe needs a process with more capabilities than this thread has; the
// one that started this program will do.
func readParentExe() error {
	_, err := unix.Readlink(fmt.Sprintf("/proc/%d/exe", os.Getppid()), make([]byte, unix.PathMax))
	return err
}

func openMapFile() error {
	files, err := filepath.Glob("/proc/self/map_files/*")
	if err != nil || len(files) == 0 {
		return errors.Join(err, os.ErrNotExist)
	}
	return open(files[0])
}

// readForbiddenFile opens a file that nobody has the permission to read.
func readForbiddenFile() error {
	folder, err := os.MkdirTemp("", "ebpf-capabilities-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "secret")
	if err := os.WriteFile(path, nil, 0); err != nil {
		return err
	}
	return open(path)
}

func open(path string) error {
	fd, err := unix.Open(path, unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return err
	}
	return unix.Close(fd)
}

func listMaps() error {
	_, err := ebpf.MapGetNextID(0)
	if errors.Is(err, os.ErrNotExist) {
		return nil // there are none
	}
	return err
}
