import Foundation

/// Third-party files beside the package, used in place.
enum SharedFiles {
  /// The folder, or nil where it is absent.
  static let folder: URL? = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path =
      ProcessInfo.processInfo.environment["JJAK_SHARED"]
      ?? package.deletingLastPathComponent().appendingPathComponent("shared").path
    return FileManager.default.fileExists(atPath: path) ? URL(fileURLWithPath: path) : nil
  }()

  /// Real TMX files.
  static let tmx = files(in: "formats/tmx", endings: ["tmx", "xml"])

  /// The facts of `formats/tmx/index.tsv` by file name: units found by an XML parser.
  static let facts: [[String: String]] = {
    guard let folder,
      let text = try? String(
        contentsOf: folder.appendingPathComponent("formats/tmx/index.tsv"), encoding: .utf8)
    else { return [] }
    let rows = text.split(separator: "\n").map { $0.components(separatedBy: "\t") }
    guard let names = rows.first else { return [] }
    return rows.dropFirst().map { Dictionary(zip(names, $0)) { first, _ in first } }
  }()

  private static func files(in path: String, endings: Set<String>) -> [URL] {
    guard let folder else { return [] }
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent(path), includingPropertiesForKeys: nil)
    return (found ?? []).filter { endings.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}

/// A folder that is removed when it is let go.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "jjak-formats-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}

/// Runs a program and returns its exit status and what it printed to either stream.
func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: data, as: UTF8.self))
}
