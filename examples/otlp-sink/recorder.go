package main

import (
	"fmt"
	"os"
	"sync"
)

// recorder appends one line per request to a file. It is safe for concurrent use.
type recorder struct {
	mu   sync.Mutex
	file *os.File
}

func openRecorder(path string) (*recorder, error) {
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, fmt.Errorf("cannot record requests: %w; choose a writable file with -out", err)
	}
	return &recorder{file: file}, nil
}

// record writes the canonical JSON of request before the sender is answered, so
// that whoever got an answer also finds the line.
func (r *recorder) record(request interface{ MarshalJSON() ([]byte, error) }) error {
	line, err := request.MarshalJSON()
	if err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	_, err = r.file.Write(append(line, '\n'))
	return err
}

func (r *recorder) close() error {
	return r.file.Close()
}
