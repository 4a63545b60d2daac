package main

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
	"strings"
)

// connector is a database that needs no server: every query has one row, every
// statement changes one row, and missing_table is missing.
type connector struct{}

func (connector) Connect(context.Context) (driver.Conn, error) { return connection{}, nil }
func (connector) Driver() driver.Driver                        { return nil }

type connection struct{}

func (connection) Prepare(query string) (driver.Stmt, error) { return statement(query), nil }
func (connection) Close() error                              { return nil }
func (connection) Begin() (driver.Tx, error)                 { return nil, errors.ErrUnsupported }

func (connection) QueryContext(_ context.Context, query string, _ []driver.NamedValue) (driver.Rows, error) {
	return statement(query).Query(nil)
}

func (connection) ExecContext(_ context.Context, query string, _ []driver.NamedValue) (driver.Result, error) {
	return statement(query).Exec(nil)
}

type statement string

func (statement) Close() error  { return nil }
func (statement) NumInput() int { return -1 }

func (s statement) Query([]driver.Value) (driver.Rows, error) { return &rows{}, s.check() }

func (s statement) Exec([]driver.Value) (driver.Result, error) {
	return driver.RowsAffected(1), s.check()
}

func (s statement) check() error {
	if strings.Contains(string(s), "missing_table") {
		return errors.New("no such table: missing_table")
	}
	return nil
}

// rows is one row with one column.
type rows struct{ done bool }

func (*rows) Columns() []string { return []string{"name"} }
func (*rows) Close() error      { return nil }

func (r *rows) Next(values []driver.Value) error {
	if r.done {
		return io.EOF
	}
	r.done = true
	values[0] = "lamp"
	return nil
}
