// Command overhead measures what an instrumentation costs a service: CPU time
// and allocations of each request, at start, and the size of the file. It
// prints the Go benchmark format, for benchstat.
//
//	overhead -rounds 10 bare=./bare sdk=./sdk > raw.txt
//
// Every round starts every variant afresh, one after the other, so that slow
// changes of the machine hit all of them alike. The order is shuffled, because
// each variant leaves its traces in the caches of the next.
package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"time"

	"otlp-docs/examples/go-overhead/load"
)

func main() {
	rounds := flag.Int("rounds", 10, "measure every variant this `many` times")
	warmup := flag.Int("warmup", 1000, "send this `many` requests first and throw them away")
	settle := flag.Duration("settle", 1300*time.Millisecond, "`wait` this long for the last spans to be exported")
	delay := flag.Duration("delay", time.Second, "let batch processors export after this `delay`, which is shorter than settle")
	var plan load.Plan
	flag.IntVar(&plan.Requests, "requests", 4000, "measure this `many` requests of each kind")
	flag.IntVar(&plan.Workers, "workers", 4, "`number` of requests that may be under way at once")
	flag.IntVar(&plan.Rate, "rate", 2000, "requests a `second`; 0 for as many as possible")
	flag.Parse()

	variants, err := parseVariants(flag.Args())
	if err == nil {
		err = measure(context.Background(), *rounds, settings{*warmup, plan, *settle, *delay}, variants)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "overhead:", err)
		os.Exit(1)
	}
}

// #region measure
func measure(ctx context.Context, rounds int, s settings, variants []variant) error {
	receiver, err := startReceiver()
	if err != nil {
		return err
	}
	defer receiver.close()

	printConditions(os.Stdout, s)
	answers := ""
	for round := range rounds {
		printLoad(os.Stdout, round)
		for _, v := range shuffled(variants, round) {
			results, answered, err := measureOnce(ctx, v, receiver, s)
			if err != nil {
				return fmt.Errorf("%s: %w", v.name, err)
			}
			if answers == "" {
				answers = answered
			}
			if answered != answers {
				return fmt.Errorf("%s answers %q, the others %q", v.name, answered, answers)
			}
			for _, result := range results {
				if result.once && round > 0 {
					continue
				}
				fmt.Println(result.line(v.name))
			}
		}
	}
	return nil
}

// #endregion measure

// shuffled returns the variants in an order that only depends on the round, so
// that a measurement can be repeated.
func shuffled(variants []variant, round int) []variant {
	order := slices.Clone(variants)
	random := rand.New(rand.NewPCG(1, uint64(round)))
	random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	return order
}

// settings are the same for every variant and round. The batch processors of
// the service export after delay, which is shorter than settle, so that the cost
// of the last spans is counted too.
type settings struct {
	warmup int
	plan   load.Plan
	settle time.Duration
	delay  time.Duration
}

// variant is a program to measure, with a name for the table.
type variant struct {
	name    string
	command []string
}

// parseVariants reads name=command; spaces separate the arguments.
func parseVariants(args []string) ([]variant, error) {
	variants := make([]variant, 0, len(args))
	for _, arg := range args {
		name, command, found := strings.Cut(arg, "=")
		if !found || name == "" || command == "" {
			return nil, fmt.Errorf("unexpected %q, expected name=command", arg)
		}
		variants = append(variants, variant{name, strings.Fields(command)})
	}
	if len(variants) == 0 {
		return nil, fmt.Errorf("no variant to measure; name at least one, such as bare=./bare")
	}
	return variants, nil
}
