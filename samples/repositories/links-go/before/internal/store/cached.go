package store

import (
	"context"
	"sync"

	"example.com/links/internal/link"
)

// Cached remembers links that were asked for. Everything but Get, Update and Delete is passed
// through to the Store inside.
type Cached struct {
	Store
	limit int

	mu    sync.Mutex
	links map[string]link.Link
}

// NewCached puts a cache of at most limit links before a store.
func NewCached(inner Store, limit int) *Cached {
	return &Cached{Store: inner, limit: limit, links: map[string]link.Link{}}
}

// Get asks the store inside only for links it has not seen.
func (c *Cached) Get(ctx context.Context, slug string) (link.Link, error) {
	c.mu.Lock()
	l, ok := c.links[slug]
	c.mu.Unlock()
	if ok {
		return l, nil
	}
	l, err := c.Store.Get(ctx, slug)
	if err != nil {
		return link.Link{}, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.links) >= c.limit {
		clear(c.links)
	}
	c.links[slug] = l
	return l, nil
}

// Update changes a link and forgets what was remembered of it.
func (c *Cached) Update(ctx context.Context, l link.Link) error {
	defer c.forget(l.Slug)
	return c.Store.Update(ctx, l)
}

// Delete removes a link and forgets it.
func (c *Cached) Delete(ctx context.Context, slug string) error {
	defer c.forget(slug)
	return c.Store.Delete(ctx, slug)
}

func (c *Cached) forget(slug string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.links, slug)
}
