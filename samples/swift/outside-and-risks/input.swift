import Vapor

let passwordField = "password-confirm"

func load(_ req: Request) async throws {
  let (data, _) = try await URLSession.shared.data(from: address)
  let answer = try await req.client.get("https://stock.example/items")
  let bounded = try await httpClient.execute(request, timeout: .seconds(30))
  routes.get("orders", use: list)
  try await req.queue.dispatch(ExportJob.self, order)
  group.dispatch(work)
  try await smtp.send(message)
  try await s3.putObject(part)
  try await req.cache.get("orders", as: String.self)
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  other.executableURL = URL(fileURLWithPath: "/usr/bin/git")
}

func risks(_ name: String) async throws {
  try db.execute(sql: "DELETE FROM orders WHERE name = '\(name)'")
  try db.execute(sql: "DELETE FROM orders WHERE name = ?", arguments: [name])
  let all = try await Order.query(on: db).all()
  let open = try await Order.query(on: db).filter(\.$open == true).all()
  let settings = try await Setting.query(on: db).all()
  let forced = try! parse(name)
  do { try parse(name) } catch {}
  do { try parse(name) } catch { logger.error("\(error)") }
}
