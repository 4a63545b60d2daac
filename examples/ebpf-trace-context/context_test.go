//go:build linux

package main

import "testing"

func TestTraceparentSurvivesARoundTrip(t *testing.T) {
	sent := numbered(7)
	if got := parseTraceparent(sent.traceparent()); got != sent {
		t.Errorf("parseTraceparent(%q) = %x", sent.traceparent(), got)
	}
}

func TestAMalformedHeaderIsNoContext(t *testing.T) {
	for _, header := range []string{"", "00-short", "00-zz" + numbered(1).traceparent()[5:]} {
		if got := parseTraceparent(header); got != (traceContext{}) {
			t.Errorf("parseTraceparent(%q) = %x, want none", header, got)
		}
	}
}

func TestFateTellsLossFromConfusion(t *testing.T) {
	first := numbered(1)
	for want, arrived := range map[string]traceContext{"arrived": first, "lost": {}, "another's": numbered(2)} {
		if got := first.fate(arrived); got != want {
			t.Errorf("fate(%x) = %s, want %s", arrived, got, want)
		}
	}
}

func TestAnswerNamesTheErrorCode(t *testing.T) {
	for code, want := range map[int64]string{0: "yes", -28: "no, ENOSPC"} {
		if got := answer(code); got != want {
			t.Errorf("answer(%d) = %q, want %q", code, got, want)
		}
	}
}

func TestUnifiedPathReadsTheVersion2Line(t *testing.T) {
	for cgroups, want := range map[string]string{"4:memory:/a\n0::/user.slice\n": "/user.slice", "4:memory:/a\n": "/"} {
		if got := unifiedPath(cgroups); got != want {
			t.Errorf("unifiedPath(%q) = %q, want %q", cgroups, got, want)
		}
	}
}
