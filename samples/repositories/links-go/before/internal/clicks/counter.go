// Package clicks counts redirects in memory and hands the counts on from time to time, so that a
// redirect does not wait for the database.
package clicks

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"
)

// Sink keeps counts for good.
type Sink interface {
	AddClicks(ctx context.Context, counts map[string]int) error
}

var (
	mu      sync.Mutex
	pending = map[string]int{}
)

// Count notes one click on a slug.
func Count(slug string) {
	mu.Lock()
	defer mu.Unlock()
	pending[slug]++
}

// Flush hands everything counted so far to the sink. If that fails the counts are kept.
func Flush(ctx context.Context, sink Sink) error {
	counts := drain()
	if len(counts) == 0 {
		return nil
	}
	if err := sink.AddClicks(ctx, counts); err != nil {
		restore(counts)
		return fmt.Errorf("flush clicks: %w", err)
	}
	return nil
}

// FlushEvery flushes until the context is done, and once more then.
func FlushEvery(ctx context.Context, sink Sink, interval time.Duration) {
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			if err := Flush(ctx, sink); err != nil {
				slog.Error("clicks", "error", err)
			}
		case <-ctx.Done():
			if err := Flush(context.Background(), sink); err != nil {
				slog.Error("clicks lost", "error", err)
			}
			return
		}
	}
}

func drain() map[string]int {
	mu.Lock()
	defer mu.Unlock()
	counts := pending
	pending = map[string]int{}
	return counts
}

func restore(counts map[string]int) {
	mu.Lock()
	defer mu.Unlock()
	for slug, n := range counts {
		pending[slug] += n
	}
}
