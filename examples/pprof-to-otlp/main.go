// Command pprof-to-otlp turns profiles in the format of pprof into OTLP profiles
// and back, and says what was lost on the way.
//
//	pprof-to-otlp send cpu.pprof                    to OTEL_EXPORTER_OTLP_ENDPOINT
//	pprof-to-otlp back received.jsonl back.pprof    from the first recorded request
//	pprof-to-otlp compare a.pprof b.pprof           exit code 1 when they differ
package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"

	"github.com/google/pprof/profile"
	"go.opentelemetry.io/collector/pdata/pprofile/pprofileotlp"
)

var errDifferent = errors.New("the profiles differ")

func main() {
	commands := map[string]func(args []string) error{"send": send, "back": back, "compare": compare}
	if len(os.Args) < 3 || commands[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: pprof-to-otlp send FILE | back JSONL FILE | compare FILE FILE")
		os.Exit(2)
	}
	if err := commands[os.Args[1]](os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "pprof-to-otlp:", err)
		os.Exit(1)
	}
}

// send exports one profile over OTLP/HTTP and reports what OTLP cannot hold.
func send(args []string) error {
	p, err := readProfile(args[0])
	if err != nil {
		return err
	}
	profiles, losses := toOTLP(p)
	body, err := pprofileotlp.NewExportRequestFromProfiles(profiles).MarshalProto()
	if err != nil {
		return err
	}
	report(losses)
	return post(os.Getenv("OTEL_EXPORTER_OTLP_ENDPOINT")+"/v1development/profiles", body)
}

// back reads the first line that otlp-sink has recorded.
func back(args []string) error {
	if len(args) != 2 {
		return errors.New("back needs two files")
	}
	recorded, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	line, _, _ := bytes.Cut(recorded, []byte("\n"))
	request := pprofileotlp.NewExportRequest()
	if err := request.UnmarshalJSON(line); err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	p, losses, err := fromOTLP(request.Profiles())
	if err != nil {
		return err
	}
	report(losses)
	file, err := os.Create(args[1])
	if err != nil {
		return err
	}
	defer file.Close()
	return p.Write(file)
}

func compare(args []string) error {
	if len(args) != 2 {
		return errors.New("compare needs two files")
	}
	var texts [2][]string
	for i, path := range args {
		p, err := readProfile(path)
		if err != nil {
			return err
		}
		texts[i] = describe(p)
	}
	differences := difference(texts[0], texts[1])
	if len(differences) == 0 {
		fmt.Println("the same:", len(texts[0]), "facts")
		return nil
	}
	for _, line := range differences {
		fmt.Println(line)
	}
	return errDifferent
}

func readProfile(path string) (*profile.Profile, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return profile.Parse(file)
}

func report(losses []string) {
	for _, loss := range losses {
		fmt.Println("lost:", loss)
	}
}

func post(url string, body []byte) error {
	var zipped bytes.Buffer
	writer := gzip.NewWriter(&zipped)
	writer.Write(body)
	writer.Close()
	request, err := http.NewRequest(http.MethodPost, url, &zipped)
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/x-protobuf")
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
