package main

import "fmt"

// The controllers that a cluster of the tests needs; the others would only hold watches.
const controllersWanted = "clusterrole-aggregation-controller,cronjob-controller,daemonset-controller," +
	"deployment-controller,disruption-controller,endpoints-controller,endpointslice-controller," +
	"garbage-collector-controller,job-controller,namespace-controller,persistentvolume-binder-controller," +
	"persistentvolume-protection-controller,persistentvolumeclaim-protection-controller," +
	"replicaset-controller,replicationcontroller-controller,resourcequota-controller," +
	"root-ca-certificate-publisher-controller,serviceaccount-controller,serviceaccount-token-controller," +
	"statefulset-controller,ttl-after-finished-controller"

// Everything that concerns what the API answers stays as Kubernetes has it; the rest is made quiet.
func apiserverFlags(l layout, port, etcdPort int) []string {
	return []string{
		"--bind-address=127.0.0.1",
		"--advertise-address=127.0.0.1",
		fmt.Sprintf("--secure-port=%d", port),
		fmt.Sprintf("--etcd-servers=http://127.0.0.1:%d", etcdPort),
		"--endpoint-reconciler-type=none", // a loopback address is no endpoint
		"--anonymous-auth=false",
		"--authorization-mode=RBAC",
		"--allow-privileged=true",
		// It would taint new nodes until a controller that does not run here finds them ready.
		"--disable-admission-plugins=TaintNodesByCondition",
		"--client-ca-file=" + l.pki("ca.crt"),
		"--token-auth-file=" + l.staticTokens(),
		"--tls-cert-file=" + l.pki("server.crt"),
		"--tls-private-key-file=" + l.pki("server.key"),
		"--service-account-issuer=" + issuer,
		"--service-account-key-file=" + l.pki("sa.pub"),
		"--service-account-signing-key-file=" + l.pki("sa.key"),
		"--service-cluster-ip-range=10.96.0.0/16",
		"--profiling=false",
		"--shutdown-delay-duration=0s",
	}
}

func controllersFlags(l layout, kubeconfig string) []string {
	return []string{
		"--kubeconfig=" + kubeconfig,
		"--controllers=" + controllersWanted,
		"--leader-elect=false",
		"--secure-port=0",
		"--kube-api-qps=1000",
		"--kube-api-burst=2000",
		"--root-ca-file=" + l.pki("ca.crt"),
		"--service-account-private-key-file=" + l.pki("sa.key"),
		"--use-service-account-credentials=false",
		"--profiling=false",
	}
}

func schedulerFlags(kubeconfig string) []string {
	return []string{
		"--kubeconfig=" + kubeconfig,
		"--leader-elect=false",
		"--secure-port=0",
		"--kube-api-qps=1000",
		"--kube-api-burst=2000",
		"--profiling=false",
	}
}
