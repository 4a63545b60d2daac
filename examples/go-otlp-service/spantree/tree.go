package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
)

// received holds the spans and logs of a recorded file, in any order.
type received struct {
	spans []span
	logs  []logRecord
}

type span struct {
	TraceID      string      `json:"traceId"`
	SpanID       string      `json:"spanId"`
	ParentSpanID string      `json:"parentSpanId"`
	Name         string      `json:"name"`
	Kind         int         `json:"kind"`
	Attributes   []attribute `json:"attributes"`
}

type logRecord struct {
	TraceID string `json:"traceId"`
	SpanID  string `json:"spanId"`
	Body    struct {
		StringValue string `json:"stringValue"`
	} `json:"body"`
}

type attribute struct {
	Key string `json:"key"`
}

// request is the part of an OTLP JSON request that a tree is made of.
type request struct {
	ResourceSpans []struct {
		ScopeSpans []struct {
			Spans []span `json:"spans"`
		} `json:"scopeSpans"`
	} `json:"resourceSpans"`
	ResourceLogs []struct {
		ScopeLogs []struct {
			LogRecords []logRecord `json:"logRecords"`
		} `json:"scopeLogs"`
	} `json:"resourceLogs"`
}

// kinds are the names of the values of SpanKind in OTLP.
var kinds = []string{"Unspecified", "Internal", "Server", "Client", "Producer", "Consumer"}

const maxLineBytes = 64 << 20

func read(path string) (received, error) {
	var all received
	file, err := os.Open(path)
	if os.IsNotExist(err) {
		return all, nil // nothing was received
	}
	if err != nil {
		return all, err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, maxLineBytes)
	for lines.Scan() {
		var r request
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return all, fmt.Errorf("%s: %w", path, err)
		}
		for _, resource := range r.ResourceSpans {
			for _, scope := range resource.ScopeSpans {
				all.spans = append(all.spans, scope.Spans...)
			}
		}
		for _, resource := range r.ResourceLogs {
			for _, scope := range resource.ScopeLogs {
				all.logs = append(all.logs, scope.LogRecords...)
			}
		}
	}
	return all, lines.Err()
}

// render draws one tree for each root span. A span whose parent was not received
// counts as a root and says so; logs without a span come last.
func (r received) render(keys bool) string {
	present := map[string]bool{}
	for _, s := range r.spans {
		present[s.TraceID+s.SpanID] = true
	}
	var trees []string
	for _, s := range r.spans {
		switch {
		case s.ParentSpanID == "":
			trees = append(trees, "trace\n"+r.branch(s, 1, keys))
		case !present[s.TraceID+s.ParentSpanID]:
			trees = append(trees, "trace whose parent span is missing\n"+r.branch(s, 1, keys))
		}
	}
	for _, l := range r.logs {
		if l.TraceID == "" {
			trees = append(trees, "log without a trace: "+l.Body.StringValue+"\n")
		}
	}
	if len(trees) == 0 {
		return "nothing\n"
	}
	return countEqual(trees)
}

func (r received) branch(s span, depth int, keys bool) string {
	indent := strings.Repeat("  ", depth)
	text := indent + kinds[s.Kind] + " " + s.Name + "\n"
	if keys {
		names := make([]string, 0, len(s.Attributes))
		for _, a := range s.Attributes {
			names = append(names, a.Key)
		}
		slices.Sort(names)
		for _, name := range names {
			text += indent + "    - " + name + "\n"
		}
	}
	var below []string
	for _, child := range r.spans {
		if child.TraceID == s.TraceID && child.ParentSpanID == s.SpanID {
			below = append(below, r.branch(child, depth+1, keys))
		}
	}
	for _, l := range r.logs {
		if l.TraceID == s.TraceID && l.SpanID == s.SpanID {
			below = append(below, indent+"  log "+l.Body.StringValue+"\n")
		}
	}
	slices.Sort(below)
	return text + strings.Join(below, "")
}

// countEqual sorts trees and puts a number before those that occur repeatedly.
func countEqual(trees []string) string {
	slices.Sort(trees)
	var text strings.Builder
	for i := 0; i < len(trees); {
		n := 1
		for i+n < len(trees) && trees[i+n] == trees[i] {
			n++
		}
		if n > 1 {
			fmt.Fprintf(&text, "%d x ", n)
		}
		text.WriteString(trees[i])
		i += n
	}
	return text.String()
}
