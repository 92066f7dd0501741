package main

import (
	"context"
	"fmt"

	core "k8s.io/api/core/v1"
	rbac "k8s.io/api/rbac/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
)

// What the read-only user sees beside the ClusterRole "view": the objects of the cluster itself.
// Secrets are not among them.
var readerRules = []rbac.PolicyRule{
	{APIGroups: []string{""}, Resources: []string{"nodes", "namespaces", "persistentvolumes"}, Verbs: reading},
	{APIGroups: []string{"rbac.authorization.k8s.io"}, Resources: []string{"*"}, Verbs: reading},
	{APIGroups: []string{"apiextensions.k8s.io"}, Resources: []string{"customresourcedefinitions"}, Verbs: reading},
	{APIGroups: []string{"apiregistration.k8s.io"}, Resources: []string{"apiservices"}, Verbs: reading},
	{APIGroups: []string{"storage.k8s.io", "scheduling.k8s.io", "networking.k8s.io"}, Resources: []string{"*"}, Verbs: reading},
	{APIGroups: []string{"admissionregistration.k8s.io"}, Resources: []string{"*"}, Verbs: reading},
}

var reading = []string{"get", "list", "watch"}

// populate makes what a fresh cluster of a test has: two nodes, the users' rights, and the
// namespace of the limited user.
func populate(ctx context.Context, clients kubernetes.Interface) error {
	for _, step := range []func() error{
		func() error { return makeNodes(ctx, clients) },
		func() error {
			return created(clients.CoreV1().Namespaces().Create(ctx,
				&core.Namespace{ObjectMeta: named(limitedNamespace)}, metav1.CreateOptions{}))
		},
		func() error {
			return created(clients.CoreV1().ServiceAccounts(accountNamespace).Create(ctx,
				&core.ServiceAccount{ObjectMeta: named(accountName)}, metav1.CreateOptions{}))
		},
		func() error {
			return created(clients.RbacV1().ClusterRoles().Create(ctx,
				&rbac.ClusterRole{ObjectMeta: named("driftgate:reader"), Rules: readerRules}, metav1.CreateOptions{}))
		},
		func() error { return bind(ctx, clients, "driftgate:reader", "driftgate:reader", user(reader)) },
		func() error { return bind(ctx, clients, "driftgate:reader-view", "view", user(reader)) },
		func() error {
			return bind(ctx, clients, editorsGroup, "edit",
				rbac.Subject{APIGroup: rbac.GroupName, Kind: rbac.GroupKind, Name: editorsGroup},
				rbac.Subject{Kind: rbac.ServiceAccountKind, Namespace: accountNamespace, Name: accountName})
		},
		func() error {
			return created(clients.RbacV1().RoleBindings(limitedNamespace).Create(ctx, &rbac.RoleBinding{
				ObjectMeta: named("driftgate:limited"),
				RoleRef:    clusterRole("edit"),
				Subjects:   []rbac.Subject{user(limited)},
			}, metav1.CreateOptions{}))
		},
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func makeNodes(ctx context.Context, clients kubernetes.Interface) error {
	for number := 1; number <= 2; number++ {
		name := fmt.Sprintf("node-%d", number)
		node := &core.Node{ObjectMeta: named(name)}
		node.Labels = map[string]string{
			core.LabelHostname:   name,
			core.LabelOSStable:   "linux",
			core.LabelArchStable: "amd64",
		}
		if err := created(clients.CoreV1().Nodes().Create(ctx, node, metav1.CreateOptions{})); err != nil {
			return err
		}
	}
	return nil
}

func bind(ctx context.Context, clients kubernetes.Interface, name, role string, subjects ...rbac.Subject) error {
	return created(clients.RbacV1().ClusterRoleBindings().Create(ctx, &rbac.ClusterRoleBinding{
		ObjectMeta: named(name), RoleRef: clusterRole(role), Subjects: subjects,
	}, metav1.CreateOptions{}))
}

// isPopulated is true when the controllers have brought a fresh cluster to rest: pods can be
// made, the nodes are ready, and the roles that are put together from others are.
func isPopulated(ctx context.Context, clients kubernetes.Interface) (bool, string) {
	if _, err := clients.CoreV1().Namespaces().Get(ctx, "kube-system", metav1.GetOptions{}); err != nil {
		return false, err.Error()
	}
	for _, namespace := range []string{"default", limitedNamespace} {
		if _, err := clients.CoreV1().ServiceAccounts(namespace).Get(ctx, "default", metav1.GetOptions{}); err != nil {
			return false, err.Error()
		}
	}
	for _, name := range []string{"view", "edit"} {
		role, err := clients.RbacV1().ClusterRoles().Get(ctx, name, metav1.GetOptions{})
		if err != nil || len(role.Rules) == 0 {
			return false, fmt.Sprintf("the ClusterRole %q is not filled (%v)", name, err)
		}
	}
	nodes, err := clients.CoreV1().Nodes().List(ctx, metav1.ListOptions{})
	if err != nil {
		return false, err.Error()
	}
	for _, node := range nodes.Items {
		if !isReady(node) {
			return false, fmt.Sprintf("the node %q is not ready", node.Name)
		}
	}
	return len(nodes.Items) > 0, "there are no nodes"
}

func isReady(node core.Node) bool {
	for _, condition := range node.Status.Conditions {
		if condition.Type == core.NodeReady {
			return condition.Status == core.ConditionTrue
		}
	}
	return false
}

func named(name string) metav1.ObjectMeta { return metav1.ObjectMeta{Name: name} }

func user(name string) rbac.Subject {
	return rbac.Subject{APIGroup: rbac.GroupName, Kind: rbac.UserKind, Name: name}
}

func clusterRole(name string) rbac.RoleRef {
	return rbac.RoleRef{APIGroup: rbac.GroupName, Kind: "ClusterRole", Name: name}
}

func created(_ any, err error) error {
	if apierrors.IsAlreadyExists(err) {
		return nil
	}
	return err
}
