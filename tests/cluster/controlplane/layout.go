package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// A layout names the files of a control plane's folder.
type layout string

func (l layout) path(parts ...string) string {
	return filepath.Join(append([]string{string(l)}, parts...)...)
}

func (l layout) factsFile() string          { return l.path("facts.json") }
func (l layout) pidFile() string            { return l.path("pid") }
func (l layout) pki(name string) string     { return l.path("pki", name) }
func (l layout) log(name string) string     { return l.path("log", name+".log") }
func (l layout) kubeconfig(u string) string { return l.path("kubeconfig", u) }
func (l layout) etcdData() string           { return l.path("etcd") }
func (l layout) staticTokens() string       { return l.pki("tokens.csv") }
func (l layout) accountTokenFile() string   { return l.pki("tokenfile.token") }
func (l layout) execTokenFile() string      { return l.pki("exec.token") }
func (l layout) make() error {
	for _, folder := range []string{"pki", "log", "kubeconfig"} {
		if err := os.MkdirAll(l.path(folder), 0o700); err != nil {
			return err
		}
	}
	return nil
}

// Facts are what a test may want to know of a running control plane: the file facts.json.
type facts struct {
	Name        string            `json:"name"`
	Dir         string            `json:"dir"`
	Server      string            `json:"server"`
	Version     string            `json:"version"`
	CA          string            `json:"ca"`
	ServerCert  string            `json:"serverCertificate"`
	Etcd        string            `json:"etcd"`
	EtcdData    string            `json:"etcdData"`
	Logs        string            `json:"logs"`
	Program     string            `json:"program"`
	Pids        map[string]int    `json:"pids"`
	Kubeconfigs map[string]string `json:"kubeconfigs"` // by user, and "merged"
	LimitedTo   string            `json:"limitedNamespace"`
}

func (l layout) readFacts() (*facts, error) {
	text, err := os.ReadFile(l.factsFile())
	if err != nil {
		return nil, fmt.Errorf("no control plane runs in %s", l)
	}
	read := &facts{}
	if err := json.Unmarshal(text, read); err != nil {
		return nil, fmt.Errorf("%s: %w", l.factsFile(), err)
	}
	return read, nil
}

// Written beside and moved into place, so that a reader never sees half of it.
func (l layout) writeFacts(f *facts) error {
	text, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return err
	}
	part := l.factsFile() + ".part"
	if err := os.WriteFile(part, append(text, '\n'), 0o600); err != nil {
		return err
	}
	return os.Rename(part, l.factsFile())
}
