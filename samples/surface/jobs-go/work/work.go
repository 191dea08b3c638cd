package work

import (
	"context"
	"time"

	"github.com/go-co-op/gocron/v2"
	"github.com/hibiken/asynq"
	"github.com/riverqueue/river"
	"github.com/robfig/cron/v3"
)

const typeMail = "mail:send"

func Plan(c *cron.Cron, s gocron.Scheduler) {
	c.AddFunc("0 3 * * *", prune)
	s.NewJob(gocron.DurationJob(time.Hour), gocron.NewTask(remind, 3))
}

func Serve(mux *asynq.ServeMux, workers *river.Workers) {
	mux.HandleFunc(typeMail, sendMail)
	mux.HandleFunc("image:shrink", shrink)
	river.AddWorker(workers, &SortWorker{})
}

type SortWorker struct{}

func (w *SortWorker) Work(ctx context.Context) error { return nil }

func sendMail(ctx context.Context, task *asynq.Task) error { return nil }
func shrink(ctx context.Context, task *asynq.Task) error   { return nil }
func prune()                                               {}
func remind(days int)                                      {}
