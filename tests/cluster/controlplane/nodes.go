package main

import (
	"context"
	"fmt"

	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/utils/clock"
	nodefast "sigs.k8s.io/kwok/kustomize/stage/node/fast"
	podfast "sigs.k8s.io/kwok/kustomize/stage/pod/fast"
	"sigs.k8s.io/kwok/pkg/apis/internalversion"
	"sigs.k8s.io/kwok/pkg/client/clientset/versioned"
	"sigs.k8s.io/kwok/pkg/config"
	"sigs.k8s.io/kwok/pkg/kwok/controllers"
	"sigs.k8s.io/kwok/pkg/utils/client"
)

// runNodes lets kwok play every node: pods that are bound to one start at once, those of a Job
// complete at once, and deleted ones go. Nodes send no heartbeats: no controller here asks for
// them, and they would only write to etcd all day.
func runNodes(args []string) error {
	if len(args) != 1 {
		return errUsage
	}
	ctx := context.Background()
	stages, err := stagesOf(map[string][]string{
		"Node": {nodefast.DefaultNodeInit},
		"Pod":  {podfast.DefaultPodReady, podfast.DefaultPodComplete, podfast.DefaultPodDelete},
	})
	if err != nil {
		return err
	}
	clients, err := client.NewClientset("", args[0])
	if err != nil {
		return err
	}
	conf, err := kwokConfig(clients)
	if err != nil {
		return err
	}
	defaults := config.GetKwokConfiguration(ctx).Options
	conf.LocalStages = stages
	conf.CIDR = defaults.CIDR
	conf.NodeIP = "127.0.0.1"
	conf.PodPlayStageParallelism = defaults.PodPlayStageParallelism
	conf.NodePlayStageParallelism = defaults.NodePlayStageParallelism
	controller, err := controllers.NewController(*conf)
	if err != nil {
		return err
	}
	if err := controller.Start(ctx); err != nil {
		return err
	}
	select {}
}

func stagesOf(texts map[string][]string) (map[internalversion.StageResourceRef][]*internalversion.Stage, error) {
	stages := map[internalversion.StageResourceRef][]*internalversion.Stage{}
	for kind, ofKind := range texts {
		ref := internalversion.StageResourceRef{APIGroup: "v1", Kind: kind}
		for _, text := range ofKind {
			stage, err := config.UnmarshalWithType[*internalversion.Stage](text)
			if err != nil {
				return nil, fmt.Errorf("a stage of %s: %w", kind, err)
			}
			stages[ref] = append(stages[ref], stage)
		}
	}
	return stages, nil
}

func kwokConfig(clients client.Clientset) (*controllers.Config, error) {
	restConfig, err := clients.ToRESTConfig()
	if err != nil {
		return nil, err
	}
	dynamicClient, err := clients.ToDynamicClient()
	if err != nil {
		return nil, err
	}
	mapper, err := clients.ToRESTMapper()
	if err != nil {
		return nil, err
	}
	restClient, err := rest.RESTClientFor(restConfig)
	if err != nil {
		return nil, err
	}
	typed, err := kubernetes.NewForConfig(restConfig)
	if err != nil {
		return nil, err
	}
	typedKwok, err := versioned.NewForConfig(restConfig)
	if err != nil {
		return nil, err
	}
	return &controllers.Config{
		Clock:                      clock.RealClock{},
		DynamicClient:              dynamicClient,
		ImpersonatingDynamicClient: clients.ToImpersonatingDynamicClient(),
		RESTClient:                 restClient,
		RESTMapper:                 mapper,
		TypedClient:                typed,
		TypedKwokClient:            typedKwok,
		ManageAllNodes:             true,
		ID:                         "driftgate-testplane",
	}, nil
}
