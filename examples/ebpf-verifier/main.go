//go:build linux

// Command ebpf-verifier hands the kernel programs that its verifier refuses,
// prints the verifier's own words, and then loads the mended program. Nothing
// is attached, so nothing of it ever runs on an event.
//
//	ebpf-verifier              every mistake, its refusal and its mend
//	ebpf-verifier -log NAME    the whole log of one refusal
//	ebpf-verifier -helpers     which helpers each program type may call
//	ebpf-verifier -licences    which licence strings count as GPL-compatible
//	ebpf-verifier -padding     a mistake that no longer is refused
//	ebpf-verifier -limits      how long a loop may be, and what it costs
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"

	"github.com/cilium/ebpf"
)

// exitRefused says that this kernel does not let eBPF run; test runners read it
// as "skipped".
const exitRefused = 77

func main() {
	log := flag.String("log", "", "print the whole verifier log of this mistake")
	modes := map[string]func(io.Writer) error{"helpers": surveyHelpers, "licences": tryLicences, "padding": showPadding, "limits": measureLoops}
	run := tryMistakes
	for name, mode := range modes {
		flag.BoolFunc(name, "see the top of main.go", func(string) error { run = mode; return nil })
	}
	flag.Parse()
	if *log != "" {
		run = func(w io.Writer) error { return printLog(w, *log) }
	}
	if err := probe(); err != nil {
		fmt.Fprintln(os.Stderr, "ebpf-verifier: this kernel refuses eBPF here:", err)
		os.Exit(exitRefused)
	}
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "ebpf-verifier:", err)
		os.Exit(1)
	}
}

// probe loads the smallest program there is, of the type that needs the least privilege.
func probe() error {
	program, err := ebpf.NewProgram(&ebpf.ProgramSpec{Type: ebpf.SocketFilter, License: "GPL", Instructions: returnZero()})
	if err != nil {
		return err
	}
	return program.Close()
}

// #region try
// tryMistakes loads each mistake and its mend. A mistake that loads and a mend
// that does not are both findings, not failures: kernels differ.
func tryMistakes(w io.Writer) error {
	for _, m := range mistakes {
		maps, err := newMaps()
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%-16s %s\n", m.name, verdict(maps, m.wrong))
		fmt.Fprintf(w, "%-16s %s\n", "  mended", verdict(maps, m.mended))
		maps.close()
	}
	return nil
}

// verdict is "loads, n instructions checked" or the verifier's last words.
func verdict(maps *maps, build func(*maps) ebpf.ProgramSpec) string {
	spec := build(maps)
	program, err := ebpf.NewProgram(&spec)
	if err != nil {
		return "refused: " + lastWords(err)
	}
	defer program.Close()
	info, err := program.Info()
	if err != nil {
		return "loads"
	}
	checked, _ := info.VerifiedInstructions()
	return fmt.Sprintf("loads, %d instructions checked", checked)
}

// lastWords are the lines of the verifier's log that say why: those after the
// last instruction, without the statistics.
func lastWords(err error) string {
	var refusal *ebpf.VerifierError
	if !errors.As(err, &refusal) {
		return err.Error()
	}
	var words []string
	for _, line := range refusal.Log {
		switch {
		case walked.MatchString(line):
			words = nil
		case !statistics.MatchString(line):
			words = append(words, strings.TrimSpace(line))
		}
	}
	if len(words) == 0 {
		return refusal.Cause.Error()
	}
	return strings.Join(words, "; ")
}

var (
	walked     = regexp.MustCompile(`^(\d+: |from \d+ to \d+|; )`)
	statistics = regexp.MustCompile(`^(processed \d+|verification time|stack depth|cur state|old state|mark_precise|$)`)
)

// #endregion try

func printLog(w io.Writer, name string) error {
	for _, m := range mistakes {
		if m.name != name {
			continue
		}
		maps, err := newMaps()
		if err != nil {
			return err
		}
		defer maps.close()
		spec := m.wrong(maps)
		program, err := ebpf.NewProgram(&spec)
		if err == nil {
			program.Close()
			return fmt.Errorf("%s is not refused by this kernel", name)
		}
		var refusal *ebpf.VerifierError
		if !errors.As(err, &refusal) {
			return err
		}
		fmt.Fprintln(w, strings.Join(refusal.Log, "\n"))
		return nil
	}
	return fmt.Errorf("unknown mistake %q; run without -log to see their names", name)
}
