package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"net"
	"os"
	"os/signal"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

func init() {
	runtime.LockOSThread() // see startChild
}

// verbRun is the head of the process tree. It says on descriptor 3 how starting went ("ready", or
// what failed), then does what is asked for on the control socket until it shall end.
func verbRun(args []string) error {
	flags := flag.NewFlagSet("run", flag.ContinueOnError)
	name := flags.String("name", "", "")
	parent := flags.Int("with-parent", 0, "")
	limit := flags.Duration("time-limit", 0, "")
	places, err := parse(flags, args, 1)
	if err != nil {
		return err
	}
	syscall.CloseOnExec(3) // the children must not hold the other end up
	report := os.NewFile(3, "report")
	made, err := newPlane(layout(places[0]), *name, *limit)
	if err != nil {
		return err
	}
	over, err := whenOver(*parent)
	if err != nil {
		fmt.Fprint(report, err)
		return err
	}
	requests, err := listen(made.layout)
	if err != nil {
		fmt.Fprint(report, err)
		return err
	}
	started := make(chan struct{})
	go func() { // starting is given up when the parent ends meanwhile
		select {
		case <-over:
			_ = os.RemoveAll(places[0])
			os.Exit(1)
		case <-started:
		}
	}()
	if err := made.start(); err != nil {
		fmt.Fprint(report, err)
		made.stop()
		return err
	}
	close(started)
	fmt.Fprint(report, "ready")
	report.Close()
	return made.serve(requests, over)
}

// serve runs on the main thread, which starts the children.
func (p *plane) serve(requests <-chan request, over <-chan struct{}) error {
	for {
		ended := make(chan *child, 1)
		stopWaiting := p.watchChildren(ended)
		select {
		case <-over:
			p.stop()
			return os.RemoveAll(string(p.layout))
		case died := <-ended:
			p.stop()
			return died.failure()
		case asked := <-requests:
			close(stopWaiting)
			asked.answer <- p.carryOut(asked.verb)
			if asked.verb == "down" {
				return nil
			}
		}
	}
}

func (p *plane) watchChildren(ended chan<- *child) chan struct{} {
	stop := make(chan struct{})
	for _, running := range p.children {
		go func() {
			select {
			case <-running.ended:
				select {
				case ended <- running:
				case <-stop:
				}
			case <-stop:
			}
		}()
	}
	return stop
}

func (p *plane) carryOut(verb string) error {
	switch verb {
	case "down":
		p.stop()
		return os.RemoveAll(string(p.layout))
	case "kill-apiserver":
		return p.killAPIServer()
	case "start-apiserver":
		if err := p.startAPIServer(); err != nil {
			return err
		}
		return p.publish()
	case "restart-apiserver":
		if err := p.killAPIServer(); err != nil {
			return err
		}
		return p.carryOut("start-apiserver")
	case "compact":
		return compact(p.store)
	}
	return errors.New("unknown request")
}

// A request waits for its answer.
type request struct {
	verb   string
	answer chan error
}

// listen makes the control socket. The process works in the plane's folder, since a socket's path
// may have but a hundred characters.
func listen(l layout) (<-chan request, error) {
	if err := os.Chdir(string(l)); err != nil {
		return nil, err
	}
	if err := writeText(l.pidFile(), strconv.Itoa(os.Getpid())); err != nil {
		return nil, err
	}
	listener, err := net.Listen("unix", controlSocket)
	if err != nil {
		return nil, err
	}
	requests := make(chan request)
	go func() {
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			go answer(connection, requests)
		}
	}()
	return requests, nil
}

func answer(connection net.Conn, requests chan<- request) {
	defer connection.Close()
	scanner := bufio.NewScanner(connection)
	for scanner.Scan() {
		asked := request{scanner.Text(), make(chan error)}
		requests <- asked
		if err := <-asked.answer; err != nil {
			fmt.Fprint(connection, err)
		} else {
			fmt.Fprint(connection, "ok")
		}
		return
	}
}

// whenOver is closed when a signal asks to end, or the process that this one was to live with has
// ended.
func whenOver(parent int) (<-chan struct{}, error) {
	over := make(chan struct{})
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP)
	parentEnded := make(chan struct{})
	if parent > 0 {
		descriptor, err := unix.PidfdOpen(parent, 0)
		if err != nil {
			return nil, fmt.Errorf("the process %d, to live with: %w", parent, err)
		}
		go func() {
			for {
				ready, err := unix.Poll([]unix.PollFd{{Fd: int32(descriptor), Events: unix.POLLIN}}, -1)
				if ready > 0 || (err != nil && err != unix.EINTR) {
					close(parentEnded)
					return
				}
			}
		}()
	}
	go func() {
		select {
		case <-signals:
		case <-parentEnded:
		}
		close(over)
	}()
	return over, nil
}

// The time that starting and stopping an API server takes at most.
const defaultLimit = 120 * time.Second
