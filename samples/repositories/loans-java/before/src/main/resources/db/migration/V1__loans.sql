CREATE TABLE loan (
  id bigserial PRIMARY KEY,
  member_id bigint NOT NULL,
  isbn text NOT NULL,
  due date NOT NULL
);
CREATE TABLE fine (
  loan_id bigint REFERENCES loan (id),
  cents int NOT NULL
);
