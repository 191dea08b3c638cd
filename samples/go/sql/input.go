package samples

import (
	"context"
	"database/sql"
	"fmt"
)

const insert = `
	INSERT INTO links (slug) VALUES ($1)
	ON CONFLICT DO NOTHING`

func run(ctx context.Context, db *sql.DB, column, value string, ids []int) error {
	rows, err := db.QueryContext(ctx, "SELECT slug FROM links WHERE slug = $1", value)
	if err != nil {
		return err
	}
	defer rows.Close()
	db.Exec(fmt.Sprintf("UPDATE links SET %s = 'x'", column))
	db.Exec("DELETE FROM links WHERE slug = '" + value + "'")
	numbered := fmt.Sprintf("SELECT slug FROM links WHERE id = $%d", len(ids))
	for _, id := range ids {
		db.ExecContext(ctx, insert, id)
	}
	fmt.Println("select one from the list", numbered)
	_, err = db.Exec("create table notes (id int)")
	return err
}
