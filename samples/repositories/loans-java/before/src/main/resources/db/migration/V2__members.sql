CREATE TABLE member (
  id bigserial PRIMARY KEY,
  mail text NOT NULL
);
