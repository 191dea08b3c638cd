package worker

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"example.com/links/internal/link"
	"example.com/links/internal/store"
)

func TestSweepRemovesExpiredLinks(t *testing.T) {
	ctx := context.Background()
	past := time.Now().Add(-time.Minute)
	memory := store.NewMemory()
	if err := memory.Create(ctx, link.Link{Slug: "old", ExpiresAt: &past}); err != nil {
		t.Fatal(err)
	}
	sweeper := Sweeper{Store: memory, Interval: time.Minute, Log: slog.Default()}
	if n, err := sweeper.Sweep(ctx); err != nil || n != 1 {
		t.Errorf("Sweep() = %d, %v", n, err)
	}
}
