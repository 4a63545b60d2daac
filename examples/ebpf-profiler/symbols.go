//go:build linux

package main

import (
	"bufio"
	"debug/elf"
	"fmt"
	"os"
	"slices"
	"strings"
)

const kernelFile = "[kernel.kallsyms]"

// frame is an address with what is known about it.
type frame struct {
	address  uint64
	file     *symbolFile // nil: in no file, such as code made at run time
	function string      // "": the file has no symbol there
}

// symbol covers size bytes from start; size 0 is up to the next symbol.
type symbol struct {
	start, size uint64
	name        string
}

// symbolFile is an ELF file, or the kernel.
type symbolFile struct {
	path, buildID string
	symbols       []symbol
	segments      []elf.ProgHeader
}

type symbolizer struct {
	mappings []mapping
	files    map[string]*symbolFile
	kernel   *symbolFile
}

func newSymbolizer(mappings []mapping) *symbolizer {
	s := &symbolizer{mappings: mappings, files: map[string]*symbolFile{}, kernel: readKernelSymbols()}
	for _, m := range mappings {
		if _, known := s.files[m.path]; !known {
			s.files[m.path] = readSymbolFile(m.path)
		}
	}
	return s
}

// main is the file of the lowest mapping: the program, before its libraries.
func (s *symbolizer) main() *symbolFile {
	if len(s.mappings) == 0 {
		return nil
	}
	return s.files[s.mappings[0].path]
}

// #region user
// user names a stack of user space. Every frame but the innermost holds a return
// address: the instruction behind the call, which may already be another line,
// or even another function. One byte earlier is inside the call.
func (s *symbolizer) user(stack []uint64) []frame {
	frames := make([]frame, len(stack))
	for i, address := range stack {
		if i > 0 {
			address--
		}
		frames[i] = frame{address: address}
		for _, m := range s.mappings {
			if m.contains(address) {
				frames[i].file = s.files[m.path]
				frames[i].function = frames[i].file.nameAtOffset(address - m.start + m.offset)
				break
			}
		}
	}
	return frames
}

// #endregion user

func (s *symbolizer) kernelStack(stack []uint64) []frame {
	frames := make([]frame, len(stack))
	for i, address := range stack {
		frames[i] = frame{address: address, file: s.kernel, function: s.kernel.nameAt(address)}
	}
	return frames
}

// nameAtOffset takes an offset in the file: where the loader put the file in
// memory differs from run to run, and symbols count from its own addresses.
func (f *symbolFile) nameAtOffset(offset uint64) string {
	for _, segment := range f.segments {
		if offset >= segment.Off && offset < segment.Off+segment.Filesz {
			return f.nameAt(offset - segment.Off + segment.Vaddr)
		}
	}
	return ""
}

func (f *symbolFile) nameAt(address uint64) string {
	at, exact := slices.BinarySearchFunc(f.symbols, address, func(s symbol, address uint64) int {
		return int(min(max(int64(s.start-address), -1), 1))
	})
	if !exact {
		at--
	}
	if at < 0 || (f.symbols[at].size > 0 && address >= f.symbols[at].start+f.symbols[at].size) {
		return "" // the nearest symbol would be a guess: stripped files have large gaps
	}
	return f.symbols[at].name
}

// readSymbolFile returns what can be had; a file without symbols is no error.
func readSymbolFile(path string) *symbolFile {
	f := &symbolFile{path: path}
	file, err := elf.Open(path)
	if err != nil {
		return f
	}
	defer file.Close()
	if note := file.Section(".note.gnu.build-id"); note != nil {
		if data, err := note.Data(); err == nil && len(data) > 16 {
			f.buildID = fmt.Sprintf("%x", data[16:])
		}
	}
	for _, segment := range file.Progs {
		if segment.Type == elf.PT_LOAD {
			f.segments = append(f.segments, segment.ProgHeader)
		}
	}
	static, _ := file.Symbols()
	dynamic, _ := file.DynamicSymbols()
	for _, s := range append(static, dynamic...) {
		if elf.ST_TYPE(s.Info) == elf.STT_FUNC && s.Section != elf.SHN_UNDEF {
			f.symbols = append(f.symbols, symbol{s.Value, s.Size, s.Name})
		}
	}
	f.sort()
	return f
}

// readKernelSymbols reads all zeros when kernel.kptr_restrict hides the addresses.
func readKernelSymbols() *symbolFile {
	f := &symbolFile{path: kernelFile}
	file, err := os.Open("/proc/kallsyms")
	if err != nil {
		return f
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		var address uint64
		if _, err := fmt.Sscanf(fields[0], "%x", &address); err == nil && address != 0 && strings.ContainsAny(fields[1], "tT") {
			f.symbols = append(f.symbols, symbol{start: address, name: fields[2]})
		}
	}
	f.sort()
	return f
}

func (f *symbolFile) sort() {
	slices.SortStableFunc(f.symbols, func(a, b symbol) int {
		if a.start < b.start {
			return -1
		}
		return min(1, int(a.start-b.start))
	})
}
