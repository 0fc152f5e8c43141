public import JjakCore

/// A kind of file that holds an article.
public protocol ArticleFormat: Sendable {
  /// The name for people and commands, in lower case.
  var name: String { get }
  /// Endings of file names, without the full stop.
  var fileEndings: [String] { get }
  /// Whether the first bytes of a file are of this format; false where they tell nothing.
  func recognizes(_ head: [UInt8]) -> Bool
  /// Reads a whole file.
  func read(_ bytes: [UInt8], options: ReaderOptions) throws -> ReadArticle
}

/// An article with what was repaired on the way.
public struct ReadArticle: Hashable, Sendable {
  /// The article.
  public let text: ArticleText
  /// The encoding, and what was repaired and skipped.
  public let report: ImportReport

  init(text: ArticleText, report: ImportReport) {
    self.text = text
    self.report = report
  }
}

/// The formats that articles are read in, plain text apart.
public enum ArticleFormats {
  /// All formats, the most telling first.
  public static let all: [any ArticleFormat] = [
    DOCXFormat(), ODTFormat(), SubtitleFormat.webVTT, SubtitleFormat.subRip, HTMLFormat(),
    MarkdownFormat(),
  ]

  /// Finds the format of a file by its content, then by its name.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Its name.
  ///
  /// - Returns: The format, or nil for what can only be plain text.
  ///
  /// - Throws: ``FormatError`` for formats that are known but not read, with what to do.
  public static func detect(_ bytes: [UInt8], path: String) throws -> (any ArticleFormat)? {
    if let format = all.first(where: { $0.recognizes(bytes) }) { return format }
    if let found = unreadable(bytes) {
      throw FormatError(
        .otherFormat(
          needed: "an article as text, HTML, DOCX, ODT, Markdown or subtitles", found: found),
        file: path)
    }
    let name = path.lowercased()
    return all.first { $0.fileEndings.contains { name.hasSuffix("." + $0) } }
  }

  /// The format of that name.
  ///
  /// - Throws: ``FormatError`` that lists the names there are.
  public static func named(_ name: String) throws -> any ArticleFormat {
    guard let format = all.first(where: { $0.name == name.lowercased() }) else {
      let known = all.map(\.name).joined(separator: ", ")
      throw FormatError(.unknownFormat(known: known), file: name)
    }
    return format
  }

  private static func unreadable(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return "an old or password-protected document (HWP, DOC); save it as DOCX or text"
    }
    if bytes.starts(with: "%PDF".utf8) { return "a PDF; save its text with pdftotext" }
    if bytes.starts(with: [0x50, 0x4B]) {
      return "a ZIP archive that is no DOCX or ODT; save HWPX as DOCX or text"
    }
    let head = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased()
    return head.contains("<sami>") ? "SAMI subtitles; convert them to SRT" : nil
  }
}
