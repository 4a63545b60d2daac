package main

import (
	"fmt"
	"maps"
	"slices"

	"sigs.k8s.io/yaml"
)

// checkConfig holds a configuration against the keys of its form: version 1 or
// version 2 of OBI's own file, or the section receivers.obi of a Collector.
func checkConfig(document []byte) result {
	var root map[string]any
	if err := yaml.UnmarshalStrict(document, &root); err != nil {
		return result{subject: "configuration", findings: []string{err.Error()}}
	}
	if receivers, ok := root["receivers"].(map[string]any); ok {
		config, _ := receivers["obi"].(map[string]any)
		return checkReceiver(config)
	}
	if extensions, ok := root["extensions"].(map[string]any); ok {
		config, _ := extensions["obi"].(map[string]any)
		return checkVersion2(root, config)
	}
	return result{subject: "OBI configuration v1", findings: unknownKeys(keysV1, "", root)}
}

// checkReceiver checks receivers.obi: the marker of version 2 stands beside the
// keys of capture.
func checkReceiver(config map[string]any) result {
	version, ok := config["version"]
	if !ok {
		return result{subject: "Collector receiver v1", findings: unknownKeys(keysV1, "", config)}
	}
	checked := result{subject: "Collector receiver v2", findings: checkMarker("version", version)}
	capture := maps.Clone(config)
	delete(capture, "version")
	for _, section := range []string{"enrich", "correlation", "daemon", "capture"} {
		if _, ok := capture[section]; ok {
			checked.findings = append(checked.findings, section+" is not a section of the receiver")
			delete(capture, section)
		}
	}
	checked.findings = append(checked.findings, unknownKeys(keysV2, "capture", capture)...)
	return checked
}

// providerSections are the sections of OpenTelemetry's declarative configuration
// that OBI reads.
var providerSections = []string{"extensions", "file_format", "log_level", "meter_provider", "propagator", "resource", "tracer_provider"}

func checkVersion2(root, config map[string]any) result {
	checked := result{subject: "OBI configuration v2", findings: checkMarker("extensions.obi.version", config["version"])}
	if format, ok := root["file_format"].(string); !ok || format != "1.0" {
		checked.findings = append(checked.findings, fmt.Sprintf("file_format is %#v, expected the string \"1.0\"", root["file_format"]))
	}
	for _, section := range slices.Sorted(maps.Keys(root)) {
		if !slices.Contains(providerSections, section) {
			checked.findings = append(checked.findings, fmt.Sprintf("%s is not a section that OBI reads", section))
		}
	}
	checked.findings = append(checked.findings, unknownKeys(keysV2, "", config)...)
	return checked
}

// checkMarker wants the string "2.0". Without quotes YAML reads a number, which
// OBI refuses.
func checkMarker(path string, version any) []string {
	if version == "2.0" {
		return nil
	}
	return []string{fmt.Sprintf("%s is %#v, expected the string \"2.0\"", path, version)}
}
