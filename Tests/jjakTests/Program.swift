import Foundation
import Testing

/// Runs the built program as a user would.
enum Program {
  /// What a run left behind.
  struct Result {
    let exitCode: Int32
    let output: String
    let messages: String
  }

  /// Runs the program in a folder of its own without the user's memory or model.
  ///
  /// - Parameters:
  ///   - arguments: What follows the program's name.
  ///   - input: Standard input.
  ///   - environment: Variables beside those of the test.
  /// - Returns: What the run left behind.
  /// - Throws: An error when the program can't be started.
  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs the program with a list of arguments.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("JJAK_") }
    variables["XDG_DATA_HOME"] = folder.path
    variables["XDG_CACHE_HOME"] = folder.path
    variables["JJAK_DATA"] = projectFolder.appending(path: "Memories").path
    process.environment = variables.merging(environment) { $1 }
    let inputFile = folder.file("input")
    let outputFile = folder.file("output")
    let messageFile = folder.file("messages")
    try Data(input.utf8).write(to: URL(filePath: inputFile))
    for file in [outputFile, messageFile] {
      try #require(FileManager.default.createFile(atPath: file, contents: nil))
    }
    let reading: FileHandle = try #require(FileHandle(forReadingAtPath: inputFile))
    let writing: FileHandle = try #require(FileHandle(forWritingAtPath: outputFile))
    let complaining: FileHandle = try #require(FileHandle(forWritingAtPath: messageFile))
    process.standardInput = reading
    process.standardOutput = writing
    process.standardError = complaining
    try process.run()
    process.waitUntilExit()
    return Result(
      exitCode: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: URL(filePath: outputFile)), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: URL(filePath: messageFile)), as: UTF8.self))
  }

  /// Starts the program and leaves its input open.
  static func start(_ arguments: [String]) throws -> RunningProgram {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    return try RunningProgram(process)
  }

  /// The checkout that the tests were built from.
  static let projectFolder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The built program.
  static let executable = Bundle(for: Marker.self).bundleURL.appending(path: "jjak")

  private final class Marker {}
}

/// A folder that is gone when nobody holds it any more.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "jjak-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file in the folder and gives its path.
  func write(_ text: String, _ name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: file(name)))
    return file(name)
  }
}
