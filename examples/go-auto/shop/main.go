// Command shop is a net/http service with a database and without a line of
// telemetry. Every route shows one thing that the eBPF agent sees, or misses.
// It prints its address and serves until it is signalled.
package main

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

type shop struct {
	db   *sql.DB
	self string // base URL of this server, for the route that calls another one
}

func main() {
	address := flag.String("addr", "127.0.0.1:0", "`address` to listen on")
	flag.Parse()
	if err := serve(*address); err != nil {
		fmt.Fprintln(os.Stderr, "go-auto-shop:", err)
		os.Exit(1)
	}
}

func serve(address string) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	s := &shop{db: sql.OpenDB(connector{}), self: "http://" + listener.Addr().String()}
	defer s.db.Close()
	server := &http.Server{Handler: s.routes(), ErrorLog: log.New(io.Discard, "", 0)}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, func() { server.Close() })
	fmt.Println(s.self)
	if err := server.Serve(listener); err != http.ErrServerClosed {
		return err
	}
	return nil
}

// #region routes
func (s *shop) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /products/{id}", s.product)
	mux.HandleFunc("POST /orders", s.order)
	mux.HandleFunc("GET /relay", s.relay)
	mux.HandleFunc("GET /no-context", s.withoutContext)
	mux.HandleFunc("GET /postgres", s.postgres)
	mux.HandleFunc("GET /prepared", s.prepared)
	mux.HandleFunc("GET /broken", s.broken)
	mux.HandleFunc("GET /silent", func(http.ResponseWriter, *http.Request) {})
	mux.HandleFunc("GET /panic", func(http.ResponseWriter, *http.Request) { panic("out of stock") })
	return mux
}

// product passes the request's context on, which is what ties the query to it.
func (s *shop) product(w http.ResponseWriter, r *http.Request) {
	var name string
	row := s.db.QueryRowContext(r.Context(), "SELECT name FROM products WHERE id = ?", r.PathValue("id"))
	reply(w, row.Scan(&name), name)
}

func (s *shop) order(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.ExecContext(r.Context(), "INSERT INTO orders (product) VALUES (7)")
	w.WriteHeader(http.StatusCreated)
	reply(w, err, "ordered")
}

// relay calls this server again, as one service calls another.
func (s *shop) relay(w http.ResponseWriter, r *http.Request) {
	request, err := http.NewRequestWithContext(r.Context(), http.MethodGet, s.self+"/products/7?token=s3cret", nil)
	if err == nil {
		var response *http.Response
		if response, err = http.DefaultClient.Do(request); err == nil {
			response.Body.Close()
		}
	}
	reply(w, err, "relayed")
}

// withoutContext forgets the request's context.
func (s *shop) withoutContext(w http.ResponseWriter, _ *http.Request) {
	var name string
	reply(w, s.db.QueryRow("SELECT name FROM products WHERE id = 8").Scan(&name), name)
}

// postgres numbers its placeholder as PostgreSQL does.
func (s *shop) postgres(w http.ResponseWriter, r *http.Request) {
	var name string
	row := s.db.QueryRowContext(r.Context(), "SELECT name FROM products WHERE id = $1", 7)
	reply(w, row.Scan(&name), name)
}

func (s *shop) prepared(w http.ResponseWriter, r *http.Request) {
	statement, err := s.db.PrepareContext(r.Context(), "SELECT name FROM products WHERE id = ?")
	var name string
	if err == nil {
		defer statement.Close()
		err = statement.QueryRowContext(r.Context(), 9).Scan(&name)
	}
	reply(w, err, name)
}

func (s *shop) broken(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.ExecContext(r.Context(), "DELETE FROM missing_table")
	reply(w, err, "")
}

// #endregion routes

func reply(w http.ResponseWriter, err error, text string) {
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	time.Sleep(time.Millisecond)
	io.WriteString(w, text+"\n")
}
