import JjakCore

/// An OpenDocument text (ISO/IEC 26300), packed or flat: paragraphs, headings, tables, text boxes and notes.
public struct ODTFormat: ArticleFormat {
  /// The name.
  public let name = "odt"
  /// The endings.
  public let fileEndings = ["odt", "ott", "fodt"]

  /// Makes the format.
  public init() {}

  /// Whether the bytes are a package of OpenDocument or its form in a single file.
  public func recognizes(_ head: [UInt8]) -> Bool {
    isFlat(head) || isPackage(head, naming: "application/vnd.oasis.opendocument.text")
      || isPackage(head, naming: "content.xml") && !isPackage(head, naming: "word/")
  }

  private func isFlat(_ bytes: [UInt8]) -> Bool {
    guard !bytes.starts(with: [0x50, 0x4B]) else { return false }
    let head = String(decoding: bytes.prefix(1 << 14).filter { $0 != 0 }, as: UTF8.self)
    return head.contains("<office:document") && head.contains("opendocument.text")
  }

  /// Reads a document.
  public func read(_ bytes: [UInt8], options: ReaderOptions) throws -> ReadArticle {
    let builder = ODTBuilder(part: "content.xml")
    try builder.parse(content(of: bytes, limits: options.limits), options: options)
    var article = ArticleTextBuilder()
    for paragraph in builder.paragraphs {
      article.add(paragraph.text, role: paragraph.role, place: paragraph.place)
    }
    var report = ImportReport()
    for (kind, line, example) in builder.findings {
      report.record(kind, line: line, example: example)
    }
    report.kept = article.blocks.count
    return ReadArticle(text: article.finish(), report: report)
  }

  private func content(of bytes: [UInt8], limits: ReaderLimits) throws -> [UInt8] {
    if isFlat(bytes) {
      guard bytes.count <= limits[.article] else {
        throw FormatError(.limit(.article, name: "bytes in one article", allowed: limits[.article]))
      }
      return bytes
    }
    let archive = try ZIPArchive(bytes, limits: limits)
    guard let content = try archive.part("content.xml") else {
      throw FormatError(.package("its part content.xml is missing"))
    }
    let manifest = try archive.part("META-INF/manifest.xml") ?? []
    guard !String(decoding: manifest, as: UTF8.self).contains("encryption-data") else {
      throw FormatError(.package("it is password-protected; save it without a password"))
    }
    return content
  }
}

/// Gathers the paragraphs of an OpenDocument text.
private final class ODTBuilder: PackageBuilder {
  override var takesText: Bool { names.last != "note-citation" }

  override func open(_ name: String, _ attributes: [Attribute]) {
    switch name {
    case "p": beginParagraph(role: Self.role(ofStyle: Self.value("style-name", attributes) ?? ""))
    case "h":
      let level = Self.value("outline-level", attributes) ?? "1"
      beginParagraph(role: level == "1" ? .headline : .subhead)
    case "tracked-changes", "annotation", "note-citation", "ruby-text", "title", "desc",
      "binary-data", "styles", "automatic-styles", "master-styles", "meta":
      skip()
    case "s":
      let count = Self.value("c", attributes).flatMap { Int($0) } ?? 1
      append(String(repeating: " ", count: min(max(count, 0), 1000)))
    case "tab": append("\t")
    case "line-break": append("\n")
    default: break
    }
  }

  override func close(_ name: String) {
    if name == "p" || name == "h" { endParagraph() }
  }

  private static func role(ofStyle name: String) -> SegmentRole? {
    switch name {
    case "Title": .headline
    case "Subtitle": .subhead
    case "Caption", "Illustration", "Figure": .caption
    default: nil
    }
  }
}
