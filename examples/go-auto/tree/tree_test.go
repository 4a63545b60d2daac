package main

import (
	"strings"
	"testing"
)

func TestPrintTreePutsSpansBelowTheirParents(t *testing.T) {
	requests := `{"resourceSpans":[{"scopeSpans":[{"spans":[
		{"spanId":"b","parentSpanId":"a","name":"DB","kind":3,"startTimeUnixNano":"2","status":{}},
		{"spanId":"c","parentSpanId":"f","name":"GET /b","kind":2,"startTimeUnixNano":"3","status":{"code":2},
		 "attributes":[{"key":"server.port","value":{"intValue":"80"}},{"key":"url.full","value":{"stringValue":"http://127.0.0.1:8080/b"}}]}]}]}]}
	{"resourceSpans":[{"scopeSpans":[{"spans":[{"spanId":"a","name":"GET /a","kind":2,"startTimeUnixNano":"1","status":{}}]}]}]}`
	want := `server "GET /a"
  client "DB"
server "GET /b" <- caller f
    url.full = http://127.0.0.1:PORT/b
    status error
`
	var got strings.Builder
	if err := printTree(&got, strings.NewReader(oneLineEach(requests))); err != nil {
		t.Fatal(err)
	}
	if got.String() != want {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}

func TestPrintTreeRefusesWhatIsNoJSON(t *testing.T) {
	if err := printTree(&strings.Builder{}, strings.NewReader("spans")); err == nil {
		t.Error("a file without JSON was accepted")
	}
}

// oneLineEach joins the lines of the requests above, which are split to be read.
func oneLineEach(requests string) string {
	return strings.ReplaceAll(strings.ReplaceAll(requests, ",\n", ","), "[\n", "[")
}
