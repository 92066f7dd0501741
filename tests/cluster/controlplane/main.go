// Driftgate-testplane runs a real Kubernetes control plane on loopback ports for tests and for
// playing: etcd, kube-apiserver, kube-controller-manager, kube-scheduler, and kwok in the place of
// nodes, all in one binary and one process tree. README.md tells how it is used.
package main

import (
	"errors"
	"fmt"
	"os"
	"sort"
	"strings"
)

// A verb takes the arguments after its name. What it says goes to standard output; what it returns
// goes to standard error, and the exit status is then 1.
type verb struct {
	usage string
	about string
	run   func(args []string) error
}

// errUsage is returned by a verb whose arguments make no sense.
var errUsage = errors.New("usage")

func verbs() map[string]verb {
	return map[string]verb{
		"up":                {"DIR [--name N] [--with-parent PID] [--time-limit 120s]", "start a control plane and wait until it is ready", verbUp},
		"down":              {"DIR", "end it and remove all that it made", verbDown},
		"env":               {"DIR", "what it offers, as shell variables", verbEnv},
		"kill-apiserver":    {"DIR", "kill -9 the API server and leave it dead; etcd keeps the objects", controlVerb("kill-apiserver")},
		"start-apiserver":   {"DIR", "start it again and wait until it is ready", controlVerb("start-apiserver")},
		"restart-apiserver": {"DIR", "both", controlVerb("restart-apiserver")},
		"compact":           {"DIR", "forget all revisions but the last, so that old ones answer 410 once the API server was restarted", controlVerb("compact")},
		"certificate":       {"DIR FILE --user U [--groups G,…] [--expires-in 1h]", "write a kubeconfig with a client certificate made for it", verbCertificate},
		"token":             {"DIR --serviceaccount NAMESPACE/NAME [--expires-in 1h]", "print a token of a service account, signed as the API server does", verbToken},
		"credential":        {"--token-file F | --certificate F --key F [--expires-in D] [--log F]", "the exec plugin: print an ExecCredential", verbCredential},
	}
}

// Verbs that only this program itself runs.
func hiddenVerbs() map[string]verb {
	return map[string]verb{
		"run":       {run: verbRun},
		"component": {run: verbComponent},
	}
}

func main() {
	os.Exit(dispatch(os.Args[1:]))
}

func dispatch(args []string) int {
	if len(args) == 0 || args[0] == "help" || args[0] == "--help" {
		printUsage(os.Stdout)
		return 0
	}
	chosen, known := verbs()[args[0]]
	if !known {
		chosen, known = hiddenVerbs()[args[0]]
	}
	if !known {
		fmt.Fprintf(os.Stderr, "driftgate-testplane: unknown verb %q\n", args[0])
		printUsage(os.Stderr)
		return 2
	}
	if err := chosen.run(args[1:]); errors.Is(err, errUsage) {
		fmt.Fprintf(os.Stderr, "driftgate-testplane %s %s\n", args[0], chosen.usage)
		return 2
	} else if err != nil {
		fmt.Fprintf(os.Stderr, "driftgate-testplane %s: %v\n", args[0], err)
		return 1
	}
	return 0
}

func printUsage(out *os.File) {
	names := make([]string, 0)
	for name := range verbs() {
		names = append(names, name)
	}
	sort.Strings(names)
	var text strings.Builder
	for _, name := range names {
		fmt.Fprintf(&text, "  %s %s\n      %s\n", name, verbs()[name].usage, verbs()[name].about)
	}
	fmt.Fprintf(out, "driftgate-testplane VERB\n\n%s", text.String())
}
