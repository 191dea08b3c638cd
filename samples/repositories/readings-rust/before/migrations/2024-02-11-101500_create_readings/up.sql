-- CREATE TABLE commented_out (id int);
CREATE TABLE readings (
  id BIGSERIAL PRIMARY KEY,
  sensor_id INTEGER NOT NULL REFERENCES sensors (id),
  value DOUBLE PRECISION NOT NULL
);
DROP TABLE samples_old;
