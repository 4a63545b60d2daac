package main

import (
	"context"
	"sync/atomic"
	"testing"
	"time"
)

func TestNothingIsLostWhileTheQueueHoldsTheBurst(t *testing.T) {
	o, err := setting{inFlight: 512}.burst(context.Background(), 512+2048)
	if err != nil || o.kept != 2560 || o.sampled != 2560 || o.exports != 5 {
		t.Errorf("got %+v, %v", o, err)
	}
}

func TestOneSpanMoreThanTheQueueHoldsIsLost(t *testing.T) {
	o, err := setting{inFlight: 512}.burst(context.Background(), 512+2048+1)
	if err != nil || o.sampled-o.kept != 1 {
		t.Errorf("got %+v, %v", o, err)
	}
}

func TestStandsStillEndsWithTheWork(t *testing.T) {
	done := make(chan bool)
	var count atomic.Int64
	time.AfterFunc(time.Millisecond, func() { close(done) })
	if standsStill(done, &count) {
		t.Error("finished work counts as waiting")
	}
}
