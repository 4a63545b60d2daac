package main

import (
	"fmt"

	"go.opentelemetry.io/collector/pdata/pcommon"
	"go.opentelemetry.io/collector/pdata/pprofile"
)

// dictionary fills the shared tables of a request. Index 0 of each table is the
// zero value, so that an index of 0 can mean "none".
type dictionary struct {
	tables pprofile.ProfilesDictionary
	known  map[string]int32
}

func newDictionary(tables pprofile.ProfilesDictionary) *dictionary {
	tables.StringTable().Append("")
	tables.MappingTable().AppendEmpty()
	tables.LocationTable().AppendEmpty()
	tables.FunctionTable().AppendEmpty()
	tables.LinkTable().AppendEmpty()
	tables.StackTable().AppendEmpty()
	tables.AttributeTable().AppendEmpty()
	return &dictionary{tables: tables, known: map[string]int32{}}
}

// #region once
// once returns the index of what key describes, and calls add the first time.
// The helpers of pdata (SetString and others) search the whole table instead:
// their time grows with the square of the number of entries.
func (d *dictionary) once(key string, add func() int) int32 {
	index, found := d.known[key]
	if !found {
		index = int32(add())
		d.known[key] = index
	}
	return index
}

func (d *dictionary) text(text string) int32 {
	if text == "" {
		return 0
	}
	return d.once("text "+text, func() int {
		d.tables.StringTable().Append(text)
		return d.tables.StringTable().Len() - 1
	})
}

// #endregion once

// attribute returns the index of a key with a value and, if not "", a unit.
func (d *dictionary) attribute(key string, value pcommon.Value, unit string) int32 {
	name := fmt.Sprintf("attribute %q %v %q %q", key, value.Type(), value.AsString(), unit)
	return d.once(name, func() int {
		table := d.tables.AttributeTable()
		attribute := table.AppendEmpty()
		attribute.SetKeyStrindex(d.text(key))
		attribute.SetUnitStrindex(d.text(unit))
		value.CopyTo(attribute.Value())
		return table.Len() - 1
	})
}

func textsValue(texts []string) pcommon.Value {
	value := pcommon.NewValueSlice()
	for _, text := range texts {
		value.Slice().AppendEmpty().SetStr(text)
	}
	return value
}
