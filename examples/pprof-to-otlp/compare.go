package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/google/pprof/profile"
)

// describe lists the facts of a profile without its ids, which only have to be
// different from each other.
func describe(p *profile.Profile) (facts []string) {
	add := func(format string, args ...any) { facts = append(facts, fmt.Sprintf(format, args...)) }
	for i, kind := range p.SampleType {
		add("type %d %s %s", i, kind.Type, kind.Unit)
	}
	if p.PeriodType != nil {
		add("period %d %s %s", p.Period, p.PeriodType.Type, p.PeriodType.Unit)
	}
	add("default %q, time %d, duration %d", p.DefaultSampleType, p.TimeNanos, p.DurationNanos)
	add("drop %q, keep %q, doc %q", p.DropFrames, p.KeepFrames, p.DocURL)
	add("%d functions, %d locations", len(p.Function), len(p.Location))
	for _, comment := range p.Comments {
		add("comment %q", comment)
	}
	for _, m := range p.Mapping {
		add("mapping %s %#x-%#x+%#x build %q %v %v %v %v", m.File, m.Start, m.Limit, m.Offset, m.BuildID,
			m.HasFunctions, m.HasFilenames, m.HasLineNumbers, m.HasInlineFrames)
	}
	for _, s := range p.Sample {
		add("sample %d %s%s", s.Value, describeStack(s.Location), describeLabels(s))
	}
	slices.Sort(facts)
	return facts
}

func describeStack(locations []*profile.Location) string {
	var frames []string
	for _, location := range locations {
		var lines []string
		for _, line := range location.Line {
			f := line.Function
			lines = append(lines, fmt.Sprintf("%s:%d:%d", f.Name, line.Line, line.Column))
			if f.SystemName != f.Name || f.StartLine != 0 {
				lines[len(lines)-1] += fmt.Sprintf("(%s %s:%d)", f.SystemName, f.Filename, f.StartLine)
			}
		}
		frame := fmt.Sprintf("%#x[%s]", location.Address, strings.Join(lines, " in "))
		if location.IsFolded {
			frame += "folded"
		}
		frames = append(frames, frame)
	}
	return strings.Join(frames, " < ")
}

func describeLabels(s *profile.Sample) (text string) {
	if len(s.Label) > 0 {
		text += fmt.Sprintf(" %v", s.Label) // fmt sorts the keys
	}
	if len(s.NumLabel) > 0 {
		text += fmt.Sprintf(" %v %v", s.NumLabel, s.NumUnit)
	}
	return text
}

// difference prefixes what only one of two sorted lists has with - or +.
func difference(before, after []string) (lines []string) {
	for len(before) > 0 || len(after) > 0 {
		switch {
		case len(after) == 0 || (len(before) > 0 && before[0] < after[0]):
			lines = append(lines, "- "+before[0])
			before = before[1:]
		case len(before) == 0 || after[0] < before[0]:
			lines = append(lines, "+ "+after[0])
			after = after[1:]
		default:
			before, after = before[1:], after[1:]
		}
	}
	return lines
}
