//go:build linux

package main

import (
	"fmt"
	"net"
	"time"

	"github.com/cilium/ebpf"
	"golang.org/x/sys/unix"
)

const payloadLength = 4096

type readable struct{ ordinary, tracked int }

// readableBytes asks for the number of unread bytes (FIONREAD) of a socket with
// payloadLength of them, outside and inside a sockhash.
func readableBytes() (r readable, err error) {
	if r.ordinary, err = unread(func(int) error { return nil }); err != nil {
		return r, err
	}
	sockets, err := ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.SockHash, KeySize: 4, ValueSize: 4, MaxEntries: 1})
	if err != nil {
		return r, fmt.Errorf("%w: %w", errRefused, err)
	}
	defer sockets.Close()
	r.tracked, err = unread(func(fd int) error { return sockets.Put(uint32(0), uint32(fd)) })
	return r, err
}

// unread calls prepare with a connected socket, fills it and returns FIONREAD.
func unread(prepare func(fd int) error) (count int, err error) {
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer listener.Close()
	writer, err := net.Dial("tcp4", listener.Addr().String())
	if err != nil {
		return 0, err
	}
	defer writer.Close()
	reader, err := listener.Accept()
	if err != nil {
		return 0, err
	}
	defer reader.Close()
	raw, err := reader.(*net.TCPConn).SyscallConn()
	if err != nil {
		return 0, err
	}
	controlErr := raw.Control(func(fd uintptr) {
		if err = prepare(int(fd)); err != nil {
			return
		}
		if _, err = writer.Write(make([]byte, payloadLength)); err != nil {
			return
		}
		if err = waitFor(int(fd)); err == nil {
			count, err = unix.IoctlGetInt(int(fd), unix.TIOCINQ) // the same number as FIONREAD
		}
	})
	if err == nil {
		err = controlErr
	}
	return count, err
}

// waitFor peeks until the whole payload can be read.
func waitFor(fd int) error {
	buffer := make([]byte, payloadLength)
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		if n, _, err := unix.Recvfrom(fd, buffer, unix.MSG_PEEK|unix.MSG_DONTWAIT); err == nil && n == payloadLength {
			return nil
		}
	}
	return fmt.Errorf("the payload did not arrive in %v", patience)
}
