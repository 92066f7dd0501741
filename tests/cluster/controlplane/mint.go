package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/serviceaccount"
)

const issuer = "https://kubernetes.default.svc"

// verbCertificate makes a user on the spot, with any life time: also one that is over.
func verbCertificate(args []string) error {
	flags := flag.NewFlagSet("certificate", flag.ContinueOnError)
	user := flags.String("user", "", "")
	groups := flags.String("groups", "", "")
	expiresIn := flags.Duration("expires-in", time.Hour, "")
	places, err := parse(flags, args, 2)
	if err != nil || *user == "" {
		return errUsage
	}
	l := layout(places[0])
	f, err := l.readFacts()
	if err != nil {
		return err
	}
	ca, err := readAuthority(l)
	if err != nil {
		return err
	}
	var ofGroups []string
	if *groups != "" {
		ofGroups = strings.Split(*groups, ",")
	}
	made, err := ca.client(*user, ofGroups, *expiresIn)
	if err != nil {
		return err
	}
	conf := kubeconfigOf(f, ca.certificate, f.Name+"-"+*user, *user, certificateInfo(made))
	return clientcmd.WriteToFile(*conf, places[1])
}

func readAuthority(l layout) (*authority, error) {
	var files pair
	var err error
	if files.certificate, err = os.ReadFile(l.pki("ca.crt")); err != nil {
		return nil, err
	}
	if files.key, err = os.ReadFile(l.pki("ca.key")); err != nil {
		return nil, err
	}
	return parseAuthority(files)
}

// verbToken prints a token as TokenRequest would give it, which refuses less than ten minutes.
func verbToken(args []string) error {
	flags := flag.NewFlagSet("token", flag.ContinueOnError)
	account := flags.String("serviceaccount", "", "")
	expiresIn := flags.Duration("expires-in", time.Hour, "")
	places, err := parse(flags, args, 1)
	namespace, name, both := strings.Cut(*account, "/")
	if err != nil || !both {
		return errUsage
	}
	l := layout(places[0])
	f, err := l.readFacts()
	if err != nil {
		return err
	}
	clients, err := clientsOf(f.Kubeconfigs[admin])
	if err != nil {
		return err
	}
	token, err := mintToken(l, clients, namespace, name, *expiresIn)
	if err != nil {
		return err
	}
	fmt.Println(token)
	return nil
}

func clientsOf(kubeconfig string) (*kubernetes.Clientset, error) {
	conf, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return nil, err
	}
	conf.QPS, conf.Burst = -1, -1
	return kubernetes.NewForConfig(conf)
}

func mintToken(l layout, clients kubernetes.Interface, namespace, name string, valid time.Duration) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	found, err := clients.CoreV1().ServiceAccounts(namespace).Get(ctx, name, metav1.GetOptions{})
	if err != nil {
		return "", err
	}
	text, err := os.ReadFile(l.pki("sa.key"))
	if err != nil {
		return "", err
	}
	key, err := parseKey(text)
	if err != nil {
		return "", err
	}
	generator, err := serviceaccount.JWTTokenGenerator(issuer, key)
	if err != nil {
		return "", err
	}
	public, private, err := serviceaccount.Claims(core.ServiceAccount{
		ObjectMeta: metav1.ObjectMeta{Namespace: namespace, Name: name, UID: found.UID},
	}, nil, nil, nil, int64(valid.Seconds()), 0, []string{issuer})
	if err != nil {
		return "", err
	}
	return generator.GenerateToken(ctx, public, private)
}
