import Foundation
import JjakCore
import JjakWorkflows
import Testing

/// The files of the checkout that the tests were built from.
enum Project {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let data = DataFolder(path: folder.appending(path: "Memories").path)

  /// Aligns with the shipped data and without vectors.
  static func aligner() throws -> AlignmentWorkflow { try loaded.get() }

  /// Aligns running text, Korean first.
  static func align(_ korean: String, _ english: String) throws -> AlignmentReport {
    try aligner().align(
      .init(
        source: ArticleText(text: korean), target: ArticleText(text: english), isLines: false))
  }

  private static let loaded = Result { try AlignmentWorkflow(data: data) }

  /// Folders of the samples that have a gold alignment.
  static func samples() throws -> [URL] {
    let all = try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "Samples"), includingPropertiesForKeys: nil)
    let found = all.filter {
      FileManager.default.fileExists(atPath: $0.appending(path: "gold.tsv").path)
    }.sorted { $0.path < $1.path }
    try #require(found.count >= 12)
    return found
  }

  static func gold(in folder: URL) throws -> [AlignmentScore.Link] {
    try String(contentsOf: folder.appending(path: "gold.tsv"), encoding: .utf8)
      .split(separator: "\n").map { line in
        let sides = line.split(separator: "\t", omittingEmptySubsequences: false).map {
          $0.split(separator: ",").compactMap { Int($0) }
        }
        return AlignmentScore.Link(source: sides[0], target: sides.count > 1 ? sides[1] : [])
      }
  }
}

extension AlignmentReport {
  /// Whether the beads share out the segments of both sides without a rest.
  var coversEverySegmentOnce: Bool {
    alignment.beads.flatMap(\.source).sorted() == Array(source.segments.indices)
      && alignment.beads.flatMap(\.target).sorted() == Array(target.segments.indices)
  }

  /// Whether each segment's text stands at its place in its document.
  var hasSegmentsInPlace: Bool {
    [source, target].allSatisfy { document in
      let bytes = Array(document.text.utf8)
      return document.segments.allSatisfy {
        String(decoding: bytes[$0.range], as: UTF8.self) == $0.text
      }
    }
  }
}
