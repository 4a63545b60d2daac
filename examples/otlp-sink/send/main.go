// Command send delivers one request per signal to an otlp-sink: a span as gzipped JSON
// over HTTP, a metric as gzipped protobuf over HTTP, and a log record over gRPC.
// It reads the addresses from OTLP_SINK_HTTP and OTLP_SINK_GRPC.
package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"time"

	"go.opentelemetry.io/collector/pdata/pcommon"
	"go.opentelemetry.io/collector/pdata/plog/plogotlp"
	"go.opentelemetry.io/collector/pdata/pmetric/pmetricotlp"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

// spanJSON is valid OTLP JSON but not canonical: white space, upper-case ids, and
// 64-bit integers written as numbers.
const spanJSON = `{ "resourceSpans": [{ "scopeSpans": [{ "spans": [{
  "traceId": "5B8EFFF798038103D269B633813FC60C", "spanId": "EEE19B7EC3C1B174",
  "name": "pay", "kind": 3,
  "startTimeUnixNano": 1763712000000000000, "endTimeUnixNano": "1763712000120000000",
  "attributes": [{ "key": "order", "value": { "intValue": 42 } }] }] }] }] }`

var when = pcommon.NewTimestampFromTime(time.Unix(1763712000, 0))

func main() {
	base := "http://" + os.Getenv("OTLP_SINK_HTTP")
	err := post(base+"/v1/traces", "application/json", []byte(spanJSON))
	if err == nil {
		err = sendMetric(base + "/v1/metrics")
	}
	if err == nil {
		err = sendLog(os.Getenv("OTLP_SINK_GRPC"))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "otlp-sink-send:", err, "(start it with: otlp-sink -- otlp-sink-send)")
		os.Exit(1)
	}
}

func sendMetric(url string) error {
	request := pmetricotlp.NewExportRequest()
	metric := request.Metrics().ResourceMetrics().AppendEmpty().ScopeMetrics().AppendEmpty().Metrics().AppendEmpty()
	metric.SetName("orders")
	metric.SetUnit("{order}")
	point := metric.SetEmptyGauge().DataPoints().AppendEmpty()
	point.SetTimestamp(when)
	point.SetIntValue(7)
	body, err := request.MarshalProto()
	if err != nil {
		return err
	}
	return post(url, "application/x-protobuf", body)
}

func sendLog(address string) error {
	request := plogotlp.NewExportRequest()
	record := request.Logs().ResourceLogs().AppendEmpty().ScopeLogs().AppendEmpty().LogRecords().AppendEmpty()
	record.SetTimestamp(when)
	record.Body().SetStr("order 42 paid")
	connection, err := grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return err
	}
	defer connection.Close()
	_, err = plogotlp.NewGRPCClient(connection).Export(context.Background(), request)
	return err
}

func post(url, contentType string, body []byte) error {
	var zipped bytes.Buffer
	writer := gzip.NewWriter(&zipped)
	writer.Write(body)
	writer.Close()
	request, err := http.NewRequest(http.MethodPost, url, &zipped)
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", contentType)
	request.Header.Set("Content-Encoding", "gzip")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(response.Body)
		return fmt.Errorf("%s answered %s: %s", url, response.Status, text)
	}
	return nil
}
