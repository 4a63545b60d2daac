//go:build linux

package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"

	"github.com/cilium/ebpf/link"
	"golang.org/x/sys/unix"
)

// loopback is the index of lo in a new network namespace.
const loopback = 1

// target is the program that events come from.
type target struct {
	pid        int
	executable *link.Executable
	socket     *net.UDPConn
	process    *exec.Cmd
	orders     io.WriteCloser
	answers    *bufio.Reader
}

// startTarget moves this thread to a new network namespace and starts the
// target there, with a socket that is connected to itself.
func startTarget(path string) (*target, error) {
	if err := unix.Unshare(unix.CLONE_NEWNET); err != nil {
		return nil, fmt.Errorf("new network namespace: %w; run as root", err)
	}
	if err := raiseLoopback(); err != nil {
		return nil, fmt.Errorf("loopback: %w", err)
	}
	executable, err := link.OpenExecutable(path)
	if err != nil {
		return nil, err
	}
	socket, err := socketToItself()
	if err != nil {
		return nil, err
	}
	inherited, err := socket.File()
	if err != nil {
		return nil, err
	}
	defer inherited.Close()
	process := exec.Command(path)
	process.Stderr = os.Stderr
	process.ExtraFiles = []*os.File{inherited} // descriptor 3
	orders, err := process.StdinPipe()
	if err != nil {
		return nil, err
	}
	answers, err := process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := process.Start(); err != nil {
		return nil, err
	}
	return &target{process.Process.Pid, executable, socket, process, orders, bufio.NewReader(answers)}, nil
}

// do lets the target do something as often as times says, and returns what one
// time cost it, in nanoseconds of CPU time.
func (t *target) do(event string) (each float64, err error) {
	if _, err := fmt.Fprintln(t.orders, event, times[event]); err != nil {
		return 0, err
	}
	_, err = fmt.Fscanln(t.answers, &each)
	return each, err
}

func (t *target) stop() {
	t.orders.Close() // the end of its input is the end of the target
	t.process.Wait()
	t.socket.Close()
}

func raiseLoopback() error {
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(fd)
	request, err := unix.NewIfreq("lo")
	if err != nil {
		return err
	}
	request.SetUint16(unix.IFF_UP)
	return unix.IoctlIfreq(fd, unix.SIOCSIFFLAGS, request)
}

// socketToItself returns a UDP socket that receives what it sends. It blocks
// when read, as the target expects.
func socketToItself() (*net.UDPConn, error) {
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	file := os.NewFile(uintptr(fd), "udp")
	defer file.Close()
	if err := unix.Bind(fd, &unix.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}); err != nil {
		return nil, err
	}
	address, err := unix.Getsockname(fd)
	if err != nil {
		return nil, err
	}
	if err := unix.Connect(fd, address); err != nil {
		return nil, err
	}
	connection, err := net.FileConn(file)
	if err != nil {
		return nil, err
	}
	return connection.(*net.UDPConn), nil
}
