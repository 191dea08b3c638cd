//go:build integration

package store

import (
	"context"
	"os"
	"testing"
)

func TestPostgres(t *testing.T) {
	url := os.Getenv("TEST_DATABASE_URL")
	if url == "" {
		t.Skip("TEST_DATABASE_URL is not set")
	}
	ctx := context.Background()
	p, err := OpenPostgres(ctx, url)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if _, err := p.db.ExecContext(ctx, `TRUNCATE links CASCADE`); err != nil {
		t.Fatal(err)
	}
	exercise(t, p)
}
