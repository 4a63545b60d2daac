//go:build linux

package main

import (
	"fmt"
	"io"

	"github.com/cilium/ebpf"
)

// licences are strings that people write into SEC("license").
var licences = []string{
	"GPL", "GPL v2", "GPL and additional rights", "Dual BSD/GPL", "Dual MIT/GPL", "Dual MPL/GPL",
	"GPL-2.0", "GPL-2.0-only", "GPLv2", "gpl", "(GPL-2.0 OR BSD-2-Clause)", "Apache-2.0", "MIT", "",
}

// tryLicences loads a program that calls bpf_probe_read_kernel under each string.
func tryLicences(w io.Writer) error {
	for _, licence := range licences {
		spec := licensed(licence)(nil)
		answer := "compatible"
		if program, err := ebpf.NewProgram(&spec); err != nil {
			answer = lastWords(err)
		} else {
			program.Close()
		}
		fmt.Fprintf(w, "%-28q %s\n", licence, answer)
	}
	return nil
}
