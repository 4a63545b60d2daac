package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/google/pprof/profile"
	"go.opentelemetry.io/collector/pdata/pcommon"
	"go.opentelemetry.io/collector/pdata/pprofile"
)

// reverter turns one OTLP scope into one pprof profile.
type reverter struct {
	tables    pprofile.ProfilesDictionary
	target    *profile.Profile
	mappings  map[int32]*profile.Mapping
	functions map[int32]*profile.Function
	locations map[int32]*profile.Location
	lost      map[string]int
}

// fromOTLP converts the first scope; pprof has no place for more than one.
func fromOTLP(profiles pprofile.Profiles) (*profile.Profile, []string, error) {
	if profiles.ResourceProfiles().Len() == 0 || profiles.ResourceProfiles().At(0).ScopeProfiles().Len() == 0 {
		return nil, nil, errors.New("the request holds no profile")
	}
	resource := profiles.ResourceProfiles().At(0)
	scope := resource.ScopeProfiles().At(0)
	r := &reverter{
		tables: profiles.Dictionary(), target: &profile.Profile{}, lost: map[string]int{},
		mappings: map[int32]*profile.Mapping{}, functions: map[int32]*profile.Function{}, locations: map[int32]*profile.Location{},
	}
	r.lost["resource attributes"] += resource.Resource().Attributes().Len()
	if value, found := scope.Scope().Attributes().Get(scopeDefaultType); found {
		r.target.DefaultSampleType = value.Str()
	}
	r.merge(inOrder(scope))

	var losses []string
	for what, count := range r.lost {
		if count > 0 {
			losses = append(losses, fmt.Sprintf("%d %s", count, what))
		}
	}
	slices.Sort(losses)
	return r.target, losses, r.target.CheckValid()
}

// inOrder lists the profiles of a scope as the pprof profile had its sample types.
func inOrder(scope pprofile.ScopeProfiles) (ordered []pprofile.Profile) {
	for _, p := range scope.Profiles().All() {
		ordered = append(ordered, p)
	}
	value, found := scope.Scope().Attributes().Get(scopeTypeOrder)
	if !found || value.Slice().Len() != len(ordered) {
		return ordered
	}
	sorted := make([]pprofile.Profile, len(ordered))
	for i, p := range ordered {
		if at := value.Slice().At(i).Int(); at >= 0 && int(at) < len(sorted) {
			sorted[at] = p
		}
	}
	return sorted
}

// #region merge
// merge puts the values of all profiles side by side. Samples belong together by
// identity, which is stack, attributes and link: a processor on the way may have
// changed their order.
func (r *reverter) merge(profiles []pprofile.Profile) {
	samples := map[string]*profile.Sample{}
	for index, p := range profiles {
		r.target.SampleType = append(r.target.SampleType, r.valueType(p.SampleType()))
		if index == 0 {
			r.header(p)
		}
		for _, s := range p.Samples().All() {
			labels := slices.Sorted(slices.Values(s.AttributeIndices().AsRaw()))
			identity := fmt.Sprint(s.StackIndex(), labels, s.LinkIndex())
			sample := samples[identity]
			if sample == nil {
				sample = r.sample(s, len(profiles))
				samples[identity] = sample
				r.target.Sample = append(r.target.Sample, sample)
			}
			for _, value := range s.Values().All() {
				sample.Value[index] += value
			}
			if s.Values().Len() == 0 { // each timestamp stands for 1
				sample.Value[index] = int64(s.TimestampsUnixNano().Len())
			}
			r.lost["timestamps"] += s.TimestampsUnixNano().Len()
			if s.LinkIndex() != 0 {
				r.lost["links to spans"]++
			}
		}
	}
}

// #endregion merge

func (r *reverter) header(p pprofile.Profile) {
	r.target.PeriodType = r.valueType(p.PeriodType())
	r.target.Period = p.Period()
	r.target.TimeNanos = int64(p.Time())
	r.target.DurationNanos = int64(p.DurationNano())
	for key, value := range r.attributes(p) {
		switch key {
		case profileComment:
			for _, comment := range value.Slice().All() {
				r.target.Comments = append(r.target.Comments, comment.Str())
			}
		case profileDocURL:
			r.target.DocURL = value.Str()
		case profileDropFrames:
			r.target.DropFrames = value.Str()
		case profileKeepFrames:
			r.target.KeepFrames = value.Str()
		default:
			r.lost["profile attributes"]++
		}
	}
}

func (r *reverter) valueType(source pprofile.ValueType) *profile.ValueType {
	return &profile.ValueType{Type: r.text(source.TypeStrindex()), Unit: r.text(source.UnitStrindex())}
}

func (r *reverter) text(index int32) string { return r.tables.StringTable().At(int(index)) }

// attributes ignores units; sample reads them itself.
func (r *reverter) attributes(record interface{ AttributeIndices() pcommon.Int32Slice }) map[string]pcommon.Value {
	values := map[string]pcommon.Value{}
	for _, index := range record.AttributeIndices().All() {
		attribute := r.tables.AttributeTable().At(int(index))
		values[r.text(attribute.KeyStrindex())] = attribute.Value()
	}
	return values
}

func (r *reverter) sample(s pprofile.Sample, kinds int) *profile.Sample {
	sample := &profile.Sample{Value: make([]int64, kinds)}
	for _, index := range r.tables.StackTable().At(int(s.StackIndex())).LocationIndices().All() {
		sample.Location = append(sample.Location, r.location(index))
	}
	for _, index := range s.AttributeIndices().All() {
		attribute := r.tables.AttributeTable().At(int(index))
		r.label(sample, r.text(attribute.KeyStrindex()), attribute.Value(), r.text(attribute.UnitStrindex()))
	}
	return sample
}

// label has texts and numbers only; other kinds of values become text.
func (r *reverter) label(sample *profile.Sample, key string, value pcommon.Value, unit string) {
	if value.Type() == pcommon.ValueTypeInt {
		if sample.NumLabel == nil {
			sample.NumLabel = map[string][]int64{}
		}
		sample.NumLabel[key] = []int64{value.Int()}
		if unit != "" {
			if sample.NumUnit == nil {
				sample.NumUnit = map[string][]string{}
			}
			sample.NumUnit[key] = []string{unit}
		}
		return
	}
	if sample.Label == nil {
		sample.Label = map[string][]string{}
	}
	switch value.Type() {
	case pcommon.ValueTypeSlice:
		for _, element := range value.Slice().All() {
			sample.Label[key] = append(sample.Label[key], element.AsString())
		}
	case pcommon.ValueTypeStr:
		sample.Label[key] = []string{value.Str()}
	default:
		sample.Label[key] = []string{value.AsString()}
		r.lost["types of attributes (now text)"]++
	}
}

func (r *reverter) location(index int32) *profile.Location {
	if known := r.locations[index]; known != nil {
		return known
	}
	source := r.tables.LocationTable().At(int(index))
	location := &profile.Location{ID: uint64(len(r.target.Location) + 1), Address: source.Address(), Mapping: r.mapping(source.MappingIndex())}
	for key := range r.attributes(source) {
		if key == locationFolded {
			location.IsFolded = true
		} else {
			r.lost["location attributes"]++
		}
	}
	for _, line := range source.Lines().All() {
		location.Line = append(location.Line, profile.Line{Function: r.function(line.FunctionIndex()), Line: line.Line(), Column: line.Column()})
	}
	r.locations[index] = location
	r.target.Location = append(r.target.Location, location)
	return location
}

func (r *reverter) function(index int32) *profile.Function {
	if known := r.functions[index]; known != nil || index == 0 {
		return known
	}
	source := r.tables.FunctionTable().At(int(index))
	function := &profile.Function{
		ID: uint64(len(r.target.Function) + 1), StartLine: source.StartLine(),
		Name: r.text(source.NameStrindex()), SystemName: r.text(source.SystemNameStrindex()), Filename: r.text(source.FilenameStrindex()),
	}
	r.functions[index] = function
	r.target.Function = append(r.target.Function, function)
	return function
}

func (r *reverter) mapping(index int32) *profile.Mapping {
	if known := r.mappings[index]; known != nil || index == 0 {
		return known
	}
	source := r.tables.MappingTable().At(int(index))
	mapping := &profile.Mapping{
		ID: uint64(len(r.target.Mapping) + 1), File: r.text(source.FilenameStrindex()),
		Start: source.MemoryStart(), Limit: source.MemoryLimit(), Offset: source.FileOffset(),
	}
	for key, value := range r.attributes(source) {
		switch key {
		case buildIDGNU:
			mapping.BuildID = value.Str()
		case mappingFunctions:
			mapping.HasFunctions = value.Bool()
		case mappingFilenames:
			mapping.HasFilenames = value.Bool()
		case mappingLineNumbers:
			mapping.HasLineNumbers = value.Bool()
		case mappingInline:
			mapping.HasInlineFrames = value.Bool()
		default:
			r.lost["mapping attributes"]++
		}
	}
	r.mappings[index] = mapping
	r.target.Mapping = append(r.target.Mapping, mapping)
	return mapping
}
