//go:build linux

package main

import (
	"errors"
	"fmt"

	"golang.org/x/sys/unix"
)

type capability struct {
	name   string
	number uint
}

// candidates are the capabilities that OBI's documentation lists, without
// CAP_SYS_RESOURCE, which only kernels before 5.11 ask for.
var candidates = []capability{
	{"SYS_ADMIN", unix.CAP_SYS_ADMIN},
	{"BPF", unix.CAP_BPF},
	{"PERFMON", unix.CAP_PERFMON},
	{"NET_ADMIN", unix.CAP_NET_ADMIN},
	{"NET_RAW", unix.CAP_NET_RAW},
	{"SYS_PTRACE", unix.CAP_SYS_PTRACE},
	{"DAC_READ_SEARCH", unix.CAP_DAC_READ_SEARCH},
	{"CHECKPOINT_RESTORE", unix.CAP_CHECKPOINT_RESTORE},
}

// errMissing says that this process was not given all candidates.
var errMissing = errors.New("all capabilities that the table compares are needed; run it with sudo")

// with calls try with only the capabilities of set, which this thread then keeps.
func with(set []capability, try func() error) error {
	if err := setEffective(set); err != nil {
		return err
	}
	return try()
}

// setEffective replaces the effective capabilities of this thread; the permitted
// ones stay, so they can be raised again.
func setEffective(set []capability) error {
	header := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
	var data [2]unix.CapUserData // of 32 capabilities each
	if err := unix.Capget(&header, &data[0]); err != nil {
		return fmt.Errorf("capget: %w", err)
	}
	data[0].Effective, data[1].Effective = 0, 0
	for _, c := range set {
		word, bit := &data[c.number/32], uint32(1)<<(c.number%32)
		if word.Permitted&bit == 0 {
			return fmt.Errorf("CAP_%s is missing: %w", c.name, errMissing)
		}
		word.Effective |= bit
	}
	if err := unix.Capset(&header, &data[0]); err != nil {
		return fmt.Errorf("capset: %w", err)
	}
	return nil
}
