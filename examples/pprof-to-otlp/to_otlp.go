package main

import (
	"fmt"
	"maps"
	"slices"

	"github.com/google/pprof/profile"
	"go.opentelemetry.io/collector/pdata/pcommon"
	"go.opentelemetry.io/collector/pdata/pprofile"
)

// Attributes of the semantic conventions that make the way back possible.
const (
	scopeDefaultType   = "pprof.scope.default_sample_type"
	scopeTypeOrder     = "pprof.scope.sample_type_order"
	profileComment     = "pprof.profile.comment"
	profileDocURL      = "pprof.profile.doc_url"
	profileDropFrames  = "pprof.profile.drop_frames"
	profileKeepFrames  = "pprof.profile.keep_frames"
	mappingFunctions   = "pprof.mapping.has_functions"
	mappingFilenames   = "pprof.mapping.has_filenames"
	mappingLineNumbers = "pprof.mapping.has_line_numbers"
	mappingInline      = "pprof.mapping.has_inline_frames"
	locationFolded     = "pprof.location.is_folded"
	buildIDGNU         = "process.executable.build_id.gnu"
)

// converter turns one pprof profile into one OTLP scope with a profile per
// sample type: OTLP has a single type per profile, pprof a list.
type converter struct {
	source *profile.Profile
	*dictionary
	losses []string
}

// #region to-otlp
func toOTLP(p *profile.Profile) (pprofile.Profiles, []string) {
	profiles := pprofile.NewProfiles()
	c := &converter{source: p, dictionary: newDictionary(profiles.Dictionary())}
	scope := profiles.ResourceProfiles().AppendEmpty().ScopeProfiles().AppendEmpty()
	scope.Scope().SetName("otlp-docs/examples/pprof-to-otlp")
	if p.DefaultSampleType != "" {
		scope.Scope().Attributes().PutStr(scopeDefaultType, p.DefaultSampleType)
	}
	order := scope.Scope().Attributes().PutEmptySlice(scopeTypeOrder)
	for i, kind := range p.SampleType {
		order.AppendEmpty().SetInt(int64(i))
		c.profile(scope.Profiles().AppendEmpty(), kind, i)
	}
	return profiles, c.losses
}

// profile fills target with the values at one index of each sample. Samples with
// the same stack and labels become one sample with several values.
func (c *converter) profile(target pprofile.Profile, kind *profile.ValueType, index int) {
	c.valueType(target.SampleType(), kind)
	if c.source.PeriodType != nil {
		c.valueType(target.PeriodType(), c.source.PeriodType)
	}
	target.SetPeriod(c.source.Period)
	target.SetTime(pcommon.Timestamp(c.source.TimeNanos))
	target.SetDurationNano(uint64(c.source.DurationNanos))
	target.AttributeIndices().Append(c.profileAttributes()...)

	samples := map[string]pprofile.Sample{}
	for i, s := range c.source.Sample {
		stack := c.stack(s.Location)
		labels := c.labels(s, index == 0, i)
		identity := fmt.Sprint(stack, labels)
		sample, known := samples[identity]
		if !known {
			sample = target.Samples().AppendEmpty()
			sample.SetStackIndex(stack)
			sample.AttributeIndices().Append(labels...)
			samples[identity] = sample
		} else if index == 0 {
			c.lose("sample %d is another one with the same stack and labels: their values will be added up", i)
		}
		sample.Values().Append(s.Value[index])
	}
}

// #endregion to-otlp

func (c *converter) lose(format string, args ...any) {
	c.losses = append(c.losses, fmt.Sprintf(format, args...))
}

func (c *converter) valueType(target pprofile.ValueType, source *profile.ValueType) {
	target.SetTypeStrindex(c.text(source.Type))
	target.SetUnitStrindex(c.text(source.Unit))
}

func (c *converter) profileAttributes() (indices []int32) {
	if len(c.source.Comments) > 0 {
		indices = append(indices, c.attribute(profileComment, textsValue(c.source.Comments), ""))
	}
	for _, text := range []struct{ key, value string }{
		{profileDocURL, c.source.DocURL}, {profileDropFrames, c.source.DropFrames}, {profileKeepFrames, c.source.KeepFrames},
	} {
		if text.value != "" {
			indices = append(indices, c.attribute(text.key, pcommon.NewValueStr(text.value), ""))
		}
	}
	return indices
}

// #region labels
// labels become attributes. pprof may have a text and a number under one key,
// attributes have one value per key: the number gives way.
func (c *converter) labels(s *profile.Sample, tell bool, number int) (indices []int32) {
	for _, key := range slices.Sorted(maps.Keys(s.Label)) {
		value := pcommon.NewValueStr(s.Label[key][0])
		if len(s.Label[key]) > 1 {
			value = textsValue(s.Label[key])
		}
		indices = append(indices, c.attribute(key, value, ""))
	}
	for _, key := range slices.Sorted(maps.Keys(s.NumLabel)) {
		_, taken := s.Label[key]
		if several := len(s.NumLabel[key]) > 1; taken || several {
			if tell {
				c.lose("sample %d has more than one value for %q, of which a number", number, key)
			}
			if taken {
				continue
			}
		}
		unit := ""
		if units := s.NumUnit[key]; len(units) > 0 {
			unit = units[0]
		}
		indices = append(indices, c.attribute(key, pcommon.NewValueInt(s.NumLabel[key][0]), unit))
	}
	return indices
}

// #endregion labels

func (c *converter) stack(locations []*profile.Location) int32 {
	if len(locations) == 0 {
		return 0
	}
	indices := make([]int32, len(locations))
	for i, location := range locations {
		indices[i] = c.location(location)
	}
	return c.once(fmt.Sprint("stack ", indices), func() int {
		c.tables.StackTable().AppendEmpty().LocationIndices().Append(indices...)
		return c.tables.StackTable().Len() - 1
	})
}

func (c *converter) location(l *profile.Location) int32 {
	return c.once(fmt.Sprint("location ", l.ID), func() int {
		mapping := c.mapping(l.Mapping)
		location := pprofile.NewLocation()
		location.SetMappingIndex(mapping)
		location.SetAddress(l.Address)
		for _, source := range l.Line {
			line := location.Lines().AppendEmpty()
			line.SetFunctionIndex(c.function(source.Function))
			line.SetLine(source.Line)
			line.SetColumn(source.Column)
		}
		if l.IsFolded {
			location.AttributeIndices().Append(c.attribute(locationFolded, pcommon.NewValueBool(true), ""))
		}
		location.MoveTo(c.tables.LocationTable().AppendEmpty())
		return c.tables.LocationTable().Len() - 1
	})
}

func (c *converter) function(f *profile.Function) int32 {
	if f == nil {
		return 0
	}
	return c.once(fmt.Sprint("function ", f.ID), func() int {
		function := c.tables.FunctionTable().AppendEmpty()
		function.SetNameStrindex(c.text(f.Name))
		function.SetSystemNameStrindex(c.text(f.SystemName))
		function.SetFilenameStrindex(c.text(f.Filename))
		function.SetStartLine(f.StartLine)
		return c.tables.FunctionTable().Len() - 1
	})
}

func (c *converter) mapping(m *profile.Mapping) int32 {
	if m == nil {
		return 0
	}
	return c.once(fmt.Sprint("mapping ", m.ID), func() int {
		mapping := c.tables.MappingTable().AppendEmpty()
		mapping.SetMemoryStart(m.Start)
		mapping.SetMemoryLimit(m.Limit)
		mapping.SetFileOffset(m.Offset)
		mapping.SetFilenameStrindex(c.text(m.File))
		if m.BuildID != "" {
			mapping.AttributeIndices().Append(c.attribute(buildIDGNU, pcommon.NewValueStr(m.BuildID), ""))
		} else {
			c.lose("mapping %s has no build id, and OTLP demands one: whoever has the file must add it", m.File)
		}
		for _, flag := range []struct {
			key string
			set bool
		}{
			{mappingFunctions, m.HasFunctions}, {mappingFilenames, m.HasFilenames},
			{mappingLineNumbers, m.HasLineNumbers}, {mappingInline, m.HasInlineFrames},
		} {
			if flag.set {
				mapping.AttributeIndices().Append(c.attribute(flag.key, pcommon.NewValueBool(true), ""))
			}
		}
		return c.tables.MappingTable().Len() - 1
	})
}
