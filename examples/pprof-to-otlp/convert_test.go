package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/pprof/profile"
	"go.opentelemetry.io/collector/pdata/pcommon"
	"go.opentelemetry.io/collector/pdata/pprofile"
)

// smallProfile has two samples of one function that differ by a label.
func smallProfile() *profile.Profile {
	f := &profile.Function{ID: 1, Name: "pay"}
	m := &profile.Mapping{ID: 1, File: "/opt/shop", BuildID: "c0ffee"}
	l := &profile.Location{ID: 1, Address: 0x10, Mapping: m, Line: []profile.Line{{Function: f, Line: 7}}, IsFolded: true}
	return &profile.Profile{
		SampleType: []*profile.ValueType{{Type: "samples", Unit: "count"}, {Type: "cpu", Unit: "nanoseconds"}},
		PeriodType: &profile.ValueType{Type: "cpu", Unit: "nanoseconds"},
		Mapping:    []*profile.Mapping{m}, Function: []*profile.Function{f}, Location: []*profile.Location{l},
		Sample: []*profile.Sample{
			{Location: []*profile.Location{l}, Value: []int64{1, 10}, Label: map[string][]string{"user": {"amy", "bob"}}},
			{Location: []*profile.Location{l}, Value: []int64{2, 20}},
		},
	}
}

func TestThereAndBackKeepsEveryFact(t *testing.T) {
	source := smallProfile()
	otlp, losses := toOTLP(source)
	result, more, err := fromOTLP(otlp)
	if err != nil || len(losses) > 0 || len(more) > 0 {
		t.Fatal(losses, more, err)
	}
	if lines := difference(describe(source), describe(result)); len(lines) > 0 {
		t.Errorf("changed:\n%s", strings.Join(lines, "\n"))
	}
}

func TestIndexZeroOfEveryTableMeansNone(t *testing.T) {
	otlp, _ := toOTLP(&profile.Profile{SampleType: []*profile.ValueType{{}}, Sample: []*profile.Sample{{Value: []int64{1}}}})
	tables := otlp.Dictionary()
	for name, length := range map[string]int{
		"strings": tables.StringTable().Len(), "mappings": tables.MappingTable().Len(), "locations": tables.LocationTable().Len(),
		"functions": tables.FunctionTable().Len(), "links": tables.LinkTable().Len(), "stacks": tables.StackTable().Len(), "attributes": tables.AttributeTable().Len(),
	} {
		if length != 1 {
			t.Errorf("%d %s, want only the zero value", length, name)
		}
	}
	if tables.StringTable().At(0) != "" {
		t.Errorf("string 0 is %q", tables.StringTable().At(0))
	}
}

func TestSamplesAreJoinedByIdentityNotByPosition(t *testing.T) {
	source := smallProfile()
	otlp, _ := toOTLP(source)
	second := otlp.ResourceProfiles().At(0).ScopeProfiles().At(0).Profiles().At(1).Samples()
	second.Sort(func(a, b pprofile.Sample) bool { return a.Values().At(0) > b.Values().At(0) })
	result, _, err := fromOTLP(otlp)
	if err != nil {
		t.Fatal(err)
	}
	if lines := difference(describe(source), describe(result)); len(lines) > 0 {
		t.Errorf("changed:\n%s", strings.Join(lines, "\n"))
	}
}

func TestTheSameStackTwiceIsAddedUp(t *testing.T) {
	source := smallProfile()
	source.Sample[0].Label = nil
	otlp, losses := toOTLP(source)
	result, _, err := fromOTLP(otlp)
	if err != nil || len(losses) != 1 || len(result.Sample) != 1 {
		t.Fatal(losses, len(result.Sample), err)
	}
	if !slices.Equal(result.Sample[0].Value, []int64{3, 30}) {
		t.Errorf("values %v, want 3 and 30", result.Sample[0].Value)
	}
}

func TestATextHidesANumberUnderTheSameKey(t *testing.T) {
	source := smallProfile()
	source.Sample[0].NumLabel = map[string][]int64{"user": {7}}
	if _, losses := toOTLP(source); len(losses) != 1 {
		t.Errorf("losses %q, want one", losses)
	}
}

func TestDifferenceMarksBothSides(t *testing.T) {
	got := difference([]string{"a", "b"}, []string{"b", "c"})
	if !slices.Equal(got, []string{"- a", "+ c"}) {
		t.Errorf("difference %q", got)
	}
}

// Compare with: go test -bench=Strings
func BenchmarkStrings(b *testing.B) {
	for _, count := range []int{1000, 2000, 4000, 8000, 16000} {
		texts := make([]string, count)
		for i := range texts {
			texts[i] = fmt.Sprintf("example.com/shop/internal/package.function%d", i)
		}
		b.Run(fmt.Sprintf("SetString/%d", count), func(b *testing.B) {
			for b.Loop() {
				table := pcommon.NewStringSlice()
				for _, text := range texts {
					pprofile.SetString(table, text)
				}
			}
		})
		b.Run(fmt.Sprintf("once/%d", count), func(b *testing.B) {
			for b.Loop() {
				d := newDictionary(pprofile.NewProfilesDictionary())
				for _, text := range texts {
					d.text(text)
				}
			}
		})
	}
}
