//go:build linux

package main

import (
	"slices"
	"time"
)

type summary struct{ median, least, most time.Duration }

// summarize needs at least one value.
func summarize(values []time.Duration) summary {
	sorted := slices.Sorted(slices.Values(values))
	return summary{sorted[len(sorted)/2], sorted[0], sorted[len(sorted)-1]}
}
