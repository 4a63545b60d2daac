// Command go-batch-drops ends a burst of spans while the receiver does not
// answer, once for each setting of the Go SDK, and counts what became of them.
package main

import (
	"context"
	"fmt"
	"log"
)

const burst = 10_000

func main() {
	log.SetFlags(0)
	fmt.Println("setting                         kept  lost  exports  End() waits after")
	for _, s := range settings {
		o, err := s.burst(context.Background(), burst)
		if err != nil {
			log.Fatalf("go-batch-drops: %s: %v", s.name, err)
		}
		waits := "-"
		if o.waited {
			waits = fmt.Sprint(o.returned)
		}
		fmt.Printf("%-30s %5d %5d %8d  %s\n", s.name, o.kept, o.sampled-o.kept, o.exports, waits)
	}
}
