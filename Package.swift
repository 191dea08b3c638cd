// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// One room of the house: a library target that may import only the rooms named here.
///
/// - Parameter hot: its loops run over every byte. Tests cut thousands of texts at every byte, which takes minutes in code
///   that is not optimized, so debug builds optimize these rooms too, and keep their assertions.
func room(
  _ name: String, _ imports: [Target.Dependency] = [], hot: Bool = false, plugins: [Target.PluginUsage] = []
) -> Target {
  let optimized: [SwiftSetting] = [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]
  return .target(
    name: name, dependencies: imports, swiftSettings: strict + (hot ? optimized : []), plugins: plugins)
}

/// The tests of one room.
func tests(_ room: String, _ imports: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: room + "Tests", dependencies: [.byName(name: room), "TestKit"] + imports,
    swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "recon",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "recon", targets: ["recon"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // Read from the bottom up: a room imports only what stands below it.
    .executableTarget(
      name: "recon", dependencies: ["ReconKit", "Planning", arguments], swiftSettings: strict),
    room(
      "ReconKit",
      [
        "Rendering", "Planning", "Scanning", "SourceTree", "Manifests", "CodeIndex", "Reconnaissance", "FactCache",
        "Facts",
      ]),
    room("Rendering", ["Planning", "Reconnaissance", "Facts"]),
    room("Reconnaissance", ["CodeIndex", "Facts"]),
    room("CodeIndex", ["Facts"]),
    room("Planning", [crypto, "CCMarkGFM"], hot: true),
    room("Scanning", ["PCRE2", "Facts", "PackTree", crypto], hot: true, plugins: ["EmbedScanners"]),
    room("Manifests", ["Facts"]),
    room("SourceTree", ["Facts", crypto, system, subprocess]),
    room("FactCache", ["Facts", grdb, crypto], hot: true),
    room("PackTree", [yams]),
    room("PCRE2", ["CPCRE2"], hot: true),
    room("Facts", hot: true),

    // C libraries, by pkg-config.
    .systemLibrary(
      name: "CPCRE2", path: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CCMarkGFM", path: "Sources/CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),

    // What a scan costs beside its peers; `make bench` runs it.
    .executableTarget(
      name: "bench", path: "Benchmarks", exclude: ["faults", "history", "surface"], swiftSettings: strict),

    // The packs of Scanners/ become Swift files of raw strings.
    .plugin(name: "EmbedScanners", capability: .buildTool(), dependencies: ["embed-scanners"]),
    .executableTarget(name: "embed-scanners", dependencies: ["PackTree"], swiftSettings: strict),

    .target(
      name: "TestKit", dependencies: [subprocess, system], path: "Tests/TestKit", swiftSettings: strict),
    tests("Facts"),
    tests("PCRE2"),
    tests("SourceTree", ["Facts"]),
    tests("Manifests", ["Facts", toml]),
    tests("FactCache", ["Facts", grdb]),
    tests("Scanning", ["Facts", "PackTree", "Rendering"]),
    tests("CodeIndex", ["Facts"]),
    tests("Reconnaissance", ["CodeIndex", "Facts"]),
    tests("Rendering", ["Planning", "Reconnaissance", "CodeIndex", "Facts", "CCMarkGFM"]),
    tests("Planning"),
    tests(
      "ReconKit",
      [
        "FactCache", "Facts", "Manifests", "Reconnaissance", "CodeIndex", "Rendering", "SourceTree", "Scanning",
      ]),
    .testTarget(name: "reconTests", dependencies: ["recon", "TestKit"], swiftSettings: strict),
  ],
)
