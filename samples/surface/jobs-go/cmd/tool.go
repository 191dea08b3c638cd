package cmd

import "os"

func run() int {
	command := os.Args[1]
	switch command {
	case "serve", "":
		switch os.Getenv("MODE") {
		case "quiet":
			return 1
		}
	case "migrate-config":
		return 2
	}
	return 0
}
