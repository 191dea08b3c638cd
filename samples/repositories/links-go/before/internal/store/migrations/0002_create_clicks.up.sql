CREATE TABLE clicks (
    slug  TEXT NOT NULL REFERENCES links (slug) ON DELETE CASCADE,
    day   DATE NOT NULL,
    count INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (slug, day)
);
