package store

import (
	"context"
	"errors"
	"testing"
	"time"

	"example.com/links/internal/link"
)

func TestMemory(t *testing.T) { exercise(t, NewMemory()) }

func TestCached(t *testing.T) { exercise(t, NewCached(NewMemory(), 2)) }

// exercise runs what every Store must do.
func exercise(t *testing.T, s Store) {
	t.Helper()
	ctx := context.Background()
	docs := link.Link{Slug: "docs", Target: "https://example.com", Owner: "ada"}

	if err := s.Create(ctx, docs); err != nil {
		t.Fatal(err)
	}
	if err := s.Create(ctx, docs); !errors.Is(err, ErrSlugTaken) {
		t.Errorf("second Create: %v", err)
	}
	if got, err := s.Get(ctx, "docs"); err != nil || got != docs {
		t.Errorf("Get: %v, %v", got, err)
	}
	if links, err := s.List(ctx, "ada"); err != nil || len(links) != 1 {
		t.Errorf("List: %v, %v", links, err)
	}
	if err := s.AddClicks(ctx, map[string]int{"docs": 3}); err != nil {
		t.Error(err)
	}
	if days, err := s.ClicksByDay(ctx, "docs"); err != nil || len(days) != 1 || days[0].Clicks != 3 {
		t.Errorf("ClicksByDay: %v, %v", days, err)
	}

	past := time.Now().Add(-time.Hour)
	docs.ExpiresAt = &past
	if err := s.Update(ctx, docs); err != nil {
		t.Error(err)
	}
	if n, err := s.DeleteExpired(ctx, time.Now()); err != nil || n != 1 {
		t.Errorf("DeleteExpired: %d, %v", n, err)
	}
	if _, err := s.Get(ctx, "docs"); !errors.Is(err, ErrNotFound) {
		t.Errorf("Get after DeleteExpired: %v", err)
	}
}
