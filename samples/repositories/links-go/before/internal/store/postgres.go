package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/lib/pq"

	"example.com/links/internal/link"
)

const uniqueViolation = "23505"

// conn is the part of a database store that knows nothing of links.
type conn struct {
	db *sql.DB
}

// Ping reports whether the database answers.
func (c conn) Ping(ctx context.Context) error {
	return c.db.PingContext(ctx)
}

// Close gives the connections back.
func (c conn) Close() error { return c.db.Close() }

// Postgres keeps links in PostgreSQL.
type Postgres struct {
	conn
}

// OpenPostgres connects and applies the migrations that are missing.
func OpenPostgres(ctx context.Context, url string) (*Postgres, error) {
	db, err := sql.Open("postgres", url)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	if err := Migrate(ctx, db); err != nil {
		db.Close()
		return nil, err
	}
	return &Postgres{conn{db}}, nil
}

// Create stores a new link; the error is ErrSlugTaken if there is one already.
func (p *Postgres) Create(ctx context.Context, l link.Link) error {
	const query = `INSERT INTO links (slug, target, owner, expires_at) VALUES ($1, $2, $3, $4)`
	_, err := p.db.ExecContext(ctx, query, l.Slug, l.Target, l.Owner, l.ExpiresAt)
	var pqErr *pq.Error
	if errors.As(err, &pqErr) && pqErr.Code == uniqueViolation {
		return ErrSlugTaken
	}
	if err != nil {
		return fmt.Errorf("create %s: %w", l.Slug, err)
	}
	return nil
}

// Get returns the link with that slug, or ErrNotFound.
func (p *Postgres) Get(ctx context.Context, slug string) (link.Link, error) {
	l := link.Link{Slug: slug}
	row := p.db.QueryRowContext(ctx,
		`SELECT target, owner, expires_at FROM links WHERE slug = $1`, slug)
	if err := row.Scan(&l.Target, &l.Owner, &l.ExpiresAt); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			return link.Link{}, ErrNotFound
		}
		return link.Link{}, fmt.Errorf("get %s: %w", slug, err)
	}
	return l, nil
}

// List returns the links of an owner, in order of slug.
func (p *Postgres) List(ctx context.Context, owner string) ([]link.Link, error) {
	rows, err := p.db.QueryContext(ctx,
		`SELECT slug, target, owner, expires_at FROM links WHERE owner = $1 ORDER BY slug`, owner)
	if err != nil {
		return nil, fmt.Errorf("list links of %s: %w", owner, err)
	}
	defer rows.Close()
	var links []link.Link
	for rows.Next() {
		var l link.Link
		if err := rows.Scan(&l.Slug, &l.Target, &l.Owner, &l.ExpiresAt); err != nil {
			return nil, fmt.Errorf("list links of %s: %w", owner, err)
		}
		links = append(links, l)
	}
	return links, rows.Err()
}

// Update changes target and expiry.
func (p *Postgres) Update(ctx context.Context, l link.Link) error {
	result, err := p.db.ExecContext(ctx,
		`UPDATE links SET target = $2, expires_at = $3 WHERE slug = $1`, l.Slug, l.Target, l.ExpiresAt)
	return oneRow(result, err, "update "+l.Slug)
}

// Delete removes a link and its clicks.
func (p *Postgres) Delete(ctx context.Context, slug string) error {
	result, err := p.db.ExecContext(ctx, `DELETE FROM links WHERE slug = $1`, slug)
	return oneRow(result, err, "delete "+slug)
}

func oneRow(result sql.Result, err error, what string) error {
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	if n, err := result.RowsAffected(); err == nil && n == 0 {
		return ErrNotFound
	}
	return nil
}

// DeleteExpired removes links past their time and says how many.
func (p *Postgres) DeleteExpired(ctx context.Context, now time.Time) (int, error) {
	result, err := p.db.ExecContext(ctx, `DELETE FROM links WHERE expires_at <= $1`, now)
	if err != nil {
		return 0, fmt.Errorf("delete expired links: %w", err)
	}
	n, err := result.RowsAffected()
	return int(n), err
}

// AddClicks adds to today's counts.
func (p *Postgres) AddClicks(ctx context.Context, counts map[string]int) error {
	for slug, n := range counts {
		_, err := p.db.ExecContext(ctx, `
			INSERT INTO clicks (slug, day, count) VALUES ($1, CURRENT_DATE, $2)
			ON CONFLICT (slug, day) DO UPDATE SET count = clicks.count + excluded.count`, slug, n)
		if err != nil {
			return fmt.Errorf("add clicks of %s: %w", slug, err)
		}
	}
	return nil
}

// ClicksByDay returns the counts of a link, oldest first.
func (p *Postgres) ClicksByDay(ctx context.Context, slug string) ([]DayCount, error) {
	rows, err := p.db.QueryContext(ctx, `SELECT day, count FROM clicks WHERE slug = $1 ORDER BY day`, slug)
	if err != nil {
		return nil, fmt.Errorf("clicks of %s: %w", slug, err)
	}
	defer rows.Close()
	var days []DayCount
	for rows.Next() {
		var d DayCount
		if err := rows.Scan(&d.Day, &d.Clicks); err != nil {
			return nil, fmt.Errorf("clicks of %s: %w", slug, err)
		}
		days = append(days, d)
	}
	return days, rows.Err()
}
