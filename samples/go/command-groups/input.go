package cmd

import (
	"context"

	"github.com/go-co-op/gocron/v2"
	"github.com/urfave/cli/v3"
)

var Crew = &cli.Command{
	Name:  "crew",
	Usage: "Crew on board",
	Commands: []*cli.Command{
		{
			Name:   "list",
			Action: listCrew,
			Flags: []cli.Flag{
				&cli.StringFlag{
					Name: "rank",
					Action: func(ctx context.Context, c *cli.Command, rank string) error {
						return nil
					},
				},
			},
		},
		{Name: "add", Action: func(ctx context.Context, c *cli.Command) error {
			return nil
		}},
		pier(),
	},
}

func pier() *cli.Command {
	return &cli.Command{Name: "pier", Commands: piers}
}

func schedule(s gocron.Scheduler) {
	s.NewJob(
		gocron.DurationJob(hour),
		gocron.NewTask(func() {
			sweep()
		}),
		gocron.WithName("sweep_decks"),
	)
	s.NewJob(gocron.DurationJob(hour), gocron.NewTask(func() { polish() }))
	s.NewJob(gocron.DurationJob(hour), gocron.NewTask(paint), gocron.WithName("paint_hull"))
}
