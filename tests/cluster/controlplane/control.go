package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const controlSocket = "control.sock"

func verbUp(args []string) error {
	flags := flag.NewFlagSet("up", flag.ContinueOnError)
	name := flags.String("name", "testplane", "")
	parent := flags.Int("with-parent", 0, "")
	limit := flags.Duration("time-limit", defaultLimit, "")
	places, err := parse(flags, args, 1)
	if err != nil {
		return err
	}
	l, err := freshFolder(places[0])
	if err != nil {
		return err
	}
	begin := time.Now()
	if err := launch(l, *name, *parent, *limit); err != nil {
		return err
	}
	f, err := l.readFacts()
	if err != nil {
		return err
	}
	fmt.Printf("%s: Kubernetes %s at %s, ready after %.1f s\nKUBECONFIG=%s\n",
		f.Name, f.Version, f.Server, time.Since(begin).Seconds(), f.Kubeconfigs["merged"])
	return nil
}

// freshFolder makes the folder. One that holds something is left alone, unless it is what a
// control plane that died has left.
func freshFolder(dir string) (layout, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	l := layout(dir)
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		if _, err := os.Stat(l.pidFile()); err != nil {
			return "", fmt.Errorf("%s is not empty", dir)
		}
		if connection, err := dial(l); err == nil {
			connection.Close()
			return "", fmt.Errorf("a control plane runs in %s already", dir)
		}
		if err := os.RemoveAll(dir); err != nil {
			return "", err
		}
	}
	return l, os.MkdirAll(dir, 0o700)
}

// launch starts the head process in a session of its own, so that it outlives this program and
// its terminal, and waits for its word.
func launch(l layout, name string, parent int, limit time.Duration) error {
	if err := l.make(); err != nil {
		return err
	}
	program, err := os.Executable()
	if err != nil {
		return err
	}
	log, err := os.OpenFile(l.log("plane"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer log.Close()
	word, report, err := os.Pipe()
	if err != nil {
		return err
	}
	defer word.Close()
	head := exec.Command(program, "run", string(l), "--name", name,
		"--with-parent", strconv.Itoa(parent), "--time-limit", limit.String())
	head.Stdout, head.Stderr = log, log
	head.ExtraFiles = []*os.File{report}
	head.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	err = head.Start()
	report.Close()
	if err != nil {
		return err
	}
	text, err := io.ReadAll(word)
	switch {
	case err != nil:
		return err
	case string(text) == "ready":
		return nil
	case len(text) == 0:
		return fmt.Errorf("the control plane ended:\n%s", lastLines(l.log("plane"), 12))
	default:
		return errors.New(string(text))
	}
}

func dial(l layout) (net.Conn, error) {
	if err := os.Chdir(string(l)); err != nil {
		return nil, fmt.Errorf("no control plane runs in %s", l)
	}
	connection, err := net.Dial("unix", controlSocket)
	if err != nil {
		return nil, fmt.Errorf("no control plane runs in %s", l)
	}
	return connection, nil
}

func ask(l layout, verb string) error {
	connection, err := dial(l)
	if err != nil {
		return err
	}
	defer connection.Close()
	fmt.Fprintln(connection, verb)
	text, err := io.ReadAll(connection)
	if err != nil {
		return err
	}
	if string(text) != "ok" {
		return errors.New(string(text))
	}
	return nil
}

func controlVerb(name string) func([]string) error {
	return func(args []string) error {
		places, err := parse(flag.NewFlagSet(name, flag.ContinueOnError), args, 1)
		if err != nil {
			return err
		}
		return ask(layout(places[0]), name)
	}
}

// verbDown also cleans up after a control plane that was killed.
func verbDown(args []string) error {
	places, err := parse(flag.NewFlagSet("down", flag.ContinueOnError), args, 1)
	if err != nil {
		return err
	}
	dir, err := filepath.Abs(places[0])
	if err != nil {
		return err
	}
	l := layout(dir)
	pid, err := os.ReadFile(l.pidFile())
	if err != nil {
		return fmt.Errorf("no control plane runs in %s", l)
	}
	asked := ask(l, "down")
	if number, err := strconv.Atoi(string(pid)); asked == nil && err == nil {
		for syscall.Kill(number, 0) == nil { // it has removed the folder and is about to end
			time.Sleep(5 * time.Millisecond)
		}
	}
	return os.RemoveAll(dir)
}

func verbEnv(args []string) error {
	places, err := parse(flag.NewFlagSet("env", flag.ContinueOnError), args, 1)
	if err != nil {
		return err
	}
	dir, err := filepath.Abs(places[0])
	if err != nil {
		return err
	}
	f, err := layout(dir).readFacts()
	if err != nil {
		return err
	}
	connection, err := dial(layout(dir)) // one that died has left its facts
	if err != nil {
		return err
	}
	connection.Close()
	lines := []string{
		"DRIFTGATE_PLANE=" + quoted(f.Dir),
		"DRIFTGATE_PLANE_SERVER=" + quoted(f.Server),
		"DRIFTGATE_PLANE_CA=" + quoted(f.CA),
		"KUBECONFIG=" + quoted(f.Kubeconfigs["merged"]),
	}
	for user, file := range f.Kubeconfigs {
		lines = append(lines, "DRIFTGATE_PLANE_KUBECONFIG_"+strings.ToUpper(user)+"="+quoted(file))
	}
	sort.Strings(lines)
	for _, line := range lines {
		fmt.Println("export " + line)
	}
	return nil
}

func quoted(text string) string {
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}
