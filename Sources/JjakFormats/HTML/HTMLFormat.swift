import JjakCore

/// A web page: its main text, with headings and captions known and what belongs to the page labelled.
///
/// Parsed as browsers do. Scripts, styles and templates are not text; navigation, comments, share
/// buttons, advertisements, hidden parts and everything outside the main text stay, as furniture.
public struct HTMLFormat: ArticleFormat {
  /// The name.
  public let name = "html"
  /// The endings.
  public let fileEndings = ["html", "htm", "xhtml"]

  /// Makes the format.
  public init() {}

  /// Whether a doctype or an element of a page's frame comes first.
  public func recognizes(_ head: [UInt8]) -> Bool {
    let start = Self.letters(head.prefix(2048)).drop { $0.isWhitespace }
    let marks = ["<!doctype html", "<html", "<head", "<body", "<article", "<meta"]
    let isXHTML = start.hasPrefix("<?xml") && start.contains("<html")
    return isXHTML || marks.contains { start.hasPrefix($0) }
  }

  /// Reads a page.
  public func read(_ bytes: [UInt8], options: ReaderOptions) throws -> ReadArticle {
    var report = ImportReport()
    let decoded = try ArticleDecoder.decode(
      bytes, label: Self.declaredEncoding(bytes), options: options, report: &report)
    var shallow = HTMLGuard(decoded, limits: options.limits)
    guard let page = parseHTML(try shallow.bounded()) else { throw FormatError(.empty) }
    var blocks = HTMLBlocks(page)
    let text = blocks.articleText()
    report.kept = text.blocks.count
    return ReadArticle(text: text, report: report)
  }

  /// The name of the encoding in a `meta` element or XML declaration of the first 4 KB.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = letters(bytes.prefix(4096))
    guard let found = head.firstMatch(of: #/(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_\-]+)/#)
    else { return nil }
    return String(found.1)
  }

  /// The ASCII characters, in lower case.
  private static func letters(_ bytes: ArraySlice<UInt8>) -> String {
    let plain = bytes.filter { $0 != 0 && $0 < 0x80 }
    return String(decoding: plain, as: UTF8.self).lowercased()
  }
}
