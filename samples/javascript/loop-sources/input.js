async function run(store, rows) {
  for (const row of await store.all()) {
    plain(row)
  }
  for await (const row of store.stream()) {
    streamed(row)
  }
  for (const [name, count] of rows.entries()) {
    takenApart(name, count)
  }
  for (const row of this.rows) {
    own(row)
  }
}
