// Package load sends a fixed number of requests at a fixed rate.
package load

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"
)

// Plan says how many requests to send. Rate is requests per second; 0 sends the
// next request as soon as a worker is free.
type Plan struct {
	Requests, Workers, Rate int
}

// Latency is one request, measured from two clocks: from when it was sent, and
// from when the plan wanted it sent. They differ once the server has stalled.
type Latency struct {
	FromSend, FromSchedule time.Duration
}

// #region run
// Run calls send for every request and returns the latencies in order of the
// plan. Request i is due at i/Rate after the start, however slow the server is.
func Run(ctx context.Context, plan Plan, send func(context.Context) error) ([]Latency, error) {
	latencies := make([]Latency, plan.Requests)
	failures := make([]error, plan.Workers)
	start := time.Now()
	var next atomic.Int64
	var workers sync.WaitGroup
	for worker := range plan.Workers {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < plan.Requests; i = int(next.Add(1)) - 1 {
				due := time.Now()
				if plan.Rate > 0 {
					due = start.Add(time.Duration(i) * time.Second / time.Duration(plan.Rate))
					time.Sleep(time.Until(due))
				}
				sent := time.Now()
				if err := send(ctx); err != nil {
					failures[worker] = err
					return
				}
				latencies[i] = Latency{time.Since(sent), time.Since(due)}
			}
		})
	}
	workers.Wait()
	return latencies, errors.Join(failures...)
}

// #endregion run
