//go:build linux

package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
)

// mapping is a part of a file that a process can execute.
type mapping struct {
	start, end, offset uint64
	path               string
}

func (m mapping) contains(address uint64) bool { return address >= m.start && address < m.end }

func readMappings(pid int) ([]mapping, error) {
	file, err := os.Open(fmt.Sprintf("/proc/%d/maps", pid))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return parseMappings(file)
}

// parseMappings keeps the executable lines of /proc/<pid>/maps that have a file.
func parseMappings(maps io.Reader) (mappings []mapping, err error) {
	lines := bufio.NewScanner(maps)
	for lines.Scan() {
		var m mapping
		var permissions, device string
		var inode uint64
		fields, err := fmt.Sscanf(lines.Text(), "%x-%x %s %x %s %d", &m.start, &m.end, &permissions, &m.offset, &device, &inode)
		if err != nil || fields != 6 {
			return nil, fmt.Errorf("unexpected line %q in maps", lines.Text())
		}
		_, m.path, _ = strings.Cut(lines.Text(), "/")
		if m.path != "" && strings.Contains(permissions, "x") {
			m.path = "/" + m.path
			mappings = append(mappings, m)
		}
	}
	return mappings, lines.Err()
}
