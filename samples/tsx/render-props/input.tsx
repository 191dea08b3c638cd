// Functions between braces, as children and as attributes.
export const Lists = ({ rows }: { rows: Row[] }) => (
  <Loader source={() => load(rows)}>
    {(state) => {
      const total = sum(state);
      return total > 0 ? <b>{show(total)}</b> : <Empty />;
    }}
  </Loader>
);

export function After() {
  return <Grid cell={function cell(row: Row) { return <td>{text(row)}</td>; }} />;
}
