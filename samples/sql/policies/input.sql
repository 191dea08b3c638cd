CREATE POLICY own_orders ON orders
  FOR SELECT USING (owner_id = current_owner())
  WITH CHECK (may_write(owner_id));
CREATE UNIQUE INDEX orders_code ON orders (lower(code)) WHERE is_open(state);
CREATE MATERIALIZED VIEW open_orders AS
  SELECT id, age_of(id) FROM orders
  WITH NO DATA;
REFRESH MATERIALIZED VIEW open_orders;
GRANT SELECT (id, code) ON orders TO reader;
COMMENT ON TABLE orders IS 'see total(1); CREATE VIEW hidden';
