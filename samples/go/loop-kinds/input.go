package kinds

import "time"

func run(orders []Order, jobs chan Job) {
	for _, order := range orders {
		plain(order)
	}
	for _, kind := range []string{"open", "paid"} {
		written(kind)
	}
	for range time.Tick(time.Minute) {
		tick()
	}
	for {
		select {
		case job := <-jobs:
			work(job)
		}
	}
	for part := range slices.Chunk(orders, 100) {
		batch(part)
	}
	for tries := 0; tries < limit; tries++ {
		if ask() {
			break
		}
		time.Sleep(time.Second)
	}
}
