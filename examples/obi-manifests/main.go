// Command obi-manifests checks Kubernetes manifests and configurations of OBI
// (OpenTelemetry eBPF Instrumentation) without a cluster and without OBI.
//
//	obi-manifests <file>…
//
// A manifest is decoded into the types of k8s.io/api, strictly: an unknown field
// is an error. A configuration is held against the lists of keys in keys/. Both
// see names and types, not whether the values make sense.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: obi-manifests <file>…")
		os.Exit(2)
	}
	found, err := checkFiles(os.Stdout, os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if found {
		os.Exit(1)
	}
}

// checkFiles writes a line for each object and each finding, and says whether
// there was a finding.
func checkFiles(out io.Writer, paths []string) (found bool, err error) {
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return found, err
		}
		for _, result := range checkFile(data) {
			fmt.Fprintf(out, "%s: %s\n", path, result.subject)
			for _, finding := range result.findings {
				found = true
				fmt.Fprintf(out, "  %s\n", finding)
			}
		}
	}
	return found, nil
}

// result is what was checked, and what is wrong with it.
type result struct {
	subject  string
	findings []string
}

func checkFile(data []byte) []result {
	var results []result
	for _, document := range splitDocuments(data) {
		if isManifest(document) {
			results = append(results, checkManifest(document)...)
			continue
		}
		results = append(results, checkConfig(document))
	}
	return results
}

func splitDocuments(data []byte) [][]byte {
	var documents [][]byte
	for _, document := range bytes.Split(append([]byte("\n"), data...), []byte("\n---\n")) {
		if len(bytes.TrimSpace(document)) > 0 {
			documents = append(documents, document)
		}
	}
	return documents
}
