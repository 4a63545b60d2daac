// Command ask requests a URL, once or more often, each time on a new connection.
package main

import (
	"flag"
	"io"
	"net/http"
	"os"
	"sync"
)

func main() {
	times := flag.Int("times", 1, "how often")
	parallel := flag.Bool("parallel", false, "all at once instead of one after the other")
	http2 := flag.Bool("http2", false, "unencrypted HTTP/2 instead of HTTP/1.1")
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	transport := &http.Transport{DisableKeepAlives: true, Protocols: new(http.Protocols)}
	transport.Protocols.SetHTTP1(!*http2)
	transport.Protocols.SetUnencryptedHTTP2(*http2)
	client := &http.Client{Transport: transport}

	var asked sync.WaitGroup
	for range *times {
		asked.Go(func() { ask(client, flag.Arg(0)) })
		if !*parallel {
			asked.Wait()
		}
	}
	asked.Wait()
}

// ask ignores errors: a handler that panics answers nothing.
func ask(client *http.Client, url string) {
	response, err := client.Get(url)
	if err != nil {
		return
	}
	io.Copy(io.Discard, response.Body)
	response.Body.Close()
}
