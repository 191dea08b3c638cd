module desk.example/desk

go 1.22

require (
	github.com/alecthomas/kong v1.2.1
	github.com/go-co-op/gocron/v2 v2.11.0
	github.com/hibiken/asynq v0.24.1
	github.com/riverqueue/river v0.11.4
	github.com/robfig/cron/v3 v3.0.1
)
