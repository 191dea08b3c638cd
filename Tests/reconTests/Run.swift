import TestKit
import Testing

/// Runs `recon` in a repository's folder.
extension TemporaryRepository {
  func recon(_ arguments: String..., variables: [String: String] = [:]) async throws -> Program.Result {
    try await Program.run(arguments, in: path, variables: variables)
  }

  func text(_ path: String) -> String? { read(path).map { String(decoding: $0, as: UTF8.self) } }
}

/// A small repository with something of everything that the commands speak of.
func shop(_ more: [String: String] = [:], commit: Bool = true) async throws -> TemporaryRepository {
  let repository = try await TemporaryRepository(
    [
      "store.toy": "fun get(key) {\n  find(key)\n}\nfun find(key) { }\n",
      "cart.toy": "fun total() {\n  get(1)\n}\nclass Cart {\n  fun get(key) { }\n}\n",
      "README.md": "# Shop\n\nCall `get`.\n", ".env.example": "SHOP_TOKEN=canary-token\n",
    ].merging(more, uniquingKeysWith: { $1 }))
  try repository.write(".git/toy.yml", toyPack)
  if commit { try await repository.commit("Begin") }
  return repository
}

/// A language of our own, small enough to be compiled in no time.
let toyPack = #"""
  language: toy
  name: Toy
  extensions: [toy]
  syntax:
    lineComments: ['#']
    strings: [{open: '"', escape: '\'}]
    blocks: braces
  rules:
    - id: toy.function
      fact: definition
      detail: function
      keywords: [fun]
      pattern: 'fun\s+(?<name>\w+)'
      body: block
      examples:
        match: ["fun a() { }"]
        skip: ["# fun b"]
    - id: toy.class
      fact: definition
      detail: class
      keywords: [class]
      pattern: 'class\s+(?<name>\w+)'
      body: block
      examples:
        match: ["class A { }"]
        skip: ["# class B"]

  """#

/// The option that adds the toy language to a repository made by ``shop(_:commit:)``.
let toy = "--scanners=.git/toy.yml"
