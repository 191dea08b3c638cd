// An element with type arguments hides nothing that follows it.
const table = <Table<Row> rows={load<Row>()} render={(row: Row) => <td>{format(row)}</td>} />;
const after = count(table);

export function Last() {
  return <p>{after}</p>;
}
