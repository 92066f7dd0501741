package main

import (
	"os"
	"time"

	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/client-go/tools/clientcmd/api"
)

// The users of every control plane, each with a kubeconfig of this name and each signing in in
// another way.
const (
	admin       = "admin"       // client certificate within the file, may do everything
	reader      = "reader"      // client certificate; sees most, no Secrets, writes nothing
	limited     = "limited"     // token within the file; edits one namespace, sees no other
	tokenFile   = "tokenfile"   // token file of a service account; edits every namespace
	certificate = "certificate" // client certificate in files of its own; edits every namespace
	execUser    = "exec"        // token from an exec plugin; edits every namespace
)

const (
	systemMasters    = "system:masters"
	editorsGroup     = "driftgate:editors"
	limitedNamespace = "limited"
	accountNamespace = "default"
	accountName      = "tokenfile"
	personValid      = 30 * 24 * time.Hour
)

// A kubeconfig with one cluster, user and context, the latter named as told.
func kubeconfigOf(f *facts, ca []byte, context, user string, info *api.AuthInfo) *api.Config {
	conf := api.NewConfig()
	conf.Clusters[f.Name] = &api.Cluster{Server: f.Server, CertificateAuthorityData: ca}
	conf.AuthInfos[context] = info
	conf.Contexts[context] = &api.Context{Cluster: f.Name, AuthInfo: context}
	if user == limited {
		conf.Contexts[context].Namespace = limitedNamespace
	}
	conf.CurrentContext = context
	return conf
}

func contextOf(name, user string) string {
	if user == admin {
		return name
	}
	return name + "-" + user
}

func certificateInfo(of *pair) *api.AuthInfo {
	return &api.AuthInfo{ClientCertificateData: of.certificate, ClientKeyData: of.key}
}

// writeKubeconfigs makes every user's credentials and files, and one with all of them merged.
func writeKubeconfigs(l layout, f *facts, ca *authority, limitedToken string) error {
	infos := map[string]*api.AuthInfo{
		limited:   {Token: limitedToken},
		tokenFile: {TokenFile: l.accountTokenFile()},
		execUser: {Exec: &api.ExecConfig{
			APIVersion:      "client.authentication.k8s.io/v1",
			Command:         f.Program,
			Args:            []string{"credential", "--token-file", l.execTokenFile()},
			InteractiveMode: api.NeverExecInteractiveMode,
		}},
		certificate: {ClientCertificate: l.pki("certificate.crt"), ClientKey: l.pki("certificate.key")},
	}
	for user, groups := range map[string][]string{
		admin: {systemMasters}, reader: nil, certificate: {editorsGroup}} {
		made, err := ca.client(user, groups, personValid)
		if err != nil {
			return err
		}
		if user != certificate {
			infos[user] = certificateInfo(made)
		} else if err := made.write(l.pki("certificate.crt"), l.pki("certificate.key")); err != nil {
			return err
		}
	}
	merged := api.NewConfig()
	f.Kubeconfigs = map[string]string{"merged": l.kubeconfig("merged")}
	for user, info := range infos {
		context := contextOf(f.Name, user)
		one := kubeconfigOf(f, ca.certificate, context, user, info)
		if err := clientcmd.WriteToFile(*one, l.kubeconfig(user)); err != nil {
			return err
		}
		f.Kubeconfigs[user] = l.kubeconfig(user)
		merged.Clusters[f.Name] = one.Clusters[f.Name]
		merged.AuthInfos[context] = info
		merged.Contexts[context] = one.Contexts[context]
	}
	merged.CurrentContext = f.Name
	return clientcmd.WriteToFile(*merged, l.kubeconfig("merged"))
}

// The machinery's own credentials, which no test is meant to use.
func writeComponentKubeconfig(l layout, f *facts, ca *authority, name, user string, groups []string) (string, error) {
	made, err := ca.client(user, groups, personValid)
	if err != nil {
		return "", err
	}
	file := l.pki(name + ".kubeconfig")
	return file, clientcmd.WriteToFile(
		*kubeconfigOf(f, ca.certificate, name, name, certificateInfo(made)), file)
}

func writeText(file, text string) error {
	return os.WriteFile(file, []byte(text), 0o600)
}
