//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// errRefused marks what the machine does not allow, as opposed to a failure.
var errRefused = errors.New("refused")

// cgroup is one of our own: a sock_ops program sees the sockets of a cgroup, and
// nobody else's connection should carry our option.
type cgroup struct{ path, former string }

// enterCgroup makes a cgroup and moves this process into it.
func enterCgroup() (*cgroup, error) {
	mounts, err := os.ReadFile("/proc/self/mounts")
	if err != nil {
		return nil, err
	}
	root := mountPoint(string(mounts), "cgroup2")
	if root == "" {
		return nil, fmt.Errorf("%w: cgroup2 is not mounted", errRefused)
	}
	own, err := os.ReadFile("/proc/self/cgroup")
	if err != nil {
		return nil, err
	}
	group := &cgroup{
		path:   filepath.Join(root, "ebpf-trace-context-"+strconv.Itoa(os.Getpid())),
		former: filepath.Join(root, unifiedPath(string(own))),
	}
	if err := os.Mkdir(group.path, 0o755); err != nil {
		return nil, fmt.Errorf("%w: %w", errRefused, err)
	}
	if err := moveTo(group.path); err != nil {
		os.Remove(group.path)
		return nil, fmt.Errorf("%w: %w", errRefused, err)
	}
	return group, nil
}

func (g *cgroup) leave() {
	if err := errors.Join(moveTo(g.former), os.Remove(g.path)); err != nil {
		fmt.Fprintln(os.Stderr, "ebpf-trace-context:", err)
	}
}

func moveTo(path string) error {
	return os.WriteFile(filepath.Join(path, "cgroup.procs"), []byte(strconv.Itoa(os.Getpid())), 0)
}

// mountPoint finds where a file system type is mounted, or "".
func mountPoint(mounts, fsType string) string {
	for line := range strings.Lines(mounts) {
		if fields := strings.Fields(line); len(fields) > 2 && fields[2] == fsType {
			return fields[1]
		}
	}
	return ""
}

// unifiedPath reads the version 2 line, "0::/path", of /proc/self/cgroup.
func unifiedPath(cgroups string) string {
	for line := range strings.Lines(cgroups) {
		if path, found := strings.CutPrefix(line, "0::"); found {
			return strings.TrimSpace(path)
		}
	}
	return "/"
}
