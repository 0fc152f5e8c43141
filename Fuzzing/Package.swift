// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "jjak", path: "..")],
  targets: [
    .target(name: "CLibFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CLibFuzzer",
        .product(name: "JjakCore", package: "jjak"),
        .product(name: "JjakFormats", package: "jjak"),
        .product(name: "JjakText", package: "jjak"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .strictMemorySafety(),
      ],
      // gold fails on what the sanitizers emit.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),
  ])
