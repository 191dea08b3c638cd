ALTER TABLE links DROP COLUMN expires_at;
