//go:build linux

package main

import (
	"testing"

	"github.com/cilium/ebpf/btf"
)

func TestDescribeNamesTheField(t *testing.T) {
	number := &btf.Int{Name: "int", Size: 4}
	builder, err := btf.NewBuilder([]btf.Type{&btf.Struct{
		Name: "task_struct", Size: 8,
		Members: []btf.Member{{Name: "pid", Type: number}, {Name: "tgid", Type: number, Offset: 32}},
	}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	types, err := builder.Spec()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		`CORERelocation(byte_off, Struct:"task_struct"[0:1], local_id=5)`: "byte_off task_struct.tgid",
		`CORERelocation(byte_off, Struct:"task_struct"[0:9], local_id=5)`: `CORERelocation(byte_off, Struct:"task_struct"[0:9], local_id=5)`,
		`CORERelocation(type_size, Int:"int"[0], local_id=5)`:             `CORERelocation(type_size, Int:"int"[0], local_id=5)`,
	} {
		if got := describe(text, types); got != want {
			t.Errorf("describe(%s) = %q, want %q", text, got, want)
		}
	}
}

func TestCompareDoesNotDependOnTheNumber(t *testing.T) {
	if compare(7, 7) == compare(7, 8) {
		t.Error("equal and different numbers are described alike")
	}
}
