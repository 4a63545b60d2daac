package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.opentelemetry.io/collector/pdata/pmetric"
	"go.opentelemetry.io/collector/pdata/pmetric/pmetricotlp"
	"go.opentelemetry.io/collector/pdata/ptrace/ptraceotlp"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	_ "google.golang.org/grpc/encoding/gzip"
)

const canonicalSpan = `{"resourceSpans":[{"resource":{},"scopeSpans":[{"scope":{},"spans":[{"name":"pay","status":{}}]}]}]}`

func newTestRecorder(t *testing.T) (*recorder, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "received.jsonl")
	r, err := openRecorder(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.close() })
	return r, path
}

func zip(t *testing.T, text string) string {
	t.Helper()
	var zipped bytes.Buffer
	writer := gzip.NewWriter(&zipped)
	io.WriteString(writer, text)
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	return zipped.String()
}

func spanRequest(t *testing.T) ptraceotlp.ExportRequest {
	t.Helper()
	request := ptraceotlp.NewExportRequest()
	if err := request.UnmarshalJSON([]byte(canonicalSpan)); err != nil {
		t.Fatal(err)
	}
	return request
}

func TestHTTPAnswersWithTheStatusThatOTLPAssigns(t *testing.T) {
	asProto, err := spanRequest(t).MarshalProto()
	if err != nil {
		t.Fatal(err)
	}
	spaced := strings.ReplaceAll(canonicalSpan, ":", ": ")
	cases := []struct {
		name, method, path, contentType, encoding, body string
		status                                          int
		answer                                          string
	}{
		{"JSON", "POST", "/v1/traces", "application/json; charset=utf-8", "", spaced, 200, `{"partialSuccess":{}}`},
		{"gzipped JSON", "POST", "/v1/traces", "application/json", "gzip", zip(t, spaced), 200, `{"partialSuccess":{}}`},
		{"protobuf", "POST", "/v1/traces", "application/x-protobuf", "", string(asProto), 200, ""},
		{"empty request", "POST", "/v1/logs", "application/x-protobuf", "", "", 200, ""},
		{"profiles", "POST", "/v1development/profiles", "application/json", "", `{"resourceProfiles":[]}`, 200, `{"partialSuccess":{}}`},
		{"wrong method", "GET", "/v1/traces", "", "", "", 405, ""},
		{"wrong path", "POST", "/v1/trace", "application/json", "", "{}", 404, ""},
		{"wrong content type", "POST", "/v1/traces", "text/plain", "", "{}", 415, ""},
		{"unknown encoding", "POST", "/v1/traces", "application/json", "zstd", "{}", 415, "zstd"},
		{"broken JSON", "POST", "/v1/traces", "application/json", "", "{", 400, `"code":3`},
		{"broken protobuf", "POST", "/v1/metrics", "application/x-protobuf", "", "\xff", 400, ""},
		{"no gzip", "POST", "/v1/traces", "application/json", "gzip", "{}", 400, "not gzip"},
		{"zip bomb", "POST", "/v1/logs", "application/json", "gzip", zip(t, strings.Repeat(" ", maxRequestBytes+1)), 413, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r, path := newTestRecorder(t)
			request := httptest.NewRequest(c.method, c.path, strings.NewReader(c.body))
			request.Header.Set("Content-Type", c.contentType)
			if c.encoding != "" {
				request.Header.Set("Content-Encoding", c.encoding)
			}
			response := httptest.NewRecorder()
			newHTTPHandler(r).ServeHTTP(response, request)
			// protojson puts random spaces into its output on purpose.
			answer := strings.ReplaceAll(response.Body.String(), `: `, `:`)
			if response.Code != c.status || !strings.Contains(answer, c.answer) {
				t.Errorf("got %d %q, want %d with %q", response.Code, answer, c.status, c.answer)
			}
			recorded, _ := os.ReadFile(path)
			if (len(recorded) > 0) != (c.status == http.StatusOK) {
				t.Errorf("recorded %q after status %d", recorded, response.Code)
			}
			if c.status == 200 && c.path == "/v1/traces" && string(recorded) != canonicalSpan+"\n" {
				t.Errorf("recorded %q, want %q", recorded, canonicalSpan)
			}
		})
	}
}

func TestGRPCRecordsPlainAndGzippedRequests(t *testing.T) {
	r, path := newTestRecorder(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := newGRPCServer(r)
	go server.Serve(listener)
	defer server.Stop()
	connection, err := grpc.NewClient(listener.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	for _, options := range [][]grpc.CallOption{nil, {grpc.UseCompressor("gzip")}} {
		if _, err := ptraceotlp.NewGRPCClient(connection).Export(context.Background(), spanRequest(t), options...); err != nil {
			t.Fatal(err)
		}
	}
	recorded, _ := os.ReadFile(path)
	if want := strings.Repeat(canonicalSpan+"\n", 2); string(recorded) != want {
		t.Errorf("recorded %q, want %q", recorded, want)
	}
}

func TestPrintListsItemsWithoutTimes(t *testing.T) {
	r, path := newTestRecorder(t)
	if err := r.record(spanRequest(t)); err != nil {
		t.Fatal(err)
	}
	request := pmetricotlp.NewExportRequest()
	metric := request.Metrics().ResourceMetrics().AppendEmpty().ScopeMetrics().AppendEmpty().Metrics().AppendEmpty()
	metric.SetName("orders")
	sum := metric.SetEmptySum()
	sum.SetAggregationTemporality(pmetric.AggregationTemporalityCumulative)
	for _, shop := range []string{"b", "a"} {
		point := sum.DataPoints().AppendEmpty()
		point.SetIntValue(7)
		point.Attributes().PutStr("shop", shop)
	}
	if err := r.record(request); err != nil {
		t.Fatal(err)
	}
	var printed bytes.Buffer
	if err := printReceived(&printed, path); err != nil {
		t.Fatal(err)
	}
	want := "span Unspecified pay{}\ncumulative sum orders{shop=a} 7\ncumulative sum orders{shop=b} 7\n"
	if printed.String() != want {
		t.Errorf("printed %q, want %q", printed.String(), want)
	}
}

func TestPrintListsSamplesAndSurvivesWrongIndexes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "received.jsonl")
	const request = `{"resourceProfiles":[{"scopeProfiles":[{"profiles":[{"sampleType":{"typeStrindex":1,"unitStrindex":2},"samples":[` +
		`{"stackIndex":1,"values":["3","4"],"attributeIndices":[1]},{"stackIndex":9,"timestampsUnixNano":["1","2"]}]}]}]}],` +
		`"dictionary":{"stringTable":["","cpu","ms","pay","main","thread"],"functionTable":[{},{"nameStrindex":3},{"nameStrindex":4}],` +
		`"locationTable":[{},{"lines":[{"functionIndex":1},{"functionIndex":2}]},{"address":"4096"}],"stackTable":[{},{"locationIndices":[1,2,7]}],` +
		`"attributeTable":[{},{"keyStrindex":5,"value":{"intValue":"8"}}]}}` + "\n"
	if err := os.WriteFile(path, []byte(request), 0o644); err != nil {
		t.Fatal(err)
	}
	var printed bytes.Buffer
	if err := printReceived(&printed, path); err != nil {
		t.Fatal(err)
	}
	want := "sample cpu ms 2 ?{}\nsample cpu ms 7 pay < main < 0x1000 < ?{thread=8}\n"
	if printed.String() != want {
		t.Errorf("printed %q, want %q", printed.String(), want)
	}
}
