//go:build linux

package main

import (
	"fmt"
	"time"
)

// bounds are those that the semantic conventions advise for durations of HTTP
// requests. A bucket holds its upper bound: (5 ms, 10 ms], as OTLP wants it.
var bounds = []time.Duration{
	5 * time.Millisecond, 10 * time.Millisecond, 25 * time.Millisecond, 50 * time.Millisecond, 75 * time.Millisecond,
	100 * time.Millisecond, 250 * time.Millisecond, 500 * time.Millisecond, 750 * time.Millisecond,
	time.Second, 2500 * time.Millisecond, 5 * time.Second, 7500 * time.Millisecond, 10 * time.Second,
}

const bucketCount = 15 // len(bounds) + 1

// Layout of the map value: entries, sum of nanoseconds, buckets.
const (
	offsetEntries = 0
	offsetSum     = 8
	offsetBuckets = 16
	totalsSize    = offsetBuckets + 8*bucketCount
)

// durations is the map value as the kernel lays it out.
type durations struct {
	Entries uint64
	Sum     uint64 // nanoseconds
	Buckets [bucketCount]uint64
}

func (t timer) read() (d durations, err error) {
	if err := t.totals.Lookup(uint32(0), &d); err != nil {
		return d, fmt.Errorf("histogram of %s: %w", t.function, err)
	}
	return d, nil
}

// count adds up the buckets: OTLP demands that they agree, and a counter of its
// own could be read between two updates.
func (d durations) count() (sum uint64) {
	for _, bucket := range d.Buckets {
		sum += bucket
	}
	return sum
}
