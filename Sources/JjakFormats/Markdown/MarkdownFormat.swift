private import CCMark
import JjakCore

/// Markdown (CommonMark; tables, deletions and footnotes of GitHub): headings, paragraphs, lists; code,
/// markup and front matter as furniture.
public struct MarkdownFormat: ArticleFormat {
  /// The name.
  public let name = "markdown"
  /// The endings.
  public let fileEndings = ["md", "markdown"]

  /// Makes the format.
  public init() {}

  /// Always false: any text could be Markdown, so the name decides.
  public func recognizes(_ head: [UInt8]) -> Bool { false }

  /// Reads a file.
  public func read(_ bytes: [UInt8], options: ReaderOptions) throws -> ReadArticle {
    var report = ImportReport()
    let text = try ArticleDecoder.decode(bytes, label: nil, options: options, report: &report)
    let front = Self.frontMatter(text)
    var walk = MarkdownWalk(firstLine: front.lines)
    walk.addFrontMatter(String(decoding: text[..<front.length], as: UTF8.self))
    // Of one word, a footnote would be taken for the address of a link.
    let body = String(decoding: text[front.length...], as: UTF8.self).replacing(
      #/^ {0,3}\[\^[^\[\]\s]+\]:[ \t]*/#.anchorsMatchLineEndings(), with: "")
    let article = walk.read(Array(body.utf8))
    report.kept = article.blocks.count
    return ReadArticle(text: article, report: report)
  }

  /// What stands between two lines of three hyphens (YAML) or plus signs (TOML) at the top.
  private static func frontMatter(_ text: [UInt8]) -> (length: Int, lines: Int) {
    let fence = text.prefix(3)
    guard fence.elementsEqual("---".utf8) || fence.elementsEqual("+++".utf8),
      text.dropFirst(3).first(where: { $0 != 0x0D }) == 0x0A
    else { return (0, 0) }
    var lines = 0
    var start = 0
    while let end = text[start...].firstIndex(of: 0x0A) {
      lines += 1
      let line = text[start..<end].filter { $0 != 0x0D }
      if lines > 1, line.elementsEqual(fence) { return (end + 1, lines) }
      start = end + 1
    }
    return (0, 0)
  }
}

/// Walks through the tree of cmark.
private struct MarkdownWalk {
  private var builder = ArticleTextBuilder()
  private let firstLine: Int
  /// The lines of the paragraph at hand; a hard break stays a line end within one.
  private var lines = [""]
  private var hasHeadline = false
  private var isOnlyImage = true
  private var imageDepth = 0

  init(firstLine: Int) { self.firstLine = firstLine }

  mutating func addFrontMatter(_ text: String) {
    builder.add(text, role: .furniture, place: BlockPlace(.line, 1))
  }

  mutating func read(_ bytes: [UInt8]) -> ArticleText {
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let document = unsafe document else { return builder.finish() }
    defer { unsafe cmark_node_free(document) }
    guard let iterator = unsafe cmark_iter_new(document) else { return builder.finish() }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
        break
      }
      let line = unsafe Int(cmark_node_get_start_line(node)) + firstLine
      let kind = unsafe cmark_node_get_type(node)
      let literal = unsafe cmark_node_get_literal(node).map { unsafe String(cString: $0) } ?? ""
      let level = unsafe Int(cmark_node_get_heading_level(node))
      take(kind, isEntering: event == CMARK_EVENT_ENTER, literal, level: level, line: line)
    }
    return builder.finish()
  }

  private mutating func take(
    _ kind: cmark_node_type, isEntering: Bool, _ literal: String, level: Int, line: Int
  ) {
    switch kind {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      if isEntering { return begin() }
      end(isHeading: kind == CMARK_NODE_HEADING, level: level, line: line)
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      builder.add(literal, role: .furniture, place: BlockPlace(.line, line))
    case CMARK_NODE_TEXT, CMARK_NODE_CODE:
      lines[lines.count - 1] += literal
      if imageDepth == 0, literal.contains(where: { !$0.isWhitespace }) { isOnlyImage = false }
    case CMARK_NODE_SOFTBREAK: lines.append("")
    case CMARK_NODE_LINEBREAK: lines[lines.count - 1] += "\n"
    case CMARK_NODE_HTML_INLINE where literal.lowercased().hasPrefix("<br"):
      lines[lines.count - 1] += "\n"
    case CMARK_NODE_IMAGE: imageDepth += isEntering ? 1 : -1
    default: break
    }
  }

  private mutating func begin() {
    lines = [""]
    isOnlyImage = true
  }

  private mutating func end(isHeading: Bool, level: Int, line: Int) {
    var role: SegmentRole?
    if isHeading {
      role = level == 1 && !hasHeadline ? .headline : .subhead
      hasHeadline = hasHeadline || level == 1
    } else if isOnlyImage {
      role = .caption
    }
    if lines.count > 1, Self.isTableRule(lines[1]) { return addTable(line: line) }
    let text = Self.withoutDeletionMarks(lines.joined(separator: " "))
      .replacing(#/\[\^[^\[\]\s]+\]/#, with: "")
    builder.add(text, role: role, place: BlockPlace(.line, line))
  }

  /// Whether a line is what stands between the first row of a table and the others, `| --- | :-: |`.
  private static func isTableRule(_ line: String) -> Bool {
    let cells = line.split(separator: "|").filter { !$0.allSatisfy(\.isWhitespace) }
    return line.contains("|") && !cells.isEmpty
      && cells.allSatisfy { cell in
        let marks = cell.filter { !$0.isWhitespace }
        return marks.contains("-") && marks.dropFirst().dropLast().allSatisfy { $0 == "-" }
          && marks.allSatisfy { $0 == "-" || $0 == ":" }
      }
  }

  /// The text without pairs of `~~` around what is struck out.
  private static func withoutDeletionMarks(_ text: String) -> String {
    let parts = text.split(separator: "~~", omittingEmptySubsequences: false)
    var isMark = [Bool](repeating: false, count: parts.count)
    var open: Int?
    for (index, part) in parts.enumerated().dropFirst() {
      if let begun = open, parts[index - 1].last?.isWhitespace == false {
        (isMark[begun], isMark[index], open) = (true, true, nil)
      } else if open == nil, part.first?.isWhitespace == false {
        open = index
      }
    }
    return zip(parts, isMark).enumerated().reduce(into: "") { text, item in
      if item.offset > 0, !item.element.1 { text += "~~" }
      text += item.element.0
    }
  }

  /// Adds each cell as a block of its own.
  private mutating func addTable(line: Int) {
    for (index, row) in lines.enumerated() where index != 1 {
      for cell in row.split(separator: "|") {
        builder.add(String(cell), role: nil, place: BlockPlace(.line, line + index))
      }
    }
  }
}
