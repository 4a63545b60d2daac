package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"

	"go.opentelemetry.io/contrib/bridges/otelslog"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"otlp-docs/examples/go-otlp-service/orders"
	"otlp-docs/examples/go-otlp-service/telemetry"
)

const scope = "otlp-docs/examples/go-otlp-service/mistakes"

// serveOne starts the telemetry and the service and sends one request.
func serveOne(logger func() *slog.Logger) (telemetry.Shutdown, error) {
	shutdown, err := telemetry.Start(context.Background(), "orders")
	if err != nil {
		return nil, err
	}
	service, err := orders.Start(logger())
	if err != nil {
		return nil, err
	}
	return shutdown, errors.Join(get(service.URL+"/orders/7"), service.Close())
}

func otelLogger() *slog.Logger { return otelslog.NewLogger(scope) }

func get(url string) error {
	response, err := http.Get(url)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	_, err = io.Copy(io.Discard, response.Body)
	return err
}

// #region exit
// exitWithoutShutdown ends as log.Fatal does: deferred calls do not run, and
// what the batch processors hold is lost.
func exitWithoutShutdown() error {
	shutdown, err := serveOne(otelLogger)
	if err != nil {
		return err
	}
	defer shutdown(context.Background())
	os.Exit(0)
	return nil
}

// #endregion exit

// #region cancelled
// cancelledContext shuts down with the context that a signal has just ended.
func cancelledContext() error {
	shutdown, err := serveOne(otelLogger)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel() // what signal.NotifyContext does when SIGTERM comes
	return shutdown(ctx)
}

// #endregion cancelled

// #region first
// telemetryEndsFirst shuts the telemetry down while a request is under way.
func telemetryEndsFirst() error {
	shutdown, err := telemetry.Start(context.Background(), "orders")
	if err != nil {
		return err
	}
	arrived, goOn := make(chan bool), make(chan bool)
	server := httptest.NewServer(otelhttp.NewHandler(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		arrived <- true
		<-goOn
	}), "slow"))
	defer server.Close()

	answered := make(chan error)
	go func() { answered <- get(server.URL) }()
	<-arrived
	err = shutdown(context.Background())
	goOn <- true
	return errors.Join(err, <-answered)
}

// #endregion first
