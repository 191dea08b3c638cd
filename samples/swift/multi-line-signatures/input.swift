/// Sends a request.
@discardableResult
@available(
  macOS 13,
  *
)
public func send<Body: Encodable>(
  _ body: Body,
  to url: URL,
  retries: Int = defaultRetries(),
  onProgress: @escaping @Sendable (Double) -> Void = { _ in
    tick()
  }
)
  async throws(SendError)
  -> Response
where
  Body: Sendable,
  Body.ID == String
{
  try await perform(body, url)
}

func curried(_ a: Int) -> (Int) -> (String) -> Bool { { b in { c in check(a, b, c) } } }
