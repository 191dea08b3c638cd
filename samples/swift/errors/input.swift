enum LoadError: Error {
  case missing(String)
  case broken
}

func load(_ name: String) throws -> Int {
  guard let number = Int(name) else { throw LoadError.missing(name) }
  do {
    return try parse(number)
  } catch let error as DecodingError {
    report(error)
    throw error
  } catch LoadError.missing(let what) where what.isEmpty {
    fatalError("never")
  } catch is CancellationError {
    return 0
  } catch {
    throw .init(error)
  }
}

struct Wrapped: LocalizedError, Sendable {
  var errorDescription: String? { try? text() }
}
