package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

// A child is one process of the tree: this program again, as a component.
type child struct {
	name  string
	log   string
	cmd   *exec.Cmd
	ended chan struct{} // closed when it has ended
	err   error         // how it ended; to be read after that
}

// startChild must be called on the main thread, which lives as long as the process: the kernel
// kills a child when the thread that started it ends.
func startChild(program, dir, name, log string, args ...string) (*child, error) {
	out, err := os.OpenFile(log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	defer out.Close()
	cmd := exec.Command(program, append([]string{"component", name}, args...)...)
	cmd.Dir = dir
	cmd.Stdout, cmd.Stderr = out, out
	cmd.Env = append(componentEnvironment(), "HOME="+dir, "TMPDIR="+dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("%s does not start: %w", name, err)
	}
	started := &child{name: name, log: log, cmd: cmd, ended: make(chan struct{})}
	go func() {
		started.err = cmd.Wait()
		close(started.ended)
	}()
	return started, nil
}

// Nothing of the caller's environment reaches the components: a proxy or a GODEBUG set there
// would make another control plane of it.
func componentEnvironment() []string {
	return []string{"PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8"}
}

func (c *child) kill() {
	_ = c.cmd.Process.Kill()
	<-c.ended
}

func (c *child) hasEnded() bool {
	select {
	case <-c.ended:
		return true
	default:
		return false
	}
}

// failure tells that it ended, with what it said last.
func (c *child) failure() error {
	return fmt.Errorf("the %s ended (%v); its log ends with\n%s", c.name, c.err, lastLines(c.log, 12))
}

func lastLines(file string, count int) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return err.Error()
	}
	lines := strings.Split(strings.TrimRight(string(text), "\n"), "\n")
	return strings.Join(lines[max(0, len(lines)-count):], "\n")
}
