func run(store: Store, prices: [String: Int]) async throws {
  for row in try await store.all() {
    plain(row)
  }
  for row in try! store.all() {
    forced(row)
  }
  for (name, price) in prices.sorted() {
    takenApart(name, price)
  }
  for row in self.rows.all() {
    own(row)
  }
}
