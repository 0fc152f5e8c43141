import Foundation
import JjakCore
import JjakText

/// What the tests of segmentation and structure share.
enum SegmentationFixtures {
  /// The folder with the development data: `$JJAK_SHARED`, else `shared` beside the package; nil when
  /// there is none.
  static let shared: URL? = {
    let path = ProcessInfo.processInfo.environment["JJAK_SHARED"]
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let folder =
      path.map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static let missing = "needs the development data in $JJAK_SHARED or ../shared"

  static func text(_ path: String) throws -> String {
    guard let shared else { throw CocoaError(.fileNoSuchFile) }
    return try String(contentsOf: shared.appending(path: path), encoding: .utf8)
  }

  /// The pieces a text is cut into, nothing left out.
  static func pieces(of text: String, _ language: LanguageTag) -> [String] {
    let bytes = Array(text.utf8)
    let breaks = SentenceSegmenter().breaks(in: text, language: language).filter(\.isBreak)
    var start = 0
    var pieces = breaks.map { cut in
      defer { start = cut.offset }
      return String(decoding: bytes[start..<cut.offset], as: UTF8.self)
    }
    if start < bytes.count { pieces.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return pieces
  }

  /// The text with `‖` at every cut, blanks before it kept.
  static func marked(_ text: String, _ language: LanguageTag) -> String {
    pieces(of: text, language).joined(separator: "‖")
  }
}
