package main

import (
	"flag"
	"io"
)

// parse reads the flags and the places of a verb in any order ("DIR --name N" and "--name N DIR").
// It gives the places, exactly `count` of them, or errUsage.
func parse(flags *flag.FlagSet, args []string, count int) ([]string, error) {
	flags.SetOutput(io.Discard)
	var places []string
	for len(args) > 0 {
		if err := flags.Parse(args); err != nil {
			return nil, errUsage
		}
		args = flags.Args()
		if len(args) > 0 {
			places = append(places, args[0])
			args = args[1:]
		}
	}
	if len(places) != count {
		return nil, errUsage
	}
	return places, nil
}
