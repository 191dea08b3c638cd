import Vapor

/// Every path of the depot's interface.
struct Paths {
  private let id = ":id"
  private let root: [String]

  init(_ settings: Settings) {
    root = settings.root
  }

  var home: [PathComponent] { [] }
  var parcels: [PathComponent] {
    api(["parcels"])
  }
  var parcel: [PathComponent] {
    behind(parcels)
  }
  var parcelLabel: [PathComponent] { extend(parcel, by: ["label"]) }
  var status: [PathComponent] {
    web(path: ["status"])
  }
  var depots: [PathComponent] = ["depots", "all"]
  var either: [PathComponent] {
    if root.isEmpty { return depots }
    return parcels
  }

  func web(path: [String]) -> [PathComponent] {
    path.map { .init(stringLiteral: $0) }
  }

  func api(_ path: [String]) -> [PathComponent] {
    extend(root.map { .init(stringLiteral: $0) },
           by: path)
  }

  func extend(_ base: [PathComponent], by path: [String]) -> [PathComponent] {
    var all = [PathComponent]()
    all.append(contentsOf: base)
    all += path.map { .init(stringLiteral: $0) }
    return all
  }

  func behind(_ base: [PathComponent]) -> [PathComponent] {
    return extend(base, by: [id])
  }
}

enum Fixed {
  static let about: [PathComponent] = [.constant("about"), "us"]
  static let team: [PathComponent] = about + ["team"]
  static var loop: [PathComponent] { loop + about }
}
