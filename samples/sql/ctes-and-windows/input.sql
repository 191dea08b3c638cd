WITH RECURSIVE tree (id, parent) AS (
  SELECT id, root_of(parent) FROM nodes
  UNION ALL
  SELECT n.id, n.parent FROM nodes n JOIN tree t ON t.id = n.parent
),
ranked AS MATERIALIZED (
  SELECT id,
    row_number() OVER (PARTITION BY parent ORDER BY weight(id)) AS place,
    lag(id, 1) OVER w AS before
  FROM tree
  WINDOW w AS (ORDER BY id)
)
SELECT id, sum(place) FILTER (WHERE visible(id)) AS total
FROM ranked
WHERE id IN (SELECT 1) AND place NOT IN (2, 3) AND id = ANY (ids_of(1))
GROUP BY id
HAVING count(*) > 1;
