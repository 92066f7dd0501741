package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
)

// freePorts finds free ports below those that the kernel gives to outgoing connections, so that
// the API server gets its own back when it is started again.
func freePorts(count int) ([]int, error) {
	var ports []int
	for tries := 0; len(ports) < count && tries < 1000; tries++ {
		port := 20000 + rand.IntN(12000)
		listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
		if err != nil {
			continue
		}
		defer listener.Close() // held until all are found, so that none is found twice
		ports = append(ports, port)
	}
	if len(ports) < count {
		return nil, errors.New("no free port was found on 127.0.0.1")
	}
	return ports, nil
}
