package main

import (
	"fmt"
	"strings"

	"go.opentelemetry.io/collector/pdata/pcommon"
	"go.opentelemetry.io/collector/pdata/pprofile"
)

// describeProfiles writes one line per sample: type, sum of the values, and the
// stack with the innermost function first.
func describeProfiles(profiles pprofile.Profiles) (lines []string) {
	dictionary := profiles.Dictionary()
	for _, resource := range profiles.ResourceProfiles().All() {
		for _, scope := range resource.ScopeProfiles().All() {
			for _, profile := range scope.Profiles().All() {
				kind := textAt(dictionary, profile.SampleType().TypeStrindex()) + " " + textAt(dictionary, profile.SampleType().UnitStrindex())
				for _, sample := range profile.Samples().All() {
					lines = append(lines, fmt.Sprintf("sample %s %d %s%s", kind, sampleValue(sample), stackText(dictionary, sample.StackIndex()), sampleAttributes(dictionary, sample)))
				}
			}
		}
	}
	return lines
}

// sampleValue adds up the values. Without any, each timestamp stands for 1.
func sampleValue(sample pprofile.Sample) (sum int64) {
	if sample.Values().Len() == 0 {
		return int64(sample.TimestampsUnixNano().Len())
	}
	for _, value := range sample.Values().All() {
		sum += value
	}
	return sum
}

func stackText(dictionary pprofile.ProfilesDictionary, index int32) string {
	if !within(index, dictionary.StackTable().Len()) {
		return "?"
	}
	var names []string
	for _, at := range dictionary.StackTable().At(int(index)).LocationIndices().All() {
		names = append(names, locationText(dictionary, at)...)
	}
	return strings.Join(names, " < ")
}

// locationText is the address when there is no function; inlined functions come
// before the one that they were inlined into.
func locationText(dictionary pprofile.ProfilesDictionary, index int32) (names []string) {
	if !within(index, dictionary.LocationTable().Len()) {
		return []string{"?"}
	}
	location := dictionary.LocationTable().At(int(index))
	for _, line := range location.Lines().All() {
		name := "?"
		if within(line.FunctionIndex(), dictionary.FunctionTable().Len()) {
			name = textAt(dictionary, dictionary.FunctionTable().At(int(line.FunctionIndex())).NameStrindex())
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		names = []string{fmt.Sprintf("%#x", location.Address())}
	}
	return names
}

func sampleAttributes(dictionary pprofile.ProfilesDictionary, sample pprofile.Sample) string {
	values, err := pprofile.FromAttributeIndices(dictionary.AttributeTable(), sample, dictionary)
	if err != nil {
		values = pcommon.NewMap()
		values.PutStr("error", err.Error())
	}
	return attributes(values)
}

func textAt(dictionary pprofile.ProfilesDictionary, index int32) string {
	if !within(index, dictionary.StringTable().Len()) {
		return "?"
	}
	return dictionary.StringTable().At(int(index))
}

// within guards every index: it comes from the sender.
func within(index int32, length int) bool { return index >= 0 && int(index) < length }
