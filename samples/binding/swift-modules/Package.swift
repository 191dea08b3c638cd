// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "boxes",
  targets: [
    .target(name: "Boxes"),
    .testTarget(name: "BoxesTests", dependencies: ["Boxes"]),
  ])
