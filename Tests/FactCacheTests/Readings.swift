import Facts
import TestKit
import Testing

@testable import FactCache

/// A folder for a cache, gone with the test.
struct CacheBench: ~Copyable {
  let folder: CacheFolder
  private let repository: TemporaryRepository

  init() async throws {
    repository = try await TemporaryRepository(git: false)
    folder = CacheFolder(path: repository.path + "/recon")
  }

  func open(limit: Int = FactCache.standardLimit, day: Int = 1) throws -> FactCache {
    try FactCache(folder, limit: limit, day: day)
  }

  /// Keeps readings and closes the cache.
  func keep(_ readings: [(CacheKey, Reading)], day: Int = 1) throws {
    let cache = try open(day: day)
    for (key, reading) in readings { cache.keep(reading, key) }
    cache.flush()
    #expect(cache.problem == nil)
  }
}

/// Readings made up by a seed: every field takes every kind of value.
struct ReadingMaker {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// - Parameter extraNames: strings that no fact uses, to make the table of names large.
  mutating func reading(facts: Int = 20, extraNames: Int = 0) -> Reading {
    var reading = Reading(
      language: Bool.random(using: &random) ? "python" : nil, byteCount: Int.random(in: 0...1 << 40, using: &random),
      isBinary: Bool.random(using: &random), namesSourceMap: Bool.random(using: &random),
      content: content(facts, extraNames))
    if Bool.random(using: &random) {
      reading.manifest = .init(
        content: content(3, 0), problem: Bool.random(using: &random) ? "a “problem”\n" : nil)
    }
    return reading
  }

  private mutating func content(_ count: Int, _ extraNames: Int) -> FileFacts {
    var content = FileFacts(
      lineCount: Int.random(in: 0...1_000_000, using: &random),
      partial: [nil, .matchLimit, .longLine, .unbalancedBrackets, .workLimit].randomElement(using: &random) ?? nil,
      isGenerated: Bool.random(using: &random))
    for number in 0..<extraNames { _ = content.names.intern("extra\(number)") }
    for index in 0..<count {
      let attributes = Int.random(in: 0...4, using: &random)
      content.facts.append(
        Fact(
          kind: FactKind.allCases.randomElement(using: &random) ?? .call,
          detail: FactDetail.allCases.randomElement(using: &random) ?? .none, name: name(&content),
          rule: name(&content), startLine: number(), endLine: number(), startColumn: number(),
          container: index == 0 ? -1 : Int32.random(in: -1..<Int32(index), using: &random),
          firstAttribute: UInt32(content.attributes.count), attributeCount: UInt8(attributes)))
      for _ in 0..<attributes {
        content.attributes.append(
          .init(key: FactAttribute.allCases.randomElement(using: &random) ?? .doc, value: name(&content)))
      }
    }
    return content
  }

  private mutating func number() -> Int32 { Int32.random(in: 1...Int32.max, using: &random) }

  /// Bytes, not all of them UTF-8.
  private mutating func name(_ content: inout FileFacts) -> NameID {
    let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    return content.names.intern(bytes)
  }
}

func key(_ name: String) -> CacheKey { CacheKey(CacheKeyPrefix(["test"]), name) }
