// Command otlp-sink is a small OTLP receiver for examples and tests. It accepts
// traces, metrics, logs and profiles over gRPC and HTTP on the loopback interface
// and appends every request to a file as one line of canonical OTLP JSON.
//
//	otlp-sink -out received.jsonl                  serve until Ctrl+C
//	otlp-sink -out received.jsonl -- app arg…      serve while app runs
//	otlp-sink -print received.jsonl                list what was received
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
)

func main() {
	code, err := run()
	if err != nil {
		fmt.Fprintln(os.Stderr, "otlp-sink:", err)
	}
	os.Exit(code)
}

func run() (int, error) {
	grpcAddr := flag.String("grpc", "127.0.0.1:4317", "gRPC `address`; port 0 takes a free one")
	httpAddr := flag.String("http", "127.0.0.1:4318", "HTTP `address`; port 0 takes a free one")
	out := flag.String("out", "received.jsonl", "append one line of JSON per request to this `file`")
	addresses := flag.String("addresses", "", "write the bound addresses to this `file`, for a shell to source")
	printFile := flag.String("print", "", "list the contents of a received `file` and exit")
	flag.Parse()

	if *printFile != "" {
		return exitCode(printReceived(os.Stdout, *printFile))
	}

	recorder, err := openRecorder(*out)
	if err != nil {
		return 1, err
	}
	defer recorder.close()

	grpcListener, err := net.Listen("tcp", *grpcAddr)
	if err != nil {
		return 1, fmt.Errorf("gRPC: %w; choose another port with -grpc", err)
	}
	httpListener, err := net.Listen("tcp", *httpAddr)
	if err != nil {
		return 1, fmt.Errorf("HTTP: %w; choose another port with -http", err)
	}

	grpcServer := newGRPCServer(recorder)
	httpServer := &http.Server{Handler: newHTTPHandler(recorder)}
	go grpcServer.Serve(grpcListener)
	go httpServer.Serve(httpListener)
	defer grpcServer.GracefulStop()
	defer httpServer.Shutdown(context.Background())

	bound := fmt.Sprintf("OTLP_SINK_GRPC=%s\nOTLP_SINK_HTTP=%s\n", grpcListener.Addr(), httpListener.Addr())
	if *addresses != "" {
		if err := writeWhole(*addresses, bound); err != nil {
			return 1, err
		}
	}

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if flag.NArg() > 0 {
		return runCommand(ctx, flag.Args(), grpcListener.Addr(), httpListener.Addr())
	}
	fmt.Fprint(os.Stderr, bound)
	<-ctx.Done()
	return 0, nil
}

// runCommand runs args with the sink's addresses in its environment and returns
// its exit code. OTLP exporters set to http/protobuf need no configuration.
func runCommand(ctx context.Context, args []string, grpcAddr, httpAddr net.Addr) (int, error) {
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.Env = append(os.Environ(),
		"OTEL_EXPORTER_OTLP_ENDPOINT=http://"+httpAddr.String(),
		"OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
		"OTLP_SINK_GRPC="+grpcAddr.String(),
		"OTLP_SINK_HTTP="+httpAddr.String())
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && exit.Exited() {
		return exit.ExitCode(), nil
	}
	return exitCode(err)
}

// writeWhole makes text appear at path in one step, so that a shell that waits
// for the file never reads half of it.
func writeWhole(path, text string) error {
	if err := os.WriteFile(path+".tmp", []byte(text), 0o644); err != nil {
		return err
	}
	return os.Rename(path+".tmp", path)
}

func exitCode(err error) (int, error) {
	if err != nil {
		return 1, err
	}
	return 0, nil
}
