package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health/grpc_health_v1"

	"otlp-docs/examples/go-overhead/load"
	"otlp-docs/examples/go-overhead/service"
)

// measureOnce starts a variant and measures each kind of request. It also
// returns what the service answered, to compare the variants.
func measureOnce(ctx context.Context, v variant, spans *receiver, s settings) (results []result, answered string, err error) {
	if err := startAndEnd(v, spans.url); err != nil { // its file is in the page cache now
		return nil, "", err
	}
	process, err := startProcess(v, spans.url, s.delay)
	if err != nil {
		return nil, "", err
	}
	defer func() {
		if ended := process.end(); err == nil {
			err = ended
		}
	}()
	started, err := process.usage()
	if err != nil {
		return nil, "", err
	}
	results = append(results, atStart(started), ofFile(v))

	kinds, disconnect, err := connect(process.ready, s.plan.Workers)
	if err != nil {
		return nil, "", err
	}
	defer disconnect()
	for _, kind := range kinds {
		answer, err := kind.ask(ctx)
		if err != nil {
			return nil, "", err
		}
		measured, err := measureKind(ctx, process, kind, spans, s)
		if err != nil {
			return nil, "", err
		}
		answered += answer
		results = append(results, measured)
	}
	return results, answered, nil
}

// #region once
// measureKind warms the service up with one kind of request, and then measures.
func measureKind(ctx context.Context, process *process, kind kind, spans *receiver, s settings) (result, error) {
	send := func(ctx context.Context) error { _, err := kind.ask(ctx); return err }
	warmup := load.Plan{Requests: s.warmup, Workers: s.plan.Workers, Rate: s.plan.Rate}
	if _, err := load.Run(ctx, warmup, send); err != nil {
		return result{}, err
	}
	time.Sleep(s.settle)
	spansBefore := spans.spans.Load()
	before, err := process.usage()
	if err != nil {
		return result{}, err
	}

	if _, err := load.Run(ctx, s.plan, send); err != nil {
		return result{}, err
	}
	time.Sleep(s.settle)
	after, err := process.usage()
	if err != nil {
		return result{}, err
	}
	return perRequest(kind.name, s.plan.Requests, before, after, int(spans.spans.Load()-spansBefore)), nil
}

// #endregion once

// kind is a kind of request, with the answer that all variants must give.
type kind struct {
	name string
	ask  func(context.Context) (string, error)
}

// connect returns the kinds of request to a service. There is a connection for
// every worker, or HTTP would measure connecting as well.
func connect(to service.Ready, workers int) (kinds []kind, disconnect func(), err error) {
	connection, err := grpc.NewClient(to.GRPC, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return nil, nil, err
	}
	transport := &http.Transport{MaxIdleConnsPerHost: workers}
	client := &http.Client{Transport: transport}
	stock := grpc_health_v1.NewHealthClient(connection)
	kinds = []kind{
		{"HTTP", func(ctx context.Context) (string, error) { return getOrder(ctx, client, to.HTTP) }},
		{"GRPC", func(ctx context.Context) (string, error) {
			answer, err := stock.Check(ctx, &grpc_health_v1.HealthCheckRequest{Service: service.Stock})
			return answer.GetStatus().String(), err
		}},
	}
	return kinds, func() { transport.CloseIdleConnections(); connection.Close() }, nil
}

func getOrder(ctx context.Context, client *http.Client, address string) (string, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+address+"/orders/7", nil)
	if err != nil {
		return "", err
	}
	response, err := client.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode != http.StatusOK {
		err = fmt.Errorf("the service answered %s", response.Status)
	}
	return string(body), err
}

func atStart(used service.Usage) result {
	return result{benchmark: "Start", n: 1, values: []value{
		{float64(used.CPUNanoseconds), "cpu-ns/op"},
		{float64(used.AllocatedBytes), "B/op"},
	}}
}

// ofFile is the size of the program; with env in front, that is the last word.
func ofFile(v variant) result {
	size := 0.0
	if path, err := exec.LookPath(v.command[len(v.command)-1]); err == nil {
		if file, err := os.Stat(path); err == nil {
			size = float64(file.Size())
		}
	}
	return result{benchmark: "File", n: 1, values: []value{{size, "bytes"}}, once: true}
}
