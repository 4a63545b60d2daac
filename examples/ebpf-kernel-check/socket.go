//go:build linux

package main

import (
	"io"
	"net"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/link"
)

// socketFilter counts packets that this process sends to itself over loopback.
func socketFilter() probe {
	receiver, err := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	return probe{
		name: "socket_filter",
		spec: ebpf.ProgramSpec{Type: ebpf.SocketFilter},
		attach: func(p *ebpf.Program) (io.Closer, error) {
			if err != nil {
				return nil, err
			}
			return receiver, link.AttachSocketFilter(receiver, p)
		},
		trigger: func() {
			if sender, err := net.Dial("udp", receiver.LocalAddr().String()); err == nil {
				sender.Write([]byte{0})
				sender.Close()
			}
		},
	}
}
