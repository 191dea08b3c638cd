package work

import "desk.example/desk/clock"

func registerSweep() error {
	return clock.Schedule("0 * * * *", func() {
		if stale() {
			sweep()
		}
	})
}

func stale() bool { return true }
func sweep()      {}
