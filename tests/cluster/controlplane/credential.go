package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/pkg/apis/clientauthentication"
	clientauthv1 "k8s.io/client-go/pkg/apis/clientauthentication/v1"
)

// verbCredential is a credential plugin as client-go runs it: it reads KUBERNETES_EXEC_INFO,
// answers in the version asked for, and notes each call in a file where a test wants to count
// them.
func verbCredential(args []string) error {
	flags := flag.NewFlagSet("credential", flag.ContinueOnError)
	tokenFile := flags.String("token-file", "", "")
	certificateFile := flags.String("certificate", "", "")
	keyFile := flags.String("key", "", "")
	expiresIn := flags.Duration("expires-in", 0, "")
	log := flags.String("log", "", "")
	if _, err := parse(flags, args, 0); err != nil {
		return err
	}
	asked := os.Getenv("KUBERNETES_EXEC_INFO")
	if *log != "" {
		if err := appendLine(*log, strings.ReplaceAll(asked, "\n", " ")); err != nil {
			return err
		}
	}
	status := &clientauthv1.ExecCredentialStatus{}
	if *expiresIn != 0 {
		status.ExpirationTimestamp = &metav1.Time{Time: time.Now().Add(*expiresIn)}
	}
	for file, into := range map[string]*string{
		*tokenFile: &status.Token, *certificateFile: &status.ClientCertificateData, *keyFile: &status.ClientKeyData} {
		if file == "" {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		*into = string(text)
	}
	status.Token = strings.TrimSpace(status.Token)
	answer, err := json.Marshal(clientauthv1.ExecCredential{
		TypeMeta: metav1.TypeMeta{Kind: "ExecCredential", APIVersion: versionAsked(asked)},
		Status:   status,
	})
	if err != nil {
		return err
	}
	fmt.Println(string(answer))
	return nil
}

func versionAsked(info string) string {
	var asked metav1.TypeMeta
	if json.Unmarshal([]byte(info), &asked) == nil && asked.APIVersion != "" {
		return asked.APIVersion
	}
	return clientauthentication.GroupName + "/v1"
}

func appendLine(file, line string) error {
	out, err := os.OpenFile(file, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer out.Close()
	_, err = fmt.Fprintln(out, line)
	return err
}
