//go:build linux

package main

import (
	"encoding/hex"
	"fmt"
)

// #region option
// Kind and length are those of OBI's option: two bytes of head, the trace id and
// the span id. Version and flags of a traceparent have no room in it.
const (
	optionKind   = 25
	optionLength = 2 + 16 + 8
)

// traceContext is what both carriers transport.
type traceContext [16 + 8]byte

// #endregion option

// numbered returns a context that is easy to recognise.
func numbered(n byte) (t traceContext) {
	for i := range t {
		t[i] = n
	}
	return t
}

func (t traceContext) traceparent() string {
	return fmt.Sprintf("00-%x-%x-01", t[:16], t[16:])
}

// parseTraceparent returns the zero context for a missing or malformed header.
func parseTraceparent(header string) (t traceContext) {
	if len(header) != len(t.traceparent()) {
		return t
	}
	ids, err := hex.DecodeString(header[3:35] + header[36:52])
	if err != nil {
		return t
	}
	return traceContext(ids)
}

// fate says what became of t, given what arrived.
func (t traceContext) fate(arrived traceContext) string {
	switch arrived {
	case t:
		return "arrived"
	case traceContext{}:
		return "lost"
	}
	return "another's"
}
