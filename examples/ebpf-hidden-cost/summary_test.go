//go:build linux

package main

import (
	"testing"
	"time"
)

func TestSummarizeTakesTheMiddleAndBothEnds(t *testing.T) {
	values := []time.Duration{30, 10, 50, 20, 40}
	if got := summarize(values); got != (summary{median: 30, least: 10, most: 50}) {
		t.Errorf("summarize = %+v", got)
	}
	if values[0] != 30 {
		t.Error("summarize changed its argument")
	}
}
