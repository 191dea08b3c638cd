import TestKit
import Testing

/// A method that one of several implementations has: nothing may say that no entry point leads to it.
struct PossibleEntriesTests {
  @Test func whatMayBeReachedThroughAnInterfaceIsSaidToBeNowhereUnreached() async throws {
    let repository = try await TemporaryRepository([
      "app.py":
        "from flask import Flask\n\nfrom store import Store\n\napp = Flask(__name__)\n\n\n@app.route(\"/save\", methods=[\"POST\"])\ndef save():\n    return keep(app.store)\n\n\ndef keep(store: Store):\n    return store.save(\"x\")\n",
      "store.py":
        "class Store:\n    def save(self, text):\n        raise NotImplementedError\n\n\nclass FileStore(Store):\n    def save(self, text):\n        return text\n\n\nclass NullStore(Store):\n    def save(self, text):\n        return None\n",
    ])
    func ask(_ question: String) async throws -> String {
      try await repository.recon("ask", question, "--modify", "FileStore.save").text
    }
    let entries = try await ask("entryPoints")
    #expect(entries.contains("(perhaps: through Store.save, which 1 more implements)"), "\(entries)")
    let way = "may, through an interface that several types implement"
    let security = try await ask("securityRisk")
    #expect(security.contains("no route is known to lead here, one \(way)"), "\(security)")
    let deployment = try await ask("deployment")
    #expect(deployment.contains("no route, command or consumer is known to reach it, one \(way)"), "\(deployment)")
    let indirect = try await ask("indirect")
    #expect(indirect.contains("Looked for and not found:") || indirect.contains("0 found in"), "\(indirect)")
    #expect(!indirect.contains("routes"), "\(indirect)")
  }
}
