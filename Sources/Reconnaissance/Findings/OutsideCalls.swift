import CodeIndex
import Facts

/// Calls of outside services that may hang or fail: which have no time-out, and whose failure is handled.
struct OutsideCalls {
  /// In the order given.
  let calls: [FactView]
  /// HTTP calls that wait for ever: no time-out of their own, nor of a client made in the same file.
  let endless: [FactView]
  /// HTTP calls and clients that were looked at for that, and those of them that wait no longer than is said.
  let asked: [FactView]
  let bounded: [FactView]
  var timed: Int { asked.count }
  /// An HTTP call with a time-out, the nearest to the first without.
  let timedModel: FactView?
  /// Those of ``endless`` whose failure nothing handles either, here or in a direct caller.
  let unhandled: Set<FactView>

  init(_ facts: [FactView], _ index: CodeIndex) {
    let calls = facts.filter { Self.isCall($0) && !RunsOnce.holds($0.file, index) && !index.isOfTests($0) }
    let browser = BrowserCode(index)
    self.calls = calls
    let http = calls.filter {
      $0.detail == .http && !Self.isUntimed($0) && !browser.holds($0.file)
    }
    asked = http
    let standing = StandingTimeouts(index)
    let makers = ClientMakers(index)
    let uncalled = UncalledCode(index)
    let open = http.filter { call in
      call[.defaulted] == nil && !Self.isTimedAround(call, index) && !Self.isTimedByType(call, index)
        && !Self.isMadeTimed(call, index) && !makers.isTimed(call)
        && !Self.isToldByCaller(call, index)
        && !call.file.facts(.external).contains {
          $0.detail == .http && $0[.defaulted] != nil && ["client", "options"].contains($0[.value])
        }
        && !standing.hold(for: call) && !uncalled.holds(call)
    }
    let waiting = Set(open)
    bounded = http.filter { !waiting.contains($0) }
    // What a client lacks is told where it is made, and not again where it is asked.
    let clients = Set(open.filter { $0[.value] == "client" }.map(\.file))
    // A function that makes one in several ways is mended once.
    var made: Set<FactView> = []
    endless = open.filter { call in
      guard call[.value] == "client" else { return call[.receiver] == nil || !clients.contains(call.file) }
      guard let around = index.enclosingDefinition(of: call), around.detail.isFunctionLike else { return true }
      return made.insert(around).inserted
    }
    timedModel = endless.first.flatMap { first in
      Self.nearest(first, index.facts(.external, .http).filter { $0[.defaulted] == "true" })
    }
    unhandled = Set(endless.filter { $0[.value] != "client" && !Self.isHandled($0, index) })
  }

  /// Whether something is asked of the outside there, or a client is made for it; a setting of one asks nothing.
  static func isCall(_ fact: FactView) -> Bool {
    !["options", StandingTimeouts.everywhere].contains(fact[.value])
  }

  /// What has its time-out from a client, is sent later, or is only said to a call.
  static func isUntimed(_ fact: FactView) -> Bool {
    ["request", "prepared", "options", StandingTimeouts.everywhere].contains(fact[.value])
  }

  /// Whoever sends it says how long it may take in another way: `.timeout(5)` on what it is built with,
  /// `AbortSignal.timeout`, `asyncio.timeout`.
  private static func isTimedAround(_ call: FactView, _ index: CodeIndex) -> Bool {
    guard let around = index.enclosingDefinition(of: call), around.detail.isFunctionLike else { return false }
    if isTimed(around, index) { return true }
    let callers = index.callers(of: around).filter { $0.site.file.role != .test }
    return !callers.isEmpty && callers.allSatisfy { $0.enclosing.map { isTimed($0, index) } ?? false }
  }

  private static func isTimed(_ definition: FactView, _ index: CodeIndex) -> Bool {
    index.facts(in: definition).contains { fact in
      guard fact.kind == .call else { return false }
      return saysTimeout(fact)
    }
  }

  /// `setConnectTimeout(5)`, `.timeout(5)`; not `setTimeout(run, 5)`.
  static func saysTimeout(_ call: FactView) -> Bool {
    let words = IdentifierWords.split(call.name)
    return words.contains("timeout") && words != ["set", "timeout"] || words == ["with", "deadline"]
  }

  /// The type around says one where it makes what its methods send: `RequestConfig.custom().setConnectTimeout(5)` in a field.
  private static func isTimedByType(_ call: FactView, _ index: CodeIndex) -> Bool {
    var type = call.container
    while let current = type, !current.detail.isTypeLike { type = current.container }
    guard let type else { return false }
    return index.facts(in: type).contains { fact in
      guard fact.kind == .call, saysTimeout(fact) else { return false }
      return index.enclosingDefinition(of: fact).map { $0 == type || $0.detail == .constructor } ?? true
    }
  }

  /// It hands on the options that it was given: `fetch(url, init)`, where `init` is a parameter; or sends what its caller has
  /// begun to build.
  private static func isToldByCaller(_ call: FactView, _ index: CodeIndex) -> Bool {
    guard let around = index.enclosingDefinition(of: call), let parameters = around[.parameters] else { return false }
    let names = parameters.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    if names.contains(where: { Set(IdentifierWords.split(String($0))).isSuperset(of: ["request", "builder"]) }) {
      return true
    }
    guard
      let arguments = call.file.facts(.call).first(where: {
        $0.startLine == call.startLine && $0.name == lastName(call.name)
      })?[
        .arguments],
      let last = arguments.split(separator: ",").last, arguments.contains(","), options.contains(String(last))
    else { return false }
    return names.contains(last)
  }

  private static let options: Set<String> = ["init", "options", "opts", "config", "requestInit", "requestConfig"]

  /// What it is asked of comes from a function or property that makes a client with a time-out: `Web.client.get(url)`, or a
  /// name that was given what that returns.
  private static func isMadeTimed(_ call: FactView, _ index: CodeIndex) -> Bool {
    guard let receiver = call[.receiver], let name = lastName(receiver) else { return false }
    var names = [name]
    if let around = index.enclosingDefinition(of: call), receiver == name {
      names += index.facts(in: around).filter {
        $0.detail == .binding && $0.name == name && $0.startLine <= call.startLine
      }
      .compactMap { $0[.target].flatMap(lastName) }
    }
    return names.contains { name in
      let makers = index.definitions(named: name).filter { definition in
        definition.file.language == call.file.language && definition.file.role != .test
          && definition.detail.isFunctionLike
          && index.facts(in: definition).contains { $0.kind == .external && $0.detail == .http }
      }
      return !makers.isEmpty
        && makers.allSatisfy { maker in
          index.facts(in: maker).allSatisfy { $0.kind != .external || $0.detail != .http || $0[.defaulted] != nil }
        }
    }
  }

  private static func lastName(_ chain: String) -> String? {
    chain.split { !($0.isLetter || $0.isNumber || $0 == "_") }.last.map(String.init)
  }

  private static func isHandled(_ call: FactView, _ index: CodeIndex) -> Bool {
    guard let around = index.enclosingDefinition(of: call) else { return true }
    func handles(_ definition: FactView) -> Bool {
      index.facts(in: definition).contains { $0.kind == .error && ($0.detail == .raise || $0.detail == .handle) }
    }
    return handles(around) || index.callers(of: around).compactMap(\.enclosing).contains(where: handles)
  }

  /// One in the same folder, else in the same language.
  private static func nearest(_ fact: FactView, _ others: [FactView]) -> FactView? {
    let own = others.filter { $0.file.language == fact.file.language && $0.file.role == .source }
    return own.first { $0.file.folder == fact.file.folder } ?? own.first
  }
}
