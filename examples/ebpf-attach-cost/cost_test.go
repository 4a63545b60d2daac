//go:build linux

package main

import (
	"errors"
	"strings"
	"testing"
)

func TestWriteShowsDifferencesWithinARound(t *testing.T) {
	m := measured{way: way{name: "uprobe", event: "push"}, reported: 55}
	for i := range rounds {
		m.without = append(m.without, float64(i))
		m.with = append(m.with, float64(i)*2+100)
	}
	var table strings.Builder
	if err := write(&table, []measured{m}); err != nil {
		t.Fatal(err)
	}
	if want := "3 106 103 (100-106) 55"; !strings.Contains(strings.Join(strings.Fields(table.String()), " "), want) {
		t.Errorf("%q is not in\n%s", want, table.String())
	}
}

func TestWriteKeepsARefusalOnOneLine(t *testing.T) {
	var table strings.Builder
	if err := write(&table, []measured{{way: way{name: "kprobe", event: "syscall"}, refusal: errors.New("no\n\tsuch file")}}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(table.String(), "refused: no such file\n") {
		t.Errorf("table:\n%s", table.String())
	}
}

func TestEveryEventHasANumberOfTimes(t *testing.T) {
	for _, way := range ways {
		if times[way.event] == 0 {
			t.Errorf("%s: nothing says how often to do %q", way.name, way.event)
		}
	}
}
