// Command omission stalls a server for 400 ms while requests are due, and counts
// how many slow requests each way of measuring latency sees.
package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"sync"
	"time"

	"otlp-docs/examples/go-overhead/load"
)

const (
	stall = 400 * time.Millisecond
	slow  = 100 * time.Millisecond
)

var plan = load.Plan{Requests: 1000, Workers: 4, Rate: 500}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "omission:", err)
		os.Exit(1)
	}
}

func run() error {
	var stalled sync.RWMutex
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		stalled.RLock()
		defer stalled.RUnlock()
	}))
	defer server.Close()
	time.AfterFunc(time.Second, func() {
		stalled.Lock()
		defer stalled.Unlock()
		time.Sleep(stall)
	})

	latencies, err := load.Run(context.Background(), plan, func(ctx context.Context) error {
		response, err := http.Get(server.URL)
		if err != nil {
			return err
		}
		return response.Body.Close()
	})
	if err != nil {
		return err
	}
	var fromSend, fromSchedule int
	for _, latency := range latencies {
		if latency.FromSend > slow {
			fromSend++
		}
		if latency.FromSchedule > slow {
			fromSchedule++
		}
	}
	fmt.Printf("slower than %v, measured from sending: %d of %d\n", slow, fromSend, plan.Requests)
	fmt.Printf("slower than %v, measured from the schedule: %d of %d\n", slow, fromSchedule, plan.Requests)
	return nil
}
