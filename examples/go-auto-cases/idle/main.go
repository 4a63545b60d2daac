// Command idle is a Go program that uses none of the packages with probes.
package main

import (
	"fmt"
	"time"
)

func main() {
	fmt.Println("idle")
	time.Sleep(time.Hour)
}
