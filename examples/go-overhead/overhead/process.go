package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"otlp-docs/examples/go-overhead/service"
)

// process is a running variant, asked over its standard input.
type process struct {
	command *exec.Cmd
	stdin   io.WriteCloser
	lines   *bufio.Scanner
	ready   service.Ready
}

func startProcess(v variant, receiverURL string, exportDelay time.Duration) (*process, error) {
	command := exec.Command(v.command[0], v.command[1:]...)
	command.Env = append(os.Environ(),
		"OTEL_EXPORTER_OTLP_ENDPOINT="+receiverURL,
		"OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
		"OTEL_BSP_SCHEDULE_DELAY="+strconv.FormatInt(exportDelay.Milliseconds(), 10),
		"OTEL_METRIC_EXPORT_INTERVAL=60000")
	command.Stderr = os.Stderr
	stdin, err := command.StdinPipe()
	if err != nil {
		return nil, err
	}
	stdout, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, err
	}
	p := &process{command: command, stdin: stdin, lines: bufio.NewScanner(stdout)}
	return p, p.await(service.ReadyPrefix, &p.ready)
}

// startAndEnd runs a variant without a request.
func startAndEnd(v variant, receiverURL string) error {
	p, err := startProcess(v, receiverURL, time.Second)
	if err != nil {
		return err
	}
	return p.end()
}

// usage asks the process what it has used since it started.
func (p *process) usage() (service.Usage, error) {
	var used service.Usage
	if _, err := io.WriteString(p.stdin, "usage\n"); err != nil {
		return used, err
	}
	return used, p.await(service.UsagePrefix, &used)
}

// await skips lines until one has the prefix, and decodes the rest of it.
func (p *process) await(prefix string, into any) error {
	for p.lines.Scan() {
		if text, found := strings.CutPrefix(p.lines.Text(), prefix); found {
			return json.Unmarshal([]byte(text), into)
		}
	}
	return fmt.Errorf("the process ended before it said %q", prefix)
}

// end closes standard input, which ends the process.
func (p *process) end() error {
	closing := p.stdin.Close()
	for p.lines.Scan() {
		continue // or the process would block on a full pipe
	}
	return errors.Join(closing, p.command.Wait())
}
