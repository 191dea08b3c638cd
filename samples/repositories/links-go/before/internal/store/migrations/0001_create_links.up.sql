CREATE TABLE links (
    slug   TEXT PRIMARY KEY,
    target TEXT NOT NULL,
    owner  TEXT NOT NULL
);

CREATE INDEX links_owner ON links (owner);
