package main

import "testing"

func TestRenderDrawsTreesAndNamesWhatHasNoParent(t *testing.T) {
	server := span{TraceID: "a", SpanID: "1", Name: "GET /", Kind: 2, Attributes: []attribute{{"url.path"}, {"http.route"}}}
	client := span{TraceID: "a", SpanID: "2", ParentSpanID: "1", Name: "Check", Kind: 3}
	orphan := span{TraceID: "b", SpanID: "3", ParentSpanID: "9", Name: "Check", Kind: 2}
	inTrace := logRecord{TraceID: "a", SpanID: "1"}
	inTrace.Body.StringValue = "shown"
	loose := logRecord{}
	loose.Body.StringValue = "lost"

	cases := []struct {
		name string
		have received
		keys bool
		want string
	}{
		{"nothing", received{}, false, "nothing\n"},
		{"a tree", received{[]span{client, server}, []logRecord{inTrace}}, false, "trace\n  Server GET /\n    Client Check\n    log shown\n"},
		{"keys", received{[]span{server}, nil}, true, "trace\n  Server GET /\n      - http.route\n      - url.path\n"},
		{"orphan", received{[]span{orphan}, nil}, false, "trace whose parent span is missing\n  Server Check\n"},
		{"equal", received{nil, []logRecord{loose, loose}}, false, "2 x log without a trace: lost\n"},
	}
	for _, c := range cases {
		if got := c.have.render(c.keys); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
