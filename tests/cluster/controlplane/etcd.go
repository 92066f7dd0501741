package main

import (
	"context"
	"fmt"
	"net/url"
	"time"

	"go.etcd.io/etcd/api/v3/etcdserverpb"
	"go.etcd.io/etcd/server/v3/embed"
	"go.etcd.io/etcd/server/v3/storage/wal"
)

// startEtcd starts the store inside this process, where it outlives a killed API server. Nothing
// is ever flushed to the disk: its data dies with the process tree.
func startEtcd(dir, logFile string, clientPort, peerPort int, limit time.Duration) (*embed.Etcd, error) {
	wal.SegmentSizeBytes = 4 << 20 // it is allocated beforehand, twice
	conf := embed.NewConfig()
	conf.Dir = dir
	conf.Name = "testplane"
	conf.LogLevel = "warn"
	conf.LogOutputs = []string{logFile}
	conf.UnsafeNoFsync = true
	conf.WarningUnaryRequestDuration = time.Second // every request is logged where it is not set
	client, peer := loopback(clientPort), loopback(peerPort)
	conf.ListenClientUrls, conf.AdvertiseClientUrls = []url.URL{client}, []url.URL{client}
	conf.ListenPeerUrls, conf.AdvertisePeerUrls = []url.URL{peer}, []url.URL{peer}
	conf.InitialCluster = conf.InitialClusterFromName(conf.Name)
	store, err := embed.StartEtcd(conf)
	if err != nil {
		return nil, fmt.Errorf("etcd does not start: %w", err)
	}
	select {
	case <-store.Server.ReadyNotify():
		return store, nil
	case err := <-store.Err():
		return nil, fmt.Errorf("etcd ended: %w", err)
	case <-time.After(limit):
		store.Close()
		return nil, fmt.Errorf("etcd was not ready after %s", limit)
	}
}

// compact drops every revision but the newest.
func compact(store *embed.Etcd) error {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	_, err := store.Server.Compact(ctx, &etcdserverpb.CompactionRequest{
		Revision: store.Server.KV().Rev(), Physical: true})
	return err
}

func loopback(port int) url.URL {
	return url.URL{Scheme: "http", Host: fmt.Sprintf("127.0.0.1:%d", port)}
}
