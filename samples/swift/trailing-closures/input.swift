func load(_ ids: [Int]) async throws -> [Item] {
  let items = try await withGroup(of: Item.self) { group in
    for id in ids where id > 0 { group.addTask { try await fetch(id) } }
    return await group.reduce(into: []) { $0.append($1) }
  }
  animate {
    show(items)
  } completion: { done in
    guard done else { return }
    finish()
  }
  if let first = items.first(where: { $0.isReady }) { use(first) }
  while let next = queue.pop() { use(next) }
  switch items.count { case 0: return []; default: break }
  let handlers = [make { 1 }, make(2) { 3 }]
  return items.map { $0 }.filter { check($0) }.sorted(by: <)
}

let shared: Item = {
  let item = Item(id: 0)
  item.prepare { print("ready") }
  return item
}()
