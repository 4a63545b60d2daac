//go:build linux

package main

import (
	"os"
	"runtime"
	"strings"

	"github.com/cilium/ebpf/btf"
	"golang.org/x/sys/unix"
)

// systemFacts lists what eBPF tools look at before they load anything.
func systemFacts() [][]string {
	mounts, err := os.ReadFile("/proc/self/mounts")
	if err != nil {
		mounts = []byte(err.Error())
	}
	return [][]string{
		{"kernel", kernelRelease()},
		{"BTF", btfState()},
		{"lockdown", lockdownMode(mountPoint(string(mounts), "securityfs"))},
		{"tracefs", orNotMounted(mountPoint(string(mounts), "tracefs"))},
		{"securityfs", orNotMounted(mountPoint(string(mounts), "securityfs"))},
		{"bpffs", orNotMounted(mountPoint(string(mounts), "bpf"))},
		{"raise RLIMIT_MEMLOCK", raiseMemlock()},
	}
}

func kernelRelease() string {
	var name unix.Utsname
	if err := unix.Uname(&name); err != nil {
		return err.Error()
	}
	return unix.ByteSliceToString(name.Release[:]) + " " + runtime.GOARCH
}

func btfState() string {
	if _, err := btf.LoadKernelSpec(); err != nil {
		return err.Error()
	}
	return "present"
}

// mountPoint returns where a file system type is mounted according to the text
// of /proc/self/mounts, or "".
func mountPoint(mounts, fsType string) string {
	for line := range strings.Lines(mounts) {
		if fields := strings.Fields(line); len(fields) > 2 && fields[2] == fsType {
			return fields[1]
		}
	}
	return ""
}

func orNotMounted(path string) string {
	if path == "" {
		return "not mounted"
	}
	return path
}

// lockdownMode reads the active mode, the bracketed word of the lockdown file.
// Without securityfs the file is missing whatever the mode is.
func lockdownMode(securityfs string) string {
	if securityfs == "" {
		return "unknown: securityfs is not mounted"
	}
	text, err := os.ReadFile(securityfs + "/lockdown")
	if err != nil {
		return "unknown: " + err.Error()
	}
	return bracketed(string(text))
}

// bracketed returns "integrity" for "none [integrity] confidentiality".
func bracketed(text string) string {
	_, rest, _ := strings.Cut(text, "[")
	word, _, found := strings.Cut(rest, "]")
	if !found {
		return "unknown: " + strings.TrimSpace(text)
	}
	return word
}

// raiseMemlock tries what eBPF tools did before Linux 5.11 accounted memory to
// cgroups, and what some still do: lift the limit for this process.
func raiseMemlock() string {
	unlimited := unix.Rlimit{Cur: unix.RLIM_INFINITY, Max: unix.RLIM_INFINITY}
	if err := unix.Setrlimit(unix.RLIMIT_MEMLOCK, &unlimited); err != nil {
		return err.Error()
	}
	return "allowed"
}
