package main

import (
	"context"
	"testing"

	"go.opentelemetry.io/otel"
)

func TestWhoseTellsWhereTheTraceIDComesFrom(t *testing.T) {
	for header, want := range map[string]string{
		"":       "nothing",
		incoming: "caller",
		"00-0af7651916cd43dd8448eb211c80319c-0100000000000000-01": "itself",
		"00-1af7651916cd43dd8448eb211c80319c-0100000000000000-01": "new",
	} {
		if got := whose(header); got != want {
			t.Errorf("whose(%q) = %q, want %q", header, got, want)
		}
	}
}

func TestTheSwitchStaysOnWhenTheAgentLeaves(t *testing.T) {
	attach()
	detach()
	if _, span := otel.Tracer("test").Start(context.Background(), "price"); !span.IsRecording() {
		t.Error("the API went back to spans that do not record")
	}
}

func TestPrepareRefusesUnknownCases(t *testing.T) {
	if _, err := prepare("ebpf"); err == nil {
		t.Error("an unknown case was accepted")
	}
}
