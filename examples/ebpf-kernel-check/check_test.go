//go:build linux

package main

import (
	"strings"
	"testing"
)

func TestMountPointFindsAFileSystemByType(t *testing.T) {
	mounts := "proc /proc proc rw 0 0\nnodev /sys/kernel/tracing tracefs rw 0 0\n"
	for fsType, want := range map[string]string{"tracefs": "/sys/kernel/tracing", "securityfs": ""} {
		if got := mountPoint(mounts, fsType); got != want {
			t.Errorf("mountPoint(%s) = %q, want %q", fsType, got, want)
		}
	}
}

func TestBracketedReadsTheActiveLockdownMode(t *testing.T) {
	for text, want := range map[string]string{
		"none [integrity] confidentiality\n": "integrity",
		"[none] integrity confidentiality\n": "none",
		"surprise\n":                         "unknown: surprise",
	} {
		if got := bracketed(text); got != want {
			t.Errorf("bracketed(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestLockdownIsUnknownWithoutSecurityfs(t *testing.T) {
	if got := lockdownMode(""); !strings.HasPrefix(got, "unknown") {
		t.Errorf("lockdownMode without securityfs = %q, want unknown", got)
	}
}

func TestRowMarksStepsThatWereNotReached(t *testing.T) {
	cases := map[string]outcome{
		"x no - - EPERM":  {words: "EPERM"},
		"x yes no - EBIG": {loaded: true, words: "EBIG"},
		"x yes - - ":      {loaded: true, loadOnly: true},
		"x yes yes no ":   {loaded: true, attached: true},
		"x yes yes yes ":  {loaded: true, attached: true, seen: true},
	}
	for want, o := range cases {
		if got := strings.Join(o.row("x"), " "); got != want {
			t.Errorf("row of %+v = %q, want %q", o, got, want)
		}
	}
}

func TestWriteTableKeepsEachRowOnOneLine(t *testing.T) {
	var table strings.Builder
	if err := writeTable(&table, [][]string{{"a", "first\nsecond"}, {"long", "again", ""}}); err != nil {
		t.Fatal(err)
	}
	if want := "a     first second\nlong  again\n"; table.String() != want {
		t.Errorf("table %q, want %q", table.String(), want)
	}
}
