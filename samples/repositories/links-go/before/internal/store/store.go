// Package store keeps links and their clicks.
package store

import (
	"context"
	"errors"
	"time"

	"example.com/links/internal/link"
)

var (
	// ErrNotFound says that there is no link with that slug.
	ErrNotFound = errors.New("link not found")
	// ErrSlugTaken says that another link has the slug already.
	ErrSlugTaken = errors.New("slug taken")
)

// DayCount is the number of clicks on one day.
type DayCount struct {
	Day    time.Time `json:"day"`
	Clicks int       `json:"clicks"`
}

// Store is what the server and the workers need of a database.
type Store interface {
	Create(ctx context.Context, l link.Link) error
	Get(ctx context.Context, slug string) (link.Link, error)
	List(ctx context.Context, owner string) ([]link.Link, error)
	Update(ctx context.Context, l link.Link) error
	Delete(ctx context.Context, slug string) error
	DeleteExpired(ctx context.Context, now time.Time) (int, error)
	AddClicks(ctx context.Context, counts map[string]int) error
	ClicksByDay(ctx context.Context, slug string) ([]DayCount, error)
	Ping(ctx context.Context) error
}
