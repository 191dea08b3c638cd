// swift-tools-version:6.0
import PackageDescription

let package = Package(
  name: "Rings",
  products: [
    .library(name: "Rings", targets: ["Rings"])
  ],
  targets: [
    .target(name: "Rings"),
    .target(name: "Inner"),
  ])
