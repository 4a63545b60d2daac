// Command spantree prints what otlp-sink has recorded as one tree for each
// trace, with the logs below their spans. Equal trees are printed once.
//
//	spantree received.jsonl          names and kinds
//	spantree -keys received.jsonl    and the keys of the attributes
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	keys := flag.Bool("keys", false, "print the attribute keys of every span")
	flag.Parse()
	received, err := read(flag.Arg(0))
	if err != nil {
		fmt.Fprintln(os.Stderr, "spantree:", err)
		os.Exit(1)
	}
	fmt.Print(received.render(*keys))
}
