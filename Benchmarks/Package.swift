// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "jjak", path: "..")],
  targets: [
    .executableTarget(
      name: "MeasureFormats",
      dependencies: [
        .product(name: "JjakCore", package: "jjak"),
        .product(name: "JjakFormats", package: "jjak"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .strictMemorySafety(),
      ])
  ])
