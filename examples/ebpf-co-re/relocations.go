//go:build linux

package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/btf"
)

// kernel is a name and the types that belong to it.
type kernel struct {
	name  string
	types *btf.Spec
}

// printRelocations prints a row for each relocation: what it asks for, what the
// compiler put there, and what it becomes on each kernel.
func printRelocations(w io.Writer, object *ebpf.CollectionSpec, files []string) error {
	kernels, err := readKernels(files)
	if err != nil {
		return err
	}
	var relocations []*btf.CORERelocation
	var rows [][]string
	for _, name := range slices.Sorted(maps.Keys(object.Programs)) {
		for _, relocation := range relocationsOf(object.Programs[name]) {
			relocations = append(relocations, relocation)
			rows = append(rows, []string{name, describe(relocation.String(), object.Types), "?"})
		}
	}
	header := []string{"program", "asks for", "compiled"}
	for _, k := range kernels {
		header = append(header, k.name)
		values, err := resolve(relocations, k.types, object.ByteOrder)
		if err != nil {
			return fmt.Errorf("%s: %w", k.name, err)
		}
		for i, value := range values {
			compiled, here, _ := strings.Cut(value, "->")
			if compiled != "" {
				rows[i][2] = compiled
			}
			rows[i] = append(rows[i], here)
		}
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, row := range append([][]string{header}, rows...) {
		fmt.Fprintln(table, strings.Join(row, "\t"))
	}
	return table.Flush()
}

func readKernels(files []string) ([]kernel, error) {
	running, err := btf.LoadKernelSpec()
	if err != nil {
		return nil, fmt.Errorf("%w: BTF of this kernel: %w", errRefused, err)
	}
	kernels := []kernel{{"this kernel", running}}
	for _, file := range files {
		types, err := btf.LoadSpec(file)
		if err != nil {
			return nil, err
		}
		name, _, _ := strings.Cut(filepath.Base(file), ".btf")
		kernels = append(kernels, kernel{name, types})
	}
	return kernels, nil
}

// #region resolve
func relocationsOf(program *ebpf.ProgramSpec) (relocations []*btf.CORERelocation) {
	for i := range program.Instructions {
		if relocation := btf.CORERelocationMetadata(&program.Instructions[i]); relocation != nil {
			relocations = append(relocations, relocation)
		}
	}
	return relocations
}

// resolve returns "before->after" for each relocation, and "->missing" where
// the kernel has no such field.
func resolve(relocations []*btf.CORERelocation, types *btf.Spec, order binary.ByteOrder) ([]string, error) {
	noTypeIDs := func(btf.Type) (btf.TypeID, error) { return 0, fmt.Errorf("no relocation here asks for a type id") }
	fixups, err := btf.CORERelocate(relocations, []*btf.Spec{types}, order, noTypeIDs)
	if err != nil {
		return nil, err
	}
	values := make([]string, len(fixups))
	for i := range fixups {
		_, values[i], _ = strings.Cut(fixups[i].String(), "=")
		if values[i] == "poison" {
			values[i] = "->missing"
		}
	}
	return values, nil
}

// #endregion resolve

var relocationText = regexp.MustCompile(`^CORERelocation\((\w+), Struct:"(\w+)"\[0:(\d+)\]`)

// describe turns `CORERelocation(byte_off, Struct:"task_struct"[0:1], …)` into
// "byte_off task_struct.real_parent", with the names of the program's own types.
func describe(text string, types *btf.Spec) string {
	parts := relocationText.FindStringSubmatch(text)
	if parts == nil {
		return text
	}
	member, _ := strconv.Atoi(parts[3])
	candidates, _ := types.AnyTypesByName(parts[2])
	for _, candidate := range candidates {
		if local, ok := candidate.(*btf.Struct); ok && local.Name == parts[2] && member < len(local.Members) {
			return fmt.Sprintf("%s %s.%s", parts[1], local.Name, local.Members[member].Name)
		}
	}
	return text
}
