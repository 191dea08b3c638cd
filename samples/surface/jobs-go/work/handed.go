package work

import "github.com/go-co-op/gocron/v2"

var scheduler gocron.Scheduler

// addJob has no job of its own: it hands on what it is given.
func addJob(name, spec string, run func()) error {
	_, err := scheduler.NewJob(gocron.CronJob(spec, false), gocron.NewTask(run), gocron.WithName(name))
	return err
}

func keepTask(name, spec string, run func()) {}

func schedules(s *sweeper) {
	if err := addJob("sweep", "0 3 * * *", s.sweepAll); err != nil {
		return
	}
	// Nothing runs this.
	keepTask("idle", "", s.sweepAll)
}

type sweeper struct{}

func (s *sweeper) sweepAll() {}
