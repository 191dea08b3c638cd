// Command linksd serves short links, or imports them from a file.
package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"example.com/links/internal/clicks"
	"example.com/links/internal/config"
	httpapi "example.com/links/internal/http"
	"example.com/links/internal/store"
	"example.com/links/internal/worker"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "linksd:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	cfg, err := config.Load()
	if err != nil {
		return err
	}
	if err := cfg.Validate(); err != nil {
		return fmt.Errorf("configuration: %w", err)
	}
	links, err := openStore(ctx, cfg)
	if err != nil {
		return err
	}
	if len(args) == 2 && args[0] == "import" {
		return importLinks(ctx, links, args[1])
	}

	log := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	sweeper := &worker.Sweeper{Store: links, Interval: cfg.SweepInterval, Log: log}
	go sweeper.Run(ctx)
	go clicks.FlushEvery(ctx, links, cfg.FlushInterval)
	server := httpapi.New(links, sweeper, cfg.APIToken, log)
	return server.Run(ctx, cfg.ListenAddr)
}

func openStore(ctx context.Context, cfg config.Config) (store.Store, error) {
	if cfg.DatabaseURL == "" {
		return store.NewMemory(), nil
	}
	postgres, err := store.OpenPostgres(ctx, cfg.DatabaseURL)
	if err != nil {
		return nil, err
	}
	return store.NewCached(postgres, cfg.CacheSize), nil
}
