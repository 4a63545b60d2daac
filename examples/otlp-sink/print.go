package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"go.opentelemetry.io/collector/pdata/pcommon"
	"go.opentelemetry.io/collector/pdata/plog"
	"go.opentelemetry.io/collector/pdata/pmetric"
	"go.opentelemetry.io/collector/pdata/pprofile/pprofileotlp"
	"go.opentelemetry.io/collector/pdata/ptrace"
)

// printReceived lists the spans, log records, data points and profile samples of a
// recorded file, one per line and without ids and times, so that two runs can be compared.
// Lines are sorted within a request: SDKs export attribute sets in any order.
func printReceived(w io.Writer, path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 4*maxRequestBytes)
	for number := 1; lines.Scan(); number++ {
		described, err := describe(lines.Bytes())
		if err != nil {
			return fmt.Errorf("%s:%d: %w", path, number, err)
		}
		slices.Sort(described)
		for _, line := range described {
			fmt.Fprintln(w, line)
		}
	}
	return lines.Err()
}

// describe turns one recorded request into one line per item.
func describe(line []byte) ([]string, error) {
	switch {
	case strings.HasPrefix(string(line), `{"resourceSpans"`):
		traces, err := (&ptrace.JSONUnmarshaler{}).UnmarshalTraces(line)
		return describeTraces(traces), err
	case strings.HasPrefix(string(line), `{"resourceMetrics"`):
		metrics, err := (&pmetric.JSONUnmarshaler{}).UnmarshalMetrics(line)
		return describeMetrics(metrics), err
	case strings.HasPrefix(string(line), `{"resourceLogs"`):
		logs, err := (&plog.JSONUnmarshaler{}).UnmarshalLogs(line)
		return describeLogs(logs), err
	case strings.HasPrefix(string(line), `{"resourceProfiles"`):
		request := pprofileotlp.NewExportRequest()
		err := request.UnmarshalJSON(line)
		return describeProfiles(request.Profiles()), err
	case string(line) == "{}": // an empty request is valid OTLP
		return nil, nil
	}
	return nil, fmt.Errorf("no OTLP JSON request: %.40q", line)
}

func describeTraces(traces ptrace.Traces) (lines []string) {
	for _, resource := range traces.ResourceSpans().All() {
		for _, scope := range resource.ScopeSpans().All() {
			for _, span := range scope.Spans().All() {
				lines = append(lines, fmt.Sprintf("span %s %s%s", span.Kind(), span.Name(), attributes(span.Attributes())))
			}
		}
	}
	return lines
}

func describeLogs(logs plog.Logs) (lines []string) {
	for _, resource := range logs.ResourceLogs().All() {
		for _, scope := range resource.ScopeLogs().All() {
			for _, record := range scope.LogRecords().All() {
				lines = append(lines, fmt.Sprintf("log %s %s%s", record.SeverityNumber(), record.Body().AsString(), attributes(record.Attributes())))
			}
		}
	}
	return lines
}

func describeMetrics(metrics pmetric.Metrics) (lines []string) {
	for _, resource := range metrics.ResourceMetrics().All() {
		for _, scope := range resource.ScopeMetrics().All() {
			for _, metric := range scope.Metrics().All() {
				lines = append(lines, describePoints(metric)...)
			}
		}
	}
	return lines
}

func describePoints(metric pmetric.Metric) (lines []string) {
	add := func(kind string, point interface{ Attributes() pcommon.Map }, value any) {
		lines = append(lines, fmt.Sprintf("%s %s%s %v", kind, metric.Name(), attributes(point.Attributes()), value))
	}
	switch metric.Type() {
	case pmetric.MetricTypeGauge:
		for _, point := range metric.Gauge().DataPoints().All() {
			add("gauge", point, number(point))
		}
	case pmetric.MetricTypeSum:
		temporality := strings.ToLower(metric.Sum().AggregationTemporality().String())
		for _, point := range metric.Sum().DataPoints().All() {
			add(temporality+" sum", point, number(point))
		}
	case pmetric.MetricTypeHistogram:
		temporality := strings.ToLower(metric.Histogram().AggregationTemporality().String())
		for _, point := range metric.Histogram().DataPoints().All() {
			add(temporality+" histogram", point, fmt.Sprintf("count=%d buckets=%v", point.Count(), point.BucketCounts().AsRaw()))
		}
	default:
		lines = append(lines, fmt.Sprintf("%s %s", strings.ToLower(metric.Type().String()), metric.Name()))
	}
	return lines
}

func number(point pmetric.NumberDataPoint) any {
	if point.ValueType() == pmetric.NumberDataPointValueTypeInt {
		return point.IntValue()
	}
	return point.DoubleValue()
}

func attributes(values pcommon.Map) string {
	pairs := make([]string, 0, values.Len())
	for key, value := range values.All() {
		pairs = append(pairs, key+"="+value.AsString())
	}
	slices.Sort(pairs)
	return "{" + strings.Join(pairs, ", ") + "}"
}
