// Command otlp-mistakes does one thing wrong that loses telemetry without
// stopping the program.
//
//	otlp-mistakes exit-without-shutdown
package main

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

func main() {
	mistakes := map[string]func() error{
		"exit-without-shutdown": exitWithoutShutdown,
		"cancelled-context":     cancelledContext,
		"telemetry-ends-first":  telemetryEndsFirst,
		"no-propagator":         noPropagator,
		"log-without-context":   logWithoutContext,
		"full-queue":            fullQueue,
		"one-handler-per-route": oneHandlerPerRoute,
	}
	mistake := mistakes[strings.Join(os.Args[1:], " ")]
	if mistake == nil {
		fmt.Fprintln(os.Stderr, "usage: otlp-mistakes", strings.Join(slices.Sorted(maps.Keys(mistakes)), "|"))
		os.Exit(2)
	}
	if err := mistake(); err != nil {
		fmt.Fprintln(os.Stderr, "otlp-mistakes:", err)
		os.Exit(1)
	}
}
