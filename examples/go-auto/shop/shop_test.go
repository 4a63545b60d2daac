package main

import (
	"database/sql"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestRoutesAnswerAsTheRecordingSays(t *testing.T) {
	s := &shop{db: sql.OpenDB(connector{})}
	defer s.db.Close()
	server := httptest.NewServer(s.routes())
	defer server.Close()
	s.self = server.URL
	for request, want := range map[[2]string]int{
		{"GET", "/products/7"}: http.StatusOK,
		{"POST", "/orders"}:    http.StatusCreated,
		{"GET", "/relay"}:      http.StatusOK,
		{"GET", "/no-context"}: http.StatusOK,
		{"GET", "/postgres"}:   http.StatusOK,
		{"GET", "/prepared"}:   http.StatusOK,
		{"GET", "/broken"}:     http.StatusInternalServerError,
		{"GET", "/silent"}:     http.StatusOK,
	} {
		r, err := http.NewRequest(request[0], server.URL+request[1], nil)
		if err != nil {
			t.Fatal(err)
		}
		response, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != want {
			t.Errorf("%v answered %d, want %d", request, response.StatusCode, want)
		}
	}
}
