package load

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestRunSendsEveryRequestOnce(t *testing.T) {
	for _, rate := range []int{0, 10_000} {
		var sent atomic.Int64
		latencies, err := Run(context.Background(), Plan{Requests: 50, Workers: 3, Rate: rate}, func(context.Context) error {
			sent.Add(1)
			return nil
		})
		if err != nil || sent.Load() != 50 || len(latencies) != 50 {
			t.Errorf("rate %d: sent %d, %d latencies, error %v", rate, sent.Load(), len(latencies), err)
		}
	}
}

func TestRunReportsAFailedRequest(t *testing.T) {
	refused := errors.New("refused")
	_, err := Run(context.Background(), Plan{Requests: 5, Workers: 2}, func(context.Context) error { return refused })
	if !errors.Is(err, refused) {
		t.Errorf("got %v, want %v", err, refused)
	}
}

func TestAStallIsSeenByTheScheduleOnly(t *testing.T) {
	var stall sync.Once
	latencies, err := Run(context.Background(), Plan{Requests: 20, Workers: 1, Rate: 1000}, func(context.Context) error {
		stall.Do(func() { time.Sleep(200 * time.Millisecond) })
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if last := latencies[19]; last.FromSchedule < 100*time.Millisecond || last.FromSend > last.FromSchedule/2 {
		t.Errorf("the last request waited %v from its schedule and %v from sending", last.FromSchedule, last.FromSend)
	}
}
