/// Package URLs as the purl specification writes them (github.com/package-url/purl-spec).
enum PackageURL {
  enum PackageType: String, Sendable { case npm, pypi, golang, cargo, composer, gem, swift, docker, maven, nuget }

  /// `pkg:type/namespace/name@version`, normalised by the rules of the type; nil when the name has no visible form.
  static func text(_ type: PackageType, _ name: String, version: String? = nil) -> String? {
    var name = name
    switch type {
    case .pypi: name = String(name.lowercased().map { $0 == "_" ? "-" : $0 })
    case .npm, .golang, .composer: name = name.lowercased()
    case .cargo, .gem, .swift, .docker, .nuget: break
    // Group and artifact are parted by a colon in manifests.
    case .maven: name = name.split(separator: ":").joined(separator: "/")
    }
    let segments = name.split(separator: "/").map { encoded($0) }
    guard !segments.isEmpty else { return nil }
    let path = "pkg:\(type.rawValue)/" + segments.joined(separator: "/")
    guard let version, !version.isEmpty else { return path }
    return path + "@" + encoded(version)
  }

  private static func encoded(_ text: some StringProtocol) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 0x2D, 0x2E, 0x5F, 0x7E, 0x3A: bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
