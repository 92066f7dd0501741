package main

import (
	"fmt"

	"github.com/spf13/cobra"
	"k8s.io/component-base/cli"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllermanager "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
)

// verbComponent is one process of the tree: "component NAME ARGS…", with Kubernetes' own flags.
func verbComponent(args []string) error {
	if len(args) == 0 {
		return errUsage
	}
	var command *cobra.Command
	switch args[0] {
	case "apiserver":
		command = apiserver.NewAPIServerCommand()
	case "controllers":
		command = controllermanager.NewControllerManagerCommand()
	case "scheduler":
		command = scheduler.NewSchedulerCommand()
	case "nodes":
		return runNodes(args[1:])
	default:
		return errUsage
	}
	command.SetArgs(args[1:])
	if code := cli.Run(command); code != 0 {
		return fmt.Errorf("%s ended with status %d", args[0], code)
	}
	return nil
}
