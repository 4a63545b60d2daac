// Command visit requests each path below a base URL once and prints the answers.
// Every request has a connection of its own.
//
//	visit http://127.0.0.1:8080 "GET /a" "POST /b"
package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

// traceparent is what a traced caller would send along.
const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: visit BASE-URL 'METHOD /path'…")
		os.Exit(2)
	}
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	for _, visit := range os.Args[2:] {
		fmt.Println(visit, "->", answer(client, os.Args[1], visit))
	}
}

func answer(client *http.Client, base, visit string) string {
	method, path, _ := strings.Cut(visit, " ")
	request, err := http.NewRequest(method, base+path, nil)
	if err != nil {
		return err.Error()
	}
	request.Header.Set("Traceparent", traceparent)
	response, err := client.Do(request)
	if err != nil {
		return "no answer"
	}
	defer response.Body.Close()
	io.Copy(io.Discard, response.Body)
	return response.Status
}
