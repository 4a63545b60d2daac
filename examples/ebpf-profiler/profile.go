//go:build linux

package main

import (
	"os"
	"time"

	"github.com/google/pprof/profile"
)

// builder collects the tables that a profile is made of; equal things are kept
// once and referred to.
type builder struct {
	profile   *profile.Profile
	mappings  map[*symbolFile]*profile.Mapping
	functions map[functionKey]*profile.Function
	locations map[frame]*profile.Location
}

type functionKey struct {
	file *symbolFile
	name string
}

// #region build
// buildProfile turns counts into CPU time: each sample stands for one interval.
func buildProfile(samples []sample, symbols *symbolizer, hertz int) *profile.Profile {
	period := int64(time.Second) / int64(hertz)
	b := &builder{
		profile: &profile.Profile{
			SampleType: []*profile.ValueType{{Type: "samples", Unit: "count"}, {Type: "cpu", Unit: "nanoseconds"}},
			PeriodType: &profile.ValueType{Type: "cpu", Unit: "nanoseconds"},
			Period:     period,
		},
		mappings:  map[*symbolFile]*profile.Mapping{},
		functions: map[functionKey]*profile.Function{},
		locations: map[frame]*profile.Location{},
	}
	b.mapping(symbols.main()) // by convention, the first mapping is the program
	for _, s := range samples {
		var locations []*profile.Location
		for _, f := range append(symbols.kernelStack(s.kernel), symbols.user(s.user)...) {
			locations = append(locations, b.location(f))
		}
		if s.lost() {
			locations = append(locations, b.location(frame{function: "[stack lost]"}))
		}
		b.profile.Sample = append(b.profile.Sample, &profile.Sample{
			Location: locations, // innermost first: the kernel, then user space
			Value:    []int64{int64(s.count), int64(s.count) * period},
		})
	}
	return b.profile
}

// #endregion build

func (b *builder) location(f frame) *profile.Location {
	if known := b.locations[f]; known != nil {
		return known
	}
	location := &profile.Location{ID: uint64(len(b.profile.Location) + 1), Address: f.address, Mapping: b.mapping(f.file)}
	if f.function != "" {
		location.Line = []profile.Line{{Function: b.function(functionKey{f.file, f.function})}}
	}
	b.profile.Location = append(b.profile.Location, location)
	b.locations[f] = location
	return location
}

func (b *builder) mapping(file *symbolFile) *profile.Mapping {
	if file == nil || b.mappings[file] != nil {
		return b.mappings[file]
	}
	m := &profile.Mapping{ID: uint64(len(b.profile.Mapping) + 1), File: file.path, BuildID: file.buildID, HasFunctions: true}
	b.profile.Mapping = append(b.profile.Mapping, m)
	b.mappings[file] = m
	return m
}

func (b *builder) function(key functionKey) *profile.Function {
	if known := b.functions[key]; known != nil {
		return known
	}
	f := &profile.Function{ID: uint64(len(b.profile.Function) + 1), Name: key.name, SystemName: key.name}
	b.profile.Function = append(b.profile.Function, f)
	b.functions[key] = f
	return f
}

func writeProfile(p *profile.Profile, path string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := p.Write(file); err != nil { // gzipped
		file.Close()
		return err
	}
	return file.Close()
}
