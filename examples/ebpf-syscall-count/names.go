//go:build linux

package main

import (
	"embed"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"sync"
)

// Each line of a table is "number name". Recreate one with:
//
//	awk '/SYS_/ {print $3, tolower(substr($1, 5))}' zsysnum_linux_amd64.go
//
// in the folder unix of golang.org/x/sys.
//
//go:embed syscalls/*.txt
var tables embed.FS

// syscallName returns "getppid" for the number of getppid(2) on this
// architecture, and the number itself when the table does not have it.
func syscallName(number int) string {
	if name, known := syscallNames()[number]; known {
		return name
	}
	return strconv.Itoa(number)
}

var syscallNames = sync.OnceValue(func() map[int]string {
	text, _ := tables.ReadFile(fmt.Sprintf("syscalls/%s.txt", runtime.GOARCH))
	names := map[int]string{}
	for line := range strings.Lines(string(text)) {
		number, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		if n, err := strconv.Atoi(number); err == nil {
			names[n] = name
		}
	}
	return names
})
