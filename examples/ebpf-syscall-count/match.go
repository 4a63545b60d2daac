//go:build linux

package main

import (
	"fmt"
	"os"

	"github.com/cilium/ebpf/asm"
	"golang.org/x/sys/unix"
)

// match says which number of the current task is compared with the command's pid.
type match string

const (
	matchNamespace match = "ns-process"   // process id in our pid namespace: right everywhere
	matchInit      match = "init-process" // process id in the initial pid namespace: wrong in a container
	matchThread    match = "init-thread"  // thread id in the initial pid namespace: counts one thread
)

var matches = []match{matchNamespace, matchInit, matchThread}

func matchChoices() string {
	return fmt.Sprintf("%s, %s or %s", matches[0], matches[1], matches[2])
}

// String and Set make match a flag.Value.
func (m *match) String() string { return string(*m) }

func (m *match) Set(text string) error {
	for _, known := range matches {
		if text == string(known) {
			*m = known
			return nil
		}
	}
	return fmt.Errorf("unknown; choose %s", matchChoices())
}

// #region match
// instructions jump to the label "other" unless the current task is pid.
func (m match) instructions(pid int) (asm.Instructions, error) {
	compare := asm.JNE.Imm(asm.R0, int32(pid), "other")

	// bpf_get_current_pid_tgid returns process id << 32 | thread id.
	ids := asm.FnGetCurrentPidTgid.Call()
	switch m {
	case matchInit:
		return asm.Instructions{ids, asm.RSh.Imm(asm.R0, 32), compare}, nil
	case matchThread:
		return asm.Instructions{ids, asm.Mov.Reg32(asm.R0, asm.R0), compare}, nil
	}

	// bpf_get_ns_current_pid_tgid (Linux 5.7+) fills struct bpf_pidns_info { __u32 pid, tgid; }.
	dev, ino, err := pidNamespace()
	if err != nil {
		return nil, err
	}
	return asm.Instructions{
		asm.LoadImm(asm.R1, int64(dev), asm.DWord),
		asm.LoadImm(asm.R2, int64(ino), asm.DWord),
		asm.Mov.Reg(asm.R3, asm.RFP),
		asm.Add.Imm(asm.R3, -8),
		asm.Mov.Imm(asm.R4, 8),
		asm.FnGetNsCurrentPidTgid.Call(),
		asm.JNE.Imm(asm.R0, 0, "other"),            // the task is in another pid namespace
		asm.LoadMem(asm.R0, asm.RFP, -4, asm.Word), // tgid
		compare,
	}, nil
}

// #endregion match

// pidNamespace identifies the pid namespace of this process as the kernel does:
// by inode and by the device number in kernel encoding, which differs from
// stat's when the minor number exceeds 255.
func pidNamespace() (dev, ino uint64, err error) {
	const path = "/proc/self/ns/pid"
	var stat unix.Stat_t
	if err := unix.Stat(path, &stat); err != nil {
		return 0, 0, &os.PathError{Op: "stat", Path: path, Err: err}
	}
	return uint64(unix.Major(stat.Dev))<<20 | uint64(unix.Minor(stat.Dev)), stat.Ino, nil
}
