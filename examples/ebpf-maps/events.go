//go:build linux

package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"github.com/cilium/ebpf/perf"
	"github.com/cilium/ebpf/ringbuf"
)

const bufferSize = 4096

// received are the numbers of the events that arrived, and what the reader says
// of those that did not.
type received struct {
	numbers []uint64
	lost    uint64
}

// stream sends numbered events of eight bytes from the kernel to user space.
type stream struct {
	name    string
	buffer  *ebpf.Map
	program *ebpf.Program
	failed  *ebpf.Map
	drain   func() (received, error)
	close   func() error
}

func openStreams(size int) ([]stream, error) {
	ring, err1 := openRing(size)
	perfArray, err2 := openPerf(size)
	return []stream{ring, perfArray}, errors.Join(err1, err2)
}

// #region output
// outputRing sends the number in R6; R0 is not 0 when the buffer is full.
func outputRing(buffer *ebpf.Map, flags int32) asm.Instructions {
	return asm.Instructions{
		asm.StoreMem(asm.RFP, -8, asm.R6, asm.DWord),
		asm.LoadMapPtr(asm.R1, buffer.FD()),
		asm.Mov.Reg(asm.R2, asm.RFP),
		asm.Add.Imm(asm.R2, -8),
		asm.Mov.Imm(asm.R3, 8),
		asm.Mov.Imm(asm.R4, flags),
		asm.FnRingbufOutput.Call(),
	}
}

// outputPerf does the same with a perf event array; R7 is the context.
func outputPerf(buffer *ebpf.Map) asm.Instructions {
	return asm.Instructions{
		asm.StoreMem(asm.RFP, -8, asm.R6, asm.DWord),
		asm.Mov.Reg(asm.R1, asm.R7),
		asm.LoadMapPtr(asm.R2, buffer.FD()),
		asm.LoadImm(asm.R3, 0xffffffff, asm.DWord), // BPF_F_CURRENT_CPU
		asm.Mov.Reg(asm.R4, asm.RFP),
		asm.Add.Imm(asm.R4, -8),
		asm.Mov.Imm(asm.R5, 8),
		asm.FnPerfEventOutput.Call(),
	}
}

// #endregion output

func openRing(size int) (s stream, err error) {
	s.name = "ring buffer"
	if s.buffer, err = ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.RingBuf, MaxEntries: uint32(size)}); err != nil {
		return s, err
	}
	reader, err := ringbuf.NewReader(s.buffer)
	if err != nil {
		return s, err
	}
	s.close = reader.Close
	s.drain = func() (got received, err error) {
		for {
			reader.SetDeadline(time.Now().Add(50 * time.Millisecond))
			record, err := reader.Read()
			if errors.Is(err, os.ErrDeadlineExceeded) {
				return got, nil
			} else if err != nil {
				return got, err
			}
			got.numbers = append(got.numbers, binary.NativeEndian.Uint64(record.RawSample))
		}
	}
	return s, s.load(outputRing(s.buffer, 0))
}

func openPerf(size int) (s stream, err error) {
	s.name = "perf event array"
	if s.buffer, err = ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.PerfEventArray}); err != nil {
		return s, err
	}
	reader, err := perf.NewReader(s.buffer, size)
	if err != nil {
		return s, err
	}
	s.close = reader.Close
	s.drain = func() (got received, err error) {
		for {
			reader.SetDeadline(time.Now().Add(50 * time.Millisecond))
			record, err := reader.Read()
			if errors.Is(err, os.ErrDeadlineExceeded) {
				return got, nil
			} else if err != nil {
				return got, err
			}
			if got.lost += record.LostSamples; record.LostSamples == 0 {
				got.numbers = append(got.numbers, binary.NativeEndian.Uint64(record.RawSample))
			}
		}
	}
	return s, s.load(outputPerf(s.buffer))
}

func (s *stream) load(output asm.Instructions) error {
	number, failed, err := newCounters(ebpf.Array)
	if err != nil {
		return err
	}
	defer number.Close() // the program keeps it
	s.failed = failed
	context := asm.Instructions{asm.Mov.Reg(asm.R7, asm.R1)}
	s.program, err = load(context, takeNumber(number), output, countFailure(failed), returnZero())
	return err
}

// #region lose
// loseEvents sends 1000 events while nobody reads, reads what there is, and
// sends one more.
func loseEvents(w io.Writer) error {
	fmt.Fprintf(w, "lost: 1000 events into %d bytes, read, one more event, read\n", bufferSize)
	streams, err := openStreams(bufferSize)
	if err != nil {
		return err
	}
	for _, s := range streams {
		defer s.close()
		if err := runOn(0, s.program, 1000); err != nil {
			return err
		}
		first, err := s.drain()
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "  %-17s %3d arrived, reader reports %3d lost, program counted %3d\n",
			s.name, len(first.numbers), first.lost, total(s.failed))
		if err := runOn(0, s.program, 1); err != nil {
			return err
		}
		second, err := s.drain()
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "  %-17s %3d arrived, reader reports %3d lost, gap in numbers %3d\n",
			"  one more", len(second.numbers), second.lost, gap(append(first.numbers, second.numbers...)))
	}
	return nil
}

// #endregion lose

// gap counts the numbers that are missing between 0 and the highest.
func gap(numbers []uint64) uint64 {
	if len(numbers) == 0 {
		return 0
	}
	highest := numbers[0]
	for _, number := range numbers {
		highest = max(highest, number)
	}
	return highest + 1 - uint64(len(numbers))
}

// compareOrder sends six events, alternately from two processors.
func compareOrder(w io.Writer) error {
	fmt.Fprintln(w, "order: six events, sent from CPU 0, 1, 0, 1, 0, 1")
	streams, err := openStreams(bufferSize)
	if err != nil {
		return err
	}
	for _, s := range streams {
		defer s.close()
		for i := range 6 {
			if err := runOn(i%2, s.program, 1); err != nil {
				return err
			}
		}
		got, err := s.drain()
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "  %-17s %v\n", s.name, got.numbers)
	}
	return nil
}
