//go:build linux

package main

import (
	"errors"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"
)

// effective tells which of the candidates this thread may use right now.
func effective(t *testing.T) map[string]bool {
	t.Helper()
	header := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
	var data [2]unix.CapUserData
	if err := unix.Capget(&header, &data[0]); err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, c := range candidates {
		names[c.name] = data[c.number/32].Effective&(1<<(c.number%32)) != 0
	}
	return names
}

// asRoot keeps the test on one thread with all candidates.
func asRoot(t *testing.T) {
	t.Helper()
	runtime.LockOSThread()
	if err := setEffective(candidates); err != nil {
		t.Skip(err)
	}
}

func TestNeedOfKeepsWhatCannotBeDropped(t *testing.T) {
	asRoot(t)
	got, err := needOf(func() error {
		if has := effective(t); !has["BPF"] || !has["NET_RAW"] {
			return unix.EPERM
		}
		return nil
	})
	if err != nil || got.String() != "BPF NET_RAW" || !errors.Is(got.refusal, unix.EPERM) {
		t.Errorf("needOf = %v, %v, %v", got, got.refusal, err)
	}
}

func TestNeedOfReportsWhatNothingHelps(t *testing.T) {
	asRoot(t)
	got, err := needOf(func() error { return unix.EPERM })
	if err != nil || got.String() != "refused" {
		t.Errorf("needOf = %v, %v, want refused", got, err)
	}
}

func TestNeedOfRaisesEverythingAgain(t *testing.T) {
	asRoot(t)
	if got, err := needOf(func() error { return nil }); err != nil || got.String() != "nothing" {
		t.Errorf("needOf = %v, %v, want nothing", got, err)
	}
	for name, has := range effective(t) {
		if !has {
			t.Errorf("CAP_%s stayed dropped", name)
		}
	}
}

func TestOneLineCutsGuessesAndLogs(t *testing.T) {
	for want, err := range map[string]error{
		"-":                       nil,
		"load program: not today": errors.New("load program:\n\tnot today (MEMLOCK may be too low)"),
	} {
		if got := oneLine(err); got != want {
			t.Errorf("oneLine(%v) = %q, want %q", err, got, want)
		}
	}
}
