//go:build linux

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
	"time"
)

const patience = 5 * time.Second

// route is a way from the client to the server, and what is sent along it.
type route struct {
	name     string
	proxy    func(server string) (front net.Listener, serve func() error, err error)
	requests int
}

func routes() []route {
	return []route{
		{name: "direct", requests: 1},
		{name: "through a TCP proxy", proxy: tcpProxy, requests: 1},
		{name: "through an HTTP proxy", proxy: httpProxy, requests: 1},
		{name: "first of two in one packet", requests: 2},
	}
}

// arrival says for each carrier what became of the first request's context.
type arrival struct{ option, header string }

// send makes the requests of the route and looks at the first one. Each request
// has a context of its own; the option holds that of the request sent last.
func (r route) send(carrier *carrier) (a arrival, err error) {
	headers := make(chan string, r.requests)
	server, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return a, err
	}
	defer server.Close()
	go http.Serve(server, http.HandlerFunc(func(_ http.ResponseWriter, request *http.Request) { //nolint:errcheck // ends with the listener
		headers <- request.Header.Get("Traceparent")
	}))
	front := server
	if r.proxy != nil {
		var serve func() error
		if front, serve, err = r.proxy(server.Addr().String()); err != nil {
			return a, err
		}
		defer front.Close()
		go serve() //nolint:errcheck // ends with the listener
	}

	last := numbered(byte(r.requests))
	if err := carrier.aim(port(front), port(server), last); err != nil {
		return a, err
	}
	if err := request(front.Addr().String(), r.requests); err != nil {
		return a, err
	}
	exchanged, err := carrier.read()
	first := numbered(1)
	return arrival{first.fate(exchanged.Seen), first.fate(parseTraceparent(<-headers))}, err
}

func port(l net.Listener) int { return l.Addr().(*net.TCPAddr).Port }

// request sends count requests in one write and waits for their responses.
func request(address string, count int) error {
	connection, err := net.DialTimeout("tcp4", address, patience)
	if err != nil {
		return err
	}
	defer connection.Close()
	if err := connection.SetDeadline(time.Now().Add(patience)); err != nil {
		return err
	}
	var requests strings.Builder
	for n := range count {
		fmt.Fprintf(&requests, "GET / HTTP/1.1\r\nHost: example\r\nTraceparent: %s\r\n\r\n", numbered(byte(n+1)).traceparent())
	}
	if _, err := io.WriteString(connection, requests.String()); err != nil {
		return err
	}
	responses := bufio.NewReader(connection)
	for range count {
		response, err := http.ReadResponse(responses, nil)
		if err != nil {
			return err
		}
		response.Body.Close()
	}
	return nil
}

// tcpProxy copies bytes and understands none of them.
func tcpProxy(server string) (net.Listener, func() error, error) {
	front, err := net.Listen("tcp4", "127.0.0.1:0")
	return front, func() error {
		for {
			client, err := front.Accept()
			if err != nil {
				return err
			}
			upstream, err := net.DialTimeout("tcp4", server, patience)
			if err != nil {
				return errors.Join(err, client.Close())
			}
			go func() {
				defer upstream.Close()
				io.Copy(upstream, client) //nolint:errcheck // the client sees it
			}()
			go func() {
				defer client.Close()
				io.Copy(client, upstream) //nolint:errcheck // the client sees it
			}()
		}
	}, err
}

// httpProxy parses each request and makes a new one.
func httpProxy(server string) (net.Listener, func() error, error) {
	front, err := net.Listen("tcp4", "127.0.0.1:0")
	proxy := httputil.NewSingleHostReverseProxy(&url.URL{Scheme: "http", Host: server})
	return front, func() error { return http.Serve(front, proxy) }, err
}
