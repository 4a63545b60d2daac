// Command workload serves HTTP on the loopback interface and sends itself
// requests, so that the right number of calls is known:
//
//	workload PATH REQUESTS PARALLEL
//
// Every request comes over a connection of its own, so it runs in a fresh
// goroutine with a small stack. Parallel senders start 10 ms apart.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"sync"
	"time"
)

// #region handlers
func fast(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "ok") }

func slow(w http.ResponseWriter, _ *http.Request) {
	time.Sleep(600 * time.Millisecond)
	io.WriteString(w, "ok")
}

// wide has a frame that no small stack holds: the stack grows on entry.
func wide(w http.ResponseWriter, _ *http.Request) {
	var page [64 << 10]byte
	fmt.Fprint(w, fill(&page))
}

func failing(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }

func checkout(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, discount(len(r.URL.Path)))
}

// discount is small enough to be inlined into checkout.
func discount(price int) int { return price * 9 / 10 }

// #endregion handlers

// rules keeps the stand-alone copy of discount in the binary.
var rules = map[string]func(int) int{"discount": discount}

//go:noinline
func fill(page *[64 << 10]byte) (sum int) {
	for i := range page {
		page[i] = byte(i)
		sum += int(page[i])
	}
	return sum
}

func main() {
	requests, parallel := number(2), number(3)
	mux := http.NewServeMux()
	for path, handler := range map[string]http.HandlerFunc{
		"/fast": fast, "/slow": slow, "/wide": wide, "/failing": failing, "/checkout": checkout,
	} {
		mux.HandleFunc(path, handler)
	}
	server := httptest.NewServer(mux)
	defer server.Close()
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}

	var group sync.WaitGroup
	for worker := range parallel {
		group.Go(func() {
			time.Sleep(time.Duration(worker) * 10 * time.Millisecond)
			for range requests / parallel {
				get(client, server.URL+os.Args[1])
			}
		})
	}
	group.Wait()
	if len(rules) == 0 {
		os.Exit(1)
	}
}

// get reads the whole answer; that a failing handler sends none is no error.
func get(client *http.Client, url string) {
	response, err := client.Get(url)
	if err != nil {
		return
	}
	io.Copy(io.Discard, response.Body)
	response.Body.Close()
}

func number(index int) int {
	if len(os.Args) == 4 {
		if n, err := strconv.Atoi(os.Args[index]); err == nil && n > 0 {
			return n
		}
	}
	fmt.Fprintln(os.Stderr, "usage: workload PATH REQUESTS PARALLEL")
	os.Exit(2)
	return 0
}
