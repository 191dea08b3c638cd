package samples

import "database/sql"

func upSplitNotes(tx *sql.Tx) error {
	_, err := tx.Exec(`
-- a table is made anew by filling another
create table notes_new (
	id integer primary key
);
insert into notes_new select id from notes;
DROP TABLE notes;
ALTER TABLE notes_new RENAME TO notes;
create virtual table if not exists notes_text using fts5(body);
`)
	say("One thing; drop table manners at the door")
	return err
}

func downSplitNotes(tx *sql.Tx) error {
	_, err := tx.Exec("DROP TABLE notes_text")
	return err
}
