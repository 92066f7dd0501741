package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"os"
	"time"

	"go.etcd.io/etcd/server/v3/embed"
	"k8s.io/client-go/kubernetes"
)

// A plane is the running control plane, as its head process sees it.
type plane struct {
	layout   layout
	facts    *facts
	limit    time.Duration // for each step of starting
	store    *embed.Etcd
	children map[string]*child
	flags    map[string][]string
	clients  *kubernetes.Clientset
}

func newPlane(l layout, name string, limit time.Duration) (*plane, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return &plane{
		layout:   l,
		limit:    limit,
		children: map[string]*child{},
		flags:    map[string][]string{},
		facts: &facts{
			Name: name, Dir: string(l), Program: program, LimitedTo: limitedNamespace,
			CA: l.pki("ca.crt"), ServerCert: l.pki("server.crt"), EtcdData: l.etcdData(), Logs: l.path("log"),
		},
	}, nil
}

// start brings everything up, from nothing to a cluster at rest.
func (p *plane) start() error {
	if err := p.layout.make(); err != nil {
		return err
	}
	ports, err := freePorts(3)
	if err != nil {
		return err
	}
	p.facts.Server = fmt.Sprintf("https://127.0.0.1:%d", ports[0])
	p.facts.Etcd = fmt.Sprintf("http://127.0.0.1:%d", ports[1])
	if p.store, err = startEtcd(p.layout.etcdData(), p.layout.log("etcd"), ports[1], ports[2], p.limit); err != nil {
		return err
	}
	component, err := p.writeCredentials()
	if err != nil {
		return err
	}
	p.flags["apiserver"] = apiserverFlags(p.layout, ports[0], ports[1])
	if err := p.startAPIServer(); err != nil {
		return err
	}
	if err := populate(context.Background(), p.clients); err != nil {
		return fmt.Errorf("the first objects: %w", err)
	}
	p.flags["controllers"] = controllersFlags(p.layout, component)
	p.flags["scheduler"] = schedulerFlags(component)
	p.flags["nodes"] = []string{component}
	for _, name := range []string{"controllers", "scheduler", "nodes"} {
		if err := p.startComponent(name); err != nil {
			return err
		}
	}
	if err := p.waitFor("the controllers", isPopulatedFor(p.clients)); err != nil {
		return err
	}
	token, err := mintToken(p.layout, p.clients, accountNamespace, accountName, personValid)
	if err != nil {
		return err
	}
	if err := writeText(p.layout.accountTokenFile(), token); err != nil {
		return err
	}
	version, err := p.clients.Discovery().ServerVersion()
	if err != nil {
		return err
	}
	p.facts.Version = version.GitVersion
	return p.publish()
}

// writeCredentials makes all keys, certificates, tokens and kubeconfigs, and gives the kubeconfig
// of the components.
func (p *plane) writeCredentials() (string, error) {
	ca, err := newAuthority("driftgate-testplane-" + p.facts.Name)
	if err != nil {
		return "", err
	}
	if err := ca.write(p.layout.pki("ca.crt"), p.layout.pki("ca.key")); err != nil {
		return "", err
	}
	server, err := ca.server()
	if err != nil {
		return "", err
	}
	if err := server.write(p.layout.pki("server.crt"), p.layout.pki("server.key")); err != nil {
		return "", err
	}
	if err := writeAccountKey(p.layout); err != nil {
		return "", err
	}
	limitedToken, execToken := rand.Text(), rand.Text()
	if err := writeText(p.layout.execTokenFile(), execToken); err != nil {
		return "", err
	}
	if err := writeText(p.layout.staticTokens(), fmt.Sprintf("%s,%s,%s\n%s,%s,%s,\"%s\"\n",
		limitedToken, limited, limited, execToken, execUser, execUser, editorsGroup)); err != nil {
		return "", err
	}
	if err := writeKubeconfigs(p.layout, p.facts, ca, limitedToken); err != nil {
		return "", err
	}
	if p.clients, err = clientsOf(p.facts.Kubeconfigs[admin]); err != nil {
		return "", err
	}
	return writeComponentKubeconfig(p.layout, p.facts, ca, "components", "system:driftgate-testplane",
		[]string{systemMasters})
}

// The key that service account tokens are signed with.
func writeAccountKey(l layout) error {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	text, err := pemOfKey(key)
	if err != nil {
		return err
	}
	if err := os.WriteFile(l.pki("sa.key"), text, 0o600); err != nil {
		return err
	}
	public, err := x509.MarshalPKIXPublicKey(&key.PublicKey)
	if err != nil {
		return err
	}
	return os.WriteFile(l.pki("sa.pub"), pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: public}), 0o644)
}

func (p *plane) startComponent(name string) error {
	started, err := startChild(p.facts.Program, string(p.layout), name, p.layout.log(name), p.flags[name]...)
	if err != nil {
		return err
	}
	p.children[name] = started
	return nil
}

func (p *plane) startAPIServer() error {
	if running := p.children["apiserver"]; running != nil && !running.hasEnded() {
		return errors.New("the API server is running")
	}
	if err := p.startComponent("apiserver"); err != nil {
		return err
	}
	return p.waitFor("the API server", func(ctx context.Context) (bool, string) {
		answer := p.clients.Discovery().RESTClient().Get().AbsPath("/readyz").Do(ctx)
		text, err := answer.Raw()
		return err == nil, fmt.Sprintf("%v %s", err, text)
	})
}

func (p *plane) killAPIServer() error {
	running := p.children["apiserver"]
	if running == nil || running.hasEnded() {
		return errors.New("the API server is not running")
	}
	delete(p.children, "apiserver") // its end is meant
	running.kill()
	return p.publish()
}

// publish writes the facts again, with the processes as they are now.
func (p *plane) publish() error {
	p.facts.Pids = map[string]int{"plane": os.Getpid()}
	for name, running := range p.children {
		p.facts.Pids[name] = running.cmd.Process.Pid
	}
	return p.layout.writeFacts(p.facts)
}

// waitFor asks again and again until it is true, a component ends, or the time is over.
func (p *plane) waitFor(what string, isTrue func(context.Context) (bool, string)) error {
	ctx, cancel := context.WithTimeout(context.Background(), p.limit)
	defer cancel()
	for {
		done, missing := isTrue(ctx)
		if done {
			return nil
		}
		if ended := p.endedChild(); ended != nil {
			return ended.failure()
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("%s: not ready after %s: %s\n%s", what, p.limit, missing, p.lastLog())
		case <-time.After(50 * time.Millisecond):
		}
	}
}

func isPopulatedFor(clients kubernetes.Interface) func(context.Context) (bool, string) {
	return func(ctx context.Context) (bool, string) { return isPopulated(ctx, clients) }
}

func (p *plane) endedChild() *child {
	for _, running := range p.children {
		if running.hasEnded() {
			return running
		}
	}
	return nil
}

func (p *plane) lastLog() string {
	if _, has := p.children["controllers"]; has {
		return lastLines(p.layout.log("controllers"), 12)
	}
	return lastLines(p.layout.log("apiserver"), 12)
}

// stop ends everything at once; there is no state worth a farewell.
func (p *plane) stop() {
	for _, running := range p.children {
		running.kill()
	}
	if p.store != nil {
		p.store.Server.HardStop()
	}
}
