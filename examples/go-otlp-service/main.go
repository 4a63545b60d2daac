// Command go-otlp-service serves HTTP and gRPC on loopback, with traces, metrics
// and logs sent over OTLP/HTTP.
//
//	go-otlp-service              serve until Ctrl+C or SIGTERM
//	go-otlp-service -requests 3  send itself three requests and end
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"go.opentelemetry.io/contrib/bridges/otelslog"
	"otlp-docs/examples/go-otlp-service/orders"
	"otlp-docs/examples/go-otlp-service/telemetry"
)

func main() {
	requests := flag.Int("requests", 0, "send this `many` requests to itself, then end")
	flag.Parse()
	if err := run(*requests); err != nil {
		fmt.Fprintln(os.Stderr, "go-otlp-service:", err)
		os.Exit(1)
	}
}

// #region run
// run ends the service first and the telemetry second: the last request ends its
// span before the provider shuts down.
func run(requests int) (err error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	shutdown, err := telemetry.Start(ctx, "orders")
	if err != nil {
		return err
	}
	defer func() {
		// Not ctx: the signal has cancelled it.
		last, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		err = errors.Join(err, shutdown(last))
	}()

	service, err := orders.Start(otelslog.NewLogger("otlp-docs/examples/go-otlp-service"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, service.Close()) }()

	if requests > 0 {
		return ask(service.URL, requests)
	}
	fmt.Println(service.URL + "/orders/7")
	<-ctx.Done()
	return nil
}

// #endregion run

// ask prints the answers to requests for order 1 to n.
func ask(url string, n int) error {
	for id := 1; id <= n; id++ {
		response, err := http.Get(fmt.Sprintf("%s/orders/%d", url, id))
		if err != nil {
			return err
		}
		_, err = io.Copy(os.Stdout, response.Body)
		response.Body.Close()
		if err != nil {
			return err
		}
	}
	return nil
}
