//go:build linux

package main

import (
	"debug/elf"
	"strings"
	"testing"

	"github.com/google/pprof/profile"
)

func TestParseMappingsKeepsExecutableFiles(t *testing.T) {
	const maps = `00400000-004c7000 r-xp 00001000 fe:00 1234   /opt/my app
004c7000-00500000 r--p 000c8000 fe:00 1234   /opt/my app
7f0000000000-7f0000001000 r-xp 00000000 00:00 0 
7f5f470e5000-7f5f470e7000 r-xp 00000000 00:00 0   [vdso]
`
	got, err := parseMappings(strings.NewReader(maps))
	if err != nil {
		t.Fatal(err)
	}
	want := mapping{start: 0x400000, end: 0x4c7000, offset: 0x1000, path: "/opt/my app"}
	if len(got) != 1 || got[0] != want {
		t.Errorf("parsed %+v, want only %+v", got, want)
	}
	if _, err := parseMappings(strings.NewReader("no map\n")); err == nil {
		t.Error("a line that is no mapping was accepted")
	}
}

// testSymbolizer knows one file of two functions; offset 0 of it is address 0x10000.
func testSymbolizer() *symbolizer {
	file := &symbolFile{
		path:     "/opt/app",
		symbols:  []symbol{{0x10010, 0, "first"}, {0x10020, 0x10, "second"}},
		segments: []elf.ProgHeader{{Type: elf.PT_LOAD, Vaddr: 0x10000, Off: 0, Filesz: 0x100}},
	}
	return &symbolizer{
		mappings: []mapping{{start: 0x7f00, end: 0x8000, offset: 0, path: file.path}},
		files:    map[string]*symbolFile{file.path: file},
		kernel:   &symbolFile{path: kernelFile, symbols: []symbol{{start: 0xffff0000, name: "read_zero"}}},
	}
}

func TestOnlyCallersAreReturnAddresses(t *testing.T) {
	// 0x7f20 is the first byte of "second": as the innermost frame it is just
	// that, as a return address it belongs to a call at the end of "first".
	frames := testSymbolizer().user([]uint64{0x7f20, 0x7f20, 0x9999})
	var names []string
	for _, f := range frames {
		names = append(names, f.function)
	}
	if got := strings.Join(names, ","); got != "second,first," {
		t.Errorf("named %q, want second, first, and nothing", got)
	}
}

func TestNameOutsideOfSymbolsIsUnknown(t *testing.T) {
	file := testSymbolizer().files["/opt/app"]
	for address, want := range map[uint64]string{0x1000f: "", 0x10010: "first", 0x1001f: "first", 0x10020: "second", 0x1002f: "second", 0x10030: ""} {
		if got := file.nameAt(address); got != want {
			t.Errorf("nameAt(%#x) = %q, want %q", address, got, want)
		}
	}
}

func TestProfilePutsTheKernelInsideAndSharesLocations(t *testing.T) {
	samples := []sample{
		{user: []uint64{0x7f12}, kernel: []uint64{0xffff0004}, count: 2},
		{user: []uint64{0x7f12}, count: 1},
		{userID: -17, count: 4},
	}
	p := buildProfile(samples, testSymbolizer(), 100)
	if err := p.CheckValid(); err != nil {
		t.Fatal(err)
	}
	if first := p.Sample[0]; names(first) != "read_zero < first" || first.Value[1] != 20_000_000 {
		t.Errorf("first sample is %s %v", names(first), first.Value)
	}
	if p.Sample[1].Location[0] != p.Sample[0].Location[1] {
		t.Error("the same frame became two locations")
	}
	if names(p.Sample[2]) != "[stack lost]" {
		t.Errorf("a lost stack became %q", names(p.Sample[2]))
	}
}

func names(s *profile.Sample) string {
	var all []string
	for _, location := range s.Location {
		all = append(all, location.Line[0].Function.Name)
	}
	return strings.Join(all, " < ")
}
