//go:build linux

package main

import (
	"io"
	"testing"
)

func TestCommandRejectsWhatItDoesNotKnow(t *testing.T) {
	for _, args := range [][]string{nil, {"stages", "more"}, {"pin"}, {"alive"}, {"fly", "away"}} {
		if command(io.Discard, args) == nil {
			t.Errorf("command(%q) was accepted", args)
		}
	}
}

func TestAliveWantsANumber(t *testing.T) {
	if alive(io.Discard, "program") == nil {
		t.Error("a word was accepted as an id")
	}
}
