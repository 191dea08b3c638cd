// Package worker holds what runs beside the server.
package worker

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"example.com/links/internal/store"
)

// Sweeper removes links that are past their time.
type Sweeper struct {
	Store    store.Store
	Interval time.Duration
	Log      *slog.Logger
}

// Run sweeps at every interval until the context is done.
func (s *Sweeper) Run(ctx context.Context) {
	ticker := time.NewTicker(s.Interval)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			if _, err := s.Sweep(ctx); err != nil {
				s.Log.Error("sweep", "error", err)
			}
		}
	}
}

// Sweep removes what is past its time now and says how much that was.
func (s *Sweeper) Sweep(ctx context.Context) (int, error) {
	n, err := s.Store.DeleteExpired(ctx, time.Now())
	if err != nil {
		return 0, fmt.Errorf("sweep: %w", err)
	}
	if n > 0 {
		s.Log.Info("swept", "links", n)
	}
	return n, nil
}
