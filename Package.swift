// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
  name: "jjak",
  products: [
    .executable(name: "jjak", targets: ["jjak"]),
    .library(name: "JjakCore", targets: ["JjakCore"]),
    .library(name: "JjakFormats", targets: ["JjakFormats"]),
    .library(name: "JjakText", targets: ["JjakText"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .target(
      name: "CICU",
      linkerSettings: [
        .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"),
      ]),
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(name: "JjakCore", swiftSettings: strict),
    .target(name: "JjakText", dependencies: ["JjakCore", "CICU"], swiftSettings: strict),
    .target(
      name: "JjakFormats", dependencies: ["JjakCore", "CXML2", "CGumbo", "CZip", "CCMark"],
      swiftSettings: strict),
    .target(name: "JjakEmbedding", dependencies: ["JjakCore"], swiftSettings: strict),
    .target(name: "JjakMemory", dependencies: ["JjakCore", database], swiftSettings: strict),
    .target(
      name: "JjakWorkflows",
      dependencies: [
        "JjakCore", "JjakText", "JjakFormats", "JjakEmbedding", "JjakMemory", logging, yaml,
      ],
      swiftSettings: strict),
    .target(
      name: "JjakWeb", dependencies: ["JjakWorkflows", "JjakCore", mustache],
      resources: [.embedInCode("Pages")], swiftSettings: strict),
    .executableTarget(
      name: "jjak",
      dependencies: ["JjakWeb", "JjakWorkflows", "JjakCore", "JjakEmbedding", argumentParser],
      swiftSettings: strict),
    .testTarget(
      name: "JjakCoreTests", dependencies: ["JjakCore"], exclude: ["Alignment/Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "JjakTextTests", dependencies: ["JjakText", "JjakCore"], swiftSettings: strict),
    .testTarget(
      name: "JjakFormatsTests", dependencies: ["JjakFormats", "JjakCore"], exclude: ["Pages"],
      swiftSettings: strict),
    .testTarget(
      name: "JjakEmbeddingTests", dependencies: ["JjakEmbedding", "JjakCore"],
      swiftSettings: strict),
    .testTarget(
      name: "JjakMemoryTests", dependencies: ["JjakMemory", "JjakCore", database],
      swiftSettings: strict),
    .testTarget(
      name: "JjakWorkflowsTests", dependencies: ["JjakWorkflows", "JjakCore"],
      swiftSettings: strict),
    .testTarget(name: "jjakTests", dependencies: ["jjak"], swiftSettings: strict),
  ]
)
