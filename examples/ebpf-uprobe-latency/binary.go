//go:build linux

package main

import (
	"debug/elf"
	"debug/gosym"
	"errors"
	"fmt"

	"golang.org/x/arch/arm64/arm64asm"
	"golang.org/x/arch/x86/x86asm"
)

// function holds file offsets, which is what the kernel wants for a uprobe.
type function struct {
	name    string
	entry   uint64
	returns []uint64
}

// #region find
// findFunctions looks the names up in the table that the Go runtime itself needs
// for its stack traces. Unlike the symbol table, strip leaves it in place.
func findFunctions(path string, names []string) ([]function, error) {
	file, err := elf.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	table, err := readFunctionTable(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var found []function
	for _, name := range names {
		symbol := table.LookupFunc(name)
		if symbol == nil {
			return nil, fmt.Errorf("%s has no function %s: the linker removed it, or every call of it was inlined", path, name)
		}
		code, offset, err := readCode(file, symbol.Entry, symbol.End)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		returns, err := findReturns(file.Machine, code)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for i := range returns {
			returns[i] += offset
		}
		found = append(found, function{name: name, entry: offset, returns: returns})
	}
	return found, nil
}

// #endregion find

func readFunctionTable(file *elf.File) (*gosym.Table, error) {
	section := file.Section(".gopclntab")
	if section == nil {
		return nil, errors.New("no Go executable: section .gopclntab is missing")
	}
	data, err := section.Data()
	if err != nil {
		return nil, err
	}
	start, err := findTextStart(file)
	if err != nil {
		return nil, err
	}
	return gosym.NewTable(nil, gosym.NewLineTable(data, start))
}

// #region text
// findTextStart returns the address that every address in .gopclntab counts
// from. It is that of .text only as long as no C code was linked in before Go's.
func findTextStart(file *elf.File) (uint64, error) {
	symbols, _ := file.Symbols() // a stripped file has none
	for _, symbol := range symbols {
		if symbol.Name == "runtime.text" {
			return symbol.Value, nil
		}
	}
	text := file.Section(".text")
	if text == nil || file.Section(".init") != nil { // .init comes from a C linker
		return 0, errors.New("stripped and linked with C code: where Go's code begins is unknown")
	}
	return text.Addr, nil
}

// #endregion text

// readCode returns the instructions between two addresses, and the file offset
// of the first: an address differs from it by where its segment is loaded.
func readCode(file *elf.File, entry, end uint64) (code []byte, offset uint64, err error) {
	for _, segment := range file.Progs {
		if segment.Type == elf.PT_LOAD && segment.Flags&elf.PF_X != 0 && entry >= segment.Vaddr && end <= segment.Vaddr+segment.Filesz {
			code = make([]byte, end-entry)
			_, err = segment.ReadAt(code, int64(entry-segment.Vaddr))
			return code, entry - segment.Vaddr + segment.Off, err
		}
	}
	return nil, 0, fmt.Errorf("address %#x is in no executable segment", entry)
}

// #region returns
// findReturns lists the offsets of the return instructions in code. On amd64 it
// refuses what it cannot decode: behind that, it would be out of step.
func findReturns(machine elf.Machine, code []byte) (offsets []uint64, err error) {
	for at := 0; at < len(code); {
		length, isReturn := 4, false
		switch machine {
		case elf.EM_X86_64:
			instruction, err := x86asm.Decode(code[at:], 64)
			if err != nil {
				return nil, fmt.Errorf("instruction at +%#x: %w", at, err)
			}
			length, isReturn = instruction.Len, instruction.Op == x86asm.RET
		case elf.EM_AARCH64: // padding between functions is no instruction
			instruction, err := arm64asm.Decode(code[at:])
			isReturn = err == nil && instruction.Op == arm64asm.RET
		default:
			return nil, fmt.Errorf("machine %v is not supported", machine)
		}
		if isReturn {
			offsets = append(offsets, uint64(at))
		}
		at += length
	}
	return offsets, nil
}

// #endregion returns
