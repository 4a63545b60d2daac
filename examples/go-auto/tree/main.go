// Command tree prints the spans of a file that otlp-sink recorded, each below its
// parent and without ids, times and ports, so that two runs can be compared.
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: tree received.jsonl")
		os.Exit(2)
	}
	file, err := os.Open(os.Args[1])
	if err == nil {
		err = printTree(os.Stdout, file)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "go-auto-tree:", err)
		os.Exit(1)
	}
}

type span struct {
	SpanID       string `json:"spanId"`
	ParentSpanID string `json:"parentSpanId"`
	Name         string
	Kind         int
	Start        string `json:"startTimeUnixNano"`
	Status       struct{ Code int }
	Attributes   []struct {
		Key   string
		Value map[string]any
	}
}

func printTree(w io.Writer, requests io.Reader) error {
	spans, err := readSpans(requests)
	if err != nil {
		return err
	}
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(a.Start, b.Start) })
	known := map[string]bool{}
	for _, s := range spans {
		known[s.SpanID] = true
	}
	for _, s := range spans {
		if known[s.ParentSpanID] {
			continue // printed below its parent
		}
		from := ""
		if s.ParentSpanID != "" {
			from = " <- caller " + s.ParentSpanID
		}
		printSpan(w, s, from, spans, "")
	}
	return nil
}

// readSpans takes one OTLP JSON request per line.
func readSpans(requests io.Reader) (spans []span, err error) {
	lines := bufio.NewScanner(requests)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var request struct {
			ResourceSpans []struct{ ScopeSpans []struct{ Spans []span } }
		}
		if err := json.Unmarshal(lines.Bytes(), &request); err != nil {
			return nil, err
		}
		for _, resource := range request.ResourceSpans {
			for _, scope := range resource.ScopeSpans {
				spans = append(spans, scope.Spans...)
			}
		}
	}
	return spans, lines.Err()
}

func printSpan(w io.Writer, s span, from string, all []span, indent string) {
	fmt.Fprintf(w, "%s%s %q%s%s\n", indent, kind(s.Kind), s.Name, from, details(s, indent+"    "))
	for _, child := range all {
		if child.ParentSpanID == s.SpanID {
			printSpan(w, child, "", all, indent+"  ")
		}
	}
}

func kind(number int) string {
	return [...]string{"unspecified", "internal", "server", "client", "producer", "consumer"}[number]
}

// changing are the attributes that differ from run to run.
var changing = []string{"network.peer.address", "network.peer.port", "server.address", "server.port"}

var port = regexp.MustCompile(`127\.0\.0\.1:\d+`)

// details is one line for each attribute, and one for a status that says error.
func details(s span, indent string) string {
	var lines []string
	for _, attribute := range s.Attributes {
		if slices.Contains(changing, attribute.Key) {
			continue
		}
		for _, value := range attribute.Value {
			text := port.ReplaceAllString(fmt.Sprint(value), "127.0.0.1:PORT")
			lines = append(lines, "\n"+indent+attribute.Key+" = "+text)
		}
	}
	slices.Sort(lines)
	if s.Status.Code == 2 {
		lines = append(lines, "\n"+indent+"status error")
	}
	return strings.Join(lines, "")
}
