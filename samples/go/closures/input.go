package samples

import "log"

var handlers = map[string]func(int) int{
	"double": func(n int) int { return twice(n) },
}

var once = func() int { return twice(1) }()

func twice(n int) int { return n * 2 }

func run(ns []int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			log.Printf("recovered: %v", r)
		}
	}()
	add := func(n int) func() int {
		return func() int { return n + once }
	}
	for _, n := range ns {
		go func(n int) { handlers["double"](add(n)()) }(n)
	}
	return err
}
