import JjakCore

/// Subtitles: one block a cue, its lines joined, its line of times kept as written.
public struct SubtitleFormat: ArticleFormat {
  /// The name.
  public let name: String
  /// The endings.
  public let fileEndings: [String]
  private let isWebVTT: Bool

  /// SubRip, in any of the forms that players accept.
  public static let subRip = SubtitleFormat(name: "srt", fileEndings: ["srt"], isWebVTT: false)
  /// WebVTT (W3C).
  public static let webVTT = SubtitleFormat(name: "vtt", fileEndings: ["vtt"], isWebVTT: true)

  /// Whether a line of times stands at the top, or the signature of WebVTT.
  public func recognizes(_ head: [UInt8]) -> Bool {
    if isWebVTT { return Self.hasSignature(head) }
    let lines = head.prefix(512).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    let top = lines.prefix(2).map { String(decoding: $0.filter { $0 != 0 }, as: UTF8.self) }
    guard let first = top.first else { return false }
    let isNumber = first.unicodeScalars.allSatisfy {
      ("0"..."9").contains($0) || $0 == "\u{FEFF}" || $0 == " "
    }
    return top.prefix(isNumber ? 2 : 1).contains { CueLine($0)?.isExact == true }
  }

  /// Reads a file.
  public func read(_ bytes: [UInt8], options: ReaderOptions) throws -> ReadArticle {
    var report = ImportReport()
    let decoded = try ArticleDecoder.decode(bytes, label: nil, options: options, report: &report)
    if isWebVTT, !Self.hasSignature(decoded) {
      throw FormatError(
        .otherFormat(needed: "WebVTT, which begins with WEBVTT", found: "another beginning"),
        line: 1)
    }
    var cues = CueReader(isWebVTT: isWebVTT)
    let text = String(decoding: decoded, as: UTF8.self)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      cues.take(String(line))
    }
    let article = cues.finish(&report)
    report.kept = article.blocks.count
    return ReadArticle(text: article, report: report)
  }

  private static func hasSignature(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard start.starts(with: "WEBVTT".utf8) else { return false }
    let next = start.dropFirst(6).first
    return next.map { $0 <= 0x20 } ?? true
  }
}

/// A line with the times of a cue.
struct CueLine {
  /// Whether both times are whole and in their ranges.
  let isExact: Bool

  /// Reads a line; nil when it holds no arrow behind what could be a time: text may say `10:00 -> 11:00`.
  init?(_ line: String) {
    guard let arrow = line.firstRange(of: "-->") ?? line.firstRange(of: "->"),
      line.utf8.first.map({ (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x20 }) == true,
      line[..<arrow.lowerBound].wholeMatch(of: #/.*:.*[:.,].*/#) != nil
    else { return nil }
    let pattern = #/\s*(?:[0-9]{1,3}:)?[0-5]?[0-9]:[0-5]?[0-9][.,][0-9]{1,3}/#
    let before = line[..<arrow.lowerBound]
    let after = line[arrow.upperBound...]
    let isBegun = before.wholeMatch(
      of: #/\s*(?:[0-9]{1,3}:)?[0-5]?[0-9]:[0-5]?[0-9][.,][0-9]{1,3}\s*/#)
    isExact = isBegun != nil && after.prefixMatch(of: pattern) != nil && line.contains("-->")
  }
}

/// Gathers cues line by line.
private struct CueReader {
  private let isWebVTT: Bool
  private var builder = ArticleTextBuilder()
  private var lines: [String] = []
  private var timing: String?
  private var number = 0
  /// What the last cue is counted as.
  private var label = 0
  private var lineNumber = 0
  private var isNote = false
  /// A line of figures that may count the cue that follows, with what is known of it.
  private var pending: String?
  private var isAfterBlank = true
  private var findings: [(ImportFinding, Int, String)] = []

  init(isWebVTT: Bool) { self.isWebVTT = isWebVTT }

  mutating func take(_ line: String) {
    lineNumber += 1
    defer { isAfterBlank = line.allSatisfy(\.isWhitespace) }
    if let times = CueLine(line) { return begin(line, isExact: times.isExact) }
    if isWebVTT {
      if lineNumber == 1 || isNote && !isAfterBlank { return }
      isNote =
        isAfterBlank
        && ["NOTE", "STYLE", "REGION"].contains { line == $0 || line.hasPrefix($0 + " ") }
      if isNote || timing == nil { return }
    }
    if let held = pending {
      pending = nil
      add(held)
    }
    // A number, in WebVTT any line, after a blank line counts the next cue if times follow.
    if isAfterBlank, isWebVTT || !line.isEmpty && line.allSatisfy(\.isWholeNumber) {
      pending = line
    } else {
      add(line)
    }
  }

  private mutating func begin(_ line: String, isExact: Bool) {
    if !isWebVTT { takeLabel() }
    pending = nil
    flush()
    if !isExact { findings.append((.badTiming, lineNumber, line)) }
    isNote = false
    timing = line.trimmingWhitespace
    number += 1
  }

  /// Takes the number of the cue that begins, which may follow the text before it at once.
  private mutating func takeLabel() {
    if pending == nil, let last = lines.last, Int(last.trimmingWhitespace) == label + 1 {
      pending = lines.removeLast()
      findings.append((.missingBlankLine, lineNumber - 1, last))
    } else if pending == nil {
      findings.append((.missingCueNumber, lineNumber, "\(number + 1)"))
    }
    label = pending.flatMap { Int($0.trimmingWhitespace) } ?? label + 1
  }

  private mutating func add(_ line: String) {
    if timing != nil, isAfterBlank, !lines.isEmpty, !line.allSatisfy(\.isWhitespace) {
      findings.append((.blankLineInCue, lineNumber, line))
    }
    lines.append(line)
  }

  private mutating func flush() {
    builder.add(
      Self.running(lines.map(plain)), role: nil,
      place: BlockPlace(.cue, max(1, number), timing: timing))
    lines = []
  }

  /// The lines of a cue as running text: they are broken to fit the picture, and only a dash begins what
  /// another speaker says.
  private static func running(_ lines: [String]) -> String {
    lines.map(\.trimmingWhitespace).filter { !$0.isEmpty }.reduce("") { text, line in
      let isReply = line.hasPrefix("-") || line.hasPrefix("–")
      return text.isEmpty ? line : text + (isReply ? "\n" : " ") + line
    }
  }

  /// The text of a line without tags and position codes.
  private func plain(_ line: String) -> String {
    var text = line.replacing(#/\{\\[^{}]*\}/#, with: "").replacing(
      #/<\/?(?:[a-zA-Z][^<>]*|[0-9:.]+)>/#, with: "")
    text = text.replacing(#/&#(x?)([0-9a-fA-F]{1,6});/#) { match in
      let value = UInt32(match.2, radix: match.1.isEmpty ? 10 : 16)
      return value.flatMap(Unicode.Scalar.init).map { String($0) } ?? String(match.0)
    }
    for (name, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&"),
    ] { text = text.replacing(name, with: character) }
    return text
  }

  mutating func finish(_ report: inout ImportReport) -> ArticleText {
    if let held = pending { add(held) }
    pending = nil
    flush()
    for (kind, line, example) in findings { report.record(kind, line: line, example: example) }
    return builder.finish()
  }
}

extension String {
  fileprivate var trimmingWhitespace: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
