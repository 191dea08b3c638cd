// Type arguments beside markup.
const identity = <T,>(value: T): T => value;
const bounded = <T extends object>(value: T) => keys<T>(value);
const less = a < b;
const more = a > (b);

export const List = React.memo(function List<T>({ rows }: { rows: T[] }) {
  return <ul>{rows.map((row) => <li key={key(row)}>{String(row)}</li>)}</ul>;
});
