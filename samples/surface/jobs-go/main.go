package main

import "github.com/alecthomas/kong"

type cli struct {
	Verbose  bool     `help:"Says more, cmd by cmd."`
	Prune    pruneCmd `cmd:"" help:"Drops what is old."`
	Member   struct {
		Add addCmd `cmd:"" help:"Takes one in."`
	} `cmd:"" help:"Members."`
}

type pruneCmd struct{}

func (c *pruneCmd) Run() error { return nil }

type addCmd struct{}

func (c *addCmd) Run() error { return nil }

func main() {
	kong.Parse(&cli{}).Run()
}
