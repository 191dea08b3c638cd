package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"os"

	"example.com/links/internal/link"
	"example.com/links/internal/store"
)

// importLinks reads slug, target and owner from each line of a CSV file. Nothing is stored unless
// every line is valid.
func importLinks(ctx context.Context, s store.Store, path string) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("import: %w", err)
	}
	defer file.Close()
	reader := csv.NewReader(file)
	reader.FieldsPerRecord = 3
	rows, err := reader.ReadAll()
	if err != nil {
		return fmt.Errorf("import %s: %w", path, err)
	}
	links := make([]link.Link, len(rows))
	for i, row := range rows {
		links[i] = link.Link{Slug: row[0], Target: row[1], Owner: row[2]}
	}
	if err := link.ValidateAll(links); err != nil {
		return fmt.Errorf("import %s: %w", path, err)
	}
	for _, l := range links {
		if err := s.Create(ctx, l); err != nil {
			return fmt.Errorf("import %s: %w", l.Slug, err)
		}
	}
	return nil
}
