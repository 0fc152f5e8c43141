import JjakCore

/// An OpenDocument text (ISO/IEC 26300): paragraphs, headings, tables, text boxes and notes.
public struct ODTFormat: ArticleFormat {
  /// The name.
  public let name = "odt"
  /// The endings.
  public let fileEndings = ["odt", "ott"]

  /// Makes the format.
  public init() {}

  /// Whether the bytes are a package of OpenDocument.
  public func recognizes(_ head: [UInt8]) -> Bool {
    isPackage(head, naming: "application/vnd.oasis.opendocument.text")
      || isPackage(head, naming: "content.xml") && !isPackage(head, naming: "word/")
  }

  /// Reads a document.
  public func read(_ bytes: [UInt8], options: ReaderOptions) throws -> ReadArticle {
    let archive = try ZIPArchive(bytes, limits: options.limits)
    guard let content = try archive.part("content.xml") else {
      throw FormatError(.package("its part content.xml is missing"))
    }
    let builder = ODTBuilder(part: "content.xml")
    try builder.parse(content, options: options)
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
    case "tracked-changes", "annotation", "note-citation", "sequence-decls", "ruby-text",
      "document-styles", "automatic-styles", "font-face-decls":
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
