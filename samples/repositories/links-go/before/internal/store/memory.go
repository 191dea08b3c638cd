package store

import (
	"context"
	"sync"
	"time"

	"example.com/links/internal/link"
)

// Memory keeps links until the process ends.
type Memory struct {
	mu     sync.Mutex
	links  map[string]link.Link
	clicks map[string]map[time.Time]int
}

// NewMemory returns an empty store.
func NewMemory() *Memory {
	return &Memory{links: map[string]link.Link{}, clicks: map[string]map[time.Time]int{}}
}

func (m *Memory) Create(_ context.Context, l link.Link) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, taken := m.links[l.Slug]; taken {
		return ErrSlugTaken
	}
	m.links[l.Slug] = l
	return nil
}

func (m *Memory) Get(_ context.Context, slug string) (link.Link, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	l, ok := m.links[slug]
	if !ok {
		return link.Link{}, ErrNotFound
	}
	return l, nil
}

func (m *Memory) List(_ context.Context, owner string) ([]link.Link, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var links []link.Link
	for _, slug := range sortedKeys(m.links) {
		if l := m.links[slug]; l.Owner == owner {
			links = append(links, l)
		}
	}
	return links, nil
}

func (m *Memory) Update(_ context.Context, l link.Link) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, ok := m.links[l.Slug]; !ok {
		return ErrNotFound
	}
	m.links[l.Slug] = l
	return nil
}

func (m *Memory) Delete(_ context.Context, slug string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, ok := m.links[slug]; !ok {
		return ErrNotFound
	}
	delete(m.links, slug)
	return nil
}

func (m *Memory) DeleteExpired(_ context.Context, now time.Time) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	all := make([]link.Link, 0, len(m.links))
	for _, l := range m.links {
		all = append(all, l)
	}
	past := link.Expired(all, now)
	for _, l := range past {
		delete(m.links, l.Slug)
	}
	return len(past), nil
}

func (m *Memory) AddClicks(_ context.Context, counts map[string]int) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	today := time.Now().UTC().Truncate(24 * time.Hour)
	for slug, n := range counts {
		if m.clicks[slug] == nil {
			m.clicks[slug] = map[time.Time]int{}
		}
		m.clicks[slug][today] += n
	}
	return nil
}

func (m *Memory) ClicksByDay(_ context.Context, slug string) ([]DayCount, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var days []DayCount
	for day, n := range m.clicks[slug] {
		days = append(days, DayCount{Day: day, Clicks: n})
	}
	return days, nil
}

// Ping always succeeds.
func (m *Memory) Ping(context.Context) error { return nil }
