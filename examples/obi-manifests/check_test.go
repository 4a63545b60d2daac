package main

import (
	"slices"
	"testing"
)

func TestCheckConfig(t *testing.T) {
	tests := []struct {
		name     string
		config   string
		subject  string
		findings []string
	}{
		{"accepts keys of v1", "open_port: 8080\ntrace_printer: text\n", "OBI configuration v1", nil},
		{"names the path of an unknown key", "ebpf: {wakeup_length: 1}\n", "OBI configuration v1", []string{"unknown key ebpf.wakeup_length"}},
		{"knows the criteria of a process", "discovery: {instrument: [{k8s_namespace: shop, exports: [traces]}]}\n", "OBI configuration v1", nil},
		{"looks into lists", "discovery: {instrument: [{exe: x}]}\n", "OBI configuration v1", []string{"unknown key discovery.instrument[].exe"}},
		{"lets a map have keys of its own", "filter: {network: {k8s_dst_owner_name: {not_match: kube*}}}\n", "OBI configuration v1", nil},
		{"accepts keys of v2", "file_format: '1.0'\nextensions: {obi: {version: '2.0', capture: {policy: {default_action: exclude}}}}\n", "OBI configuration v2", nil},
		{"wants a string as version", "file_format: '1.0'\nextensions: {obi: {version: 2.0}}\n", "OBI configuration v2", []string{`extensions.obi.version is 2, expected the string "2.0"`}},
		{"keeps standalone sections out of the receiver", "receivers: {obi: {version: '2.0', daemon: {}}}\n", "Collector receiver v2", []string{"daemon is not a section of the receiver"}},
		{"takes a receiver without version as v1", "receivers: {obi: {instrument: []}}\n", "Collector receiver v1", []string{"unknown key instrument"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := checkConfig([]byte(test.config))
			if got.subject != test.subject || !slices.Equal(got.findings, test.findings) {
				t.Errorf("got %q %q, want %q %q", got.subject, got.findings, test.subject, test.findings)
			}
		})
	}
}

func TestCheckManifest(t *testing.T) {
	manifest := "apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: obi}\nspec: {template: {spec: {hostPid: true}}}\n"
	results := checkFile([]byte(manifest))
	if len(results) != 1 || len(results[0].findings) != 1 {
		t.Fatalf("got %v, want one finding about hostPid", results)
	}
}
