import JjakCore

/// A Word document (ECMA-376): paragraphs, tables, text boxes and notes, tracked changes as accepted.
public struct DOCXFormat: ArticleFormat {
  /// The name.
  public let name = "docx"
  /// The endings.
  public let fileEndings = ["docx", "docm"]

  /// Makes the format.
  public init() {}

  /// Whether the bytes are a package with parts of a Word document.
  public func recognizes(_ head: [UInt8]) -> Bool { isPackage(head, naming: "word/") }

  /// Reads a document.
  public func read(_ bytes: [UInt8], options: ReaderOptions) throws -> ReadArticle {
    let archive = try ZIPArchive(bytes, limits: options.limits)
    let main = try Self.mainPart(of: archive, options: options)
    guard let content = try archive.part(main) else {
      throw FormatError(.package("its main part \(main) is missing"))
    }
    let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let styles = StyleBuilder(part: folder + "styles.xml")
    if let part = try archive.part(folder + "styles.xml") {
      try styles.parse(part, options: options)
    }
    var article = ArticleTextBuilder()
    var report = ImportReport()
    archive.remark(in: &report)
    func add(_ part: String, _ bytes: [UInt8]) throws {
      let builder = DOCXBuilder(part: part, roles: styles.roles)
      try builder.parse(bytes, options: options)
      for paragraph in builder.paragraphs {
        article.add(paragraph.text, role: paragraph.role, place: paragraph.place)
      }
      for (kind, line, example) in builder.findings {
        report.record(kind, line: line, example: example)
      }
    }
    try add(main, content)
    for notes in ["footnotes.xml", "endnotes.xml"] {
      if let part = try archive.part(folder + notes) { try add(folder + notes, part) }
    }
    report.kept = article.blocks.count
    return ReadArticle(text: article.finish(), report: report)
  }

  /// The part that the package names as its document.
  private static func mainPart(of archive: ZIPArchive, options: ReaderOptions) throws -> String {
    guard let part = try archive.part("_rels/.rels") else { return "word/document.xml" }
    let relations = RelationBuilder(part: "_rels/.rels")
    try relations.parse(part, options: options)
    guard let target = relations.document else { return "word/document.xml" }
    return String(target.drop { $0 == "/" })
  }
}

/// Whether bytes begin as a ZIP package that has a part whose name begins so.
func isPackage(_ bytes: [UInt8], naming part: String) -> Bool {
  guard bytes.starts(with: [0x50, 0x4B]) else { return false }
  let wanted = Array(part.utf8)
  // Names stand in the directory at the end and before each part.
  return contains(bytes.suffix(1 << 16), wanted) || contains(bytes.prefix(1 << 16), wanted)
}

private func contains(_ bytes: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
  guard let first = wanted.first else { return true }
  return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: wanted) }
}

/// Finds the main part among the relations of a package.
private final class RelationBuilder: PackageBuilder {
  private(set) var document: String?

  override func open(_ name: String, _ attributes: [Attribute]) {
    guard name == "Relationship",
      Self.value("Type", attributes)?.hasSuffix("/officeDocument") == true
    else { return }
    document = document ?? Self.value("Target", attributes)
  }
}

/// Finds what the styles of a document stand for, by their built-in names.
private final class StyleBuilder: PackageBuilder {
  private(set) var roles: [String: SegmentRole] = [:]
  private var style: String?

  override func open(_ name: String, _ attributes: [Attribute]) {
    if name == "style" {
      style = Self.value("styleId", attributes)
    } else if name == "name", names.dropLast().last == "style", let style,
      let role = Self.role(ofStyle: Self.value("val", attributes) ?? "")
    {
      roles[style] = role
    }
  }

  static func role(ofStyle name: String) -> SegmentRole? {
    let name = name.lowercased()
    if name == "title" || name == "heading 1" { return .headline }
    if name == "subtitle" || name.hasPrefix("heading ") { return .subhead }
    return name == "caption" ? .caption : nil
  }
}

/// Gathers the paragraphs of a part of a Word document.
private final class DOCXBuilder: PackageBuilder {
  private let roles: [String: SegmentRole]

  init(part: String, roles: [String: SegmentRole]) {
    self.roles = roles
    super.init(part: part)
  }

  /// Whether the run at hand is one that Word does not show.
  private var isHidden = false

  override var takesText: Bool { names.last == "t" && !isHidden }

  override func open(_ name: String, _ attributes: [Attribute]) {
    switch name {
    case "p": beginParagraph()
    case "del" where names.suffix(4) == ["p", "pPr", "rPr", "del"]: joinNextParagraph()
    // A text box stands twice: for new readers and, as Fallback, for old ones.
    case "del", "moveFrom", "Fallback", "instrText", "delText", "rt": skip()
    case "vanish" where names.suffix(3) == ["r", "rPr", "vanish"]:
      isHidden = !["0", "false", "off"].contains(Self.value("val", attributes))
    case "footnote", "endnote":
      // Separators and notices that Word draws itself.
      if Self.value("type", attributes).map({ $0 != "normal" }) == true { skip() }
    case "pStyle": setRole(Self.value("val", attributes).flatMap { roles[$0] })
    case "tab": if names.dropLast().last == "r" { append("\t") }
    case "br", "cr": append("\n")
    case "noBreakHyphen": append("\u{2011}")
    default: break
    }
  }

  override func close(_ name: String) {
    if name == "r" { isHidden = false }
    if name == "p" { endParagraph() }
  }
}
