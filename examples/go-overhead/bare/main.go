// Command bare is the service without any instrumentation. Compile-time
// instrumentation is measured on this same source.
package main

import (
	"fmt"
	"os"

	"otlp-docs/examples/go-overhead/service"
)

func main() {
	if err := service.Run(service.Options{}); err != nil {
		fmt.Fprintln(os.Stderr, "bare:", err)
		os.Exit(1)
	}
}
