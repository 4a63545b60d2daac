//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"syscall"
)

// command is a child process that is stopped at its first instruction.
type command struct {
	cmd *exec.Cmd
	pid int
}

// startStopped starts args under ptrace, which stops the child when exec is done.
// The caller's goroutine stays on its thread: ptrace requests must come from it.
func startStopped(args []string) (*command, error) {
	runtime.LockOSThread()
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Ptrace: true}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("cannot start the command: %w", err)
	}
	c := &command{cmd: cmd, pid: cmd.Process.Pid}
	var status syscall.WaitStatus
	if _, err := syscall.Wait4(c.pid, &status, 0, nil); err != nil || !status.Stopped() {
		c.kill()
		return nil, fmt.Errorf("%s did not stop after exec (status %#x): %w", args[0], status, err)
	}
	return c, nil
}

// resumeAndWait lets the command run and returns how it ended.
func (c *command) resumeAndWait() error {
	if err := syscall.PtraceDetach(c.pid); err != nil {
		return fmt.Errorf("cannot resume the command: %w", err)
	}
	if err := c.cmd.Wait(); err != nil {
		return fmt.Errorf("the command failed: %w", err)
	}
	return nil
}

// kill ends the command if it has not ended by itself.
func (c *command) kill() {
	if c.cmd.ProcessState == nil {
		c.cmd.Process.Kill()
		c.cmd.Wait()
	}
}
