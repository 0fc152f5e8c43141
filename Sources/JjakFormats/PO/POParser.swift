import JjakCore

/// One message of a catalogue.
struct POEntry {
  var line = 0
  var context: String?
  var id = ""
  var plural: String?
  /// The singular first.
  var translations: [String] = []
  var comments: [String] = []
  var isFuzzy = false
  var isObsolete = false

  /// Messages with their translations; a language without a plural has one form for both.
  var pairs: [(id: String, translation: String)] {
    var pairs = translations.enumerated().map { index, translation in
      (id: index > 0 ? plural ?? id : id, translation: translation)
    }
    if let plural, translations.count == 1, plural != id { pairs.append((plural, translations[0])) }
    return pairs
  }
}

/// Puts the lines of a catalogue together to messages, after the manual of GNU gettext, section 3.
struct POParser {
  private enum Field { case none, context, id, plural, translation }

  private var bound: UnitBound
  private var entry = POEntry()
  private var field = Field.none

  init(_ limits: ReaderLimits) { bound = UnitBound(limits) }

  /// Takes a line; returns the message that ended before it.
  mutating func take(_ line: String, number: Int) throws -> POEntry? {
    var rest = line[...].drop { $0 == " " || $0 == "\t" }
    guard !rest.isEmpty else { return nil }
    let isObsolete = rest.hasPrefix("#~")
    if isObsolete { rest = rest.dropFirst(2).drop { $0 == " " || $0 == "|" } }
    if rest.first == "#" {
      let ended = finishIfTranslated()
      bound.beginText()
      try bound.count(rest.utf8.count)
      takeComment(rest)
      return ended
    }
    guard let quote = rest.firstIndex(of: "\"") else {
      guard isObsolete else { throw malformed(line, number) }
      return nil
    }
    let keyword = rest[..<quote].filter { $0 != " " && $0 != "\t" }
    let text = try unescaped(rest[quote...], number)
    let ended = try begin(keyword, line: number)
    entry.isObsolete = entry.isObsolete || isObsolete
    try bound.count(text.utf8.count)
    append(text)
    return ended
  }

  /// The last message.
  mutating func finish() -> POEntry? { finishIfTranslated() }

  private mutating func takeComment(_ line: Substring) {
    if line.hasPrefix("#,") {
      entry.isFuzzy = entry.isFuzzy || line.contains("fuzzy")
    } else if let mark = line.dropFirst().first, mark != ":", mark != "|", mark != "~" {
      let comment = line.dropFirst(mark == "." ? 2 : 1).drop { $0 == " " || $0 == "\t" }
      if !comment.isEmpty { entry.comments.append(String(comment)) }
    }
  }

  private mutating func begin(_ keyword: String, line: Int) throws -> POEntry? {
    var ended: POEntry?
    if !keyword.isEmpty { bound.beginText() }
    switch keyword {
    case "":
      guard field != .none else { throw malformed("a string before any msgid", line) }
    case "msgctxt", "msgid":
      ended = finishIfTranslated()
      if entry.line == 0 { entry.line = line }
      field = keyword == "msgid" ? .id : .context
      if field == .context { entry.context = "" }
    case "msgid_plural":
      field = .plural
      entry.plural = ""
    default:
      guard keyword == "msgstr" || keyword.hasPrefix("msgstr["), field != .none else {
        throw malformed(keyword, line)
      }
      field = .translation
      entry.translations.append("")
    }
    return ended
  }

  private mutating func append(_ text: String) {
    switch field {
    case .none: break
    case .context: entry.context = (entry.context ?? "") + text
    case .id: entry.id += text
    case .plural: entry.plural = (entry.plural ?? "") + text
    case .translation: entry.translations[entry.translations.count - 1] += text
    }
  }

  private mutating func finishIfTranslated() -> POEntry? {
    guard field == .translation else { return nil }
    defer {
      entry = POEntry()
      field = .none
      bound.beginUnit()
    }
    return entry
  }

  /// The text of the strings on a line, as C writes them.
  private func unescaped(_ quoted: Substring, _ line: Int) throws -> String {
    var text = String.UnicodeScalarView()
    var scalars = quoted.unicodeScalars[...]
    var isInside = false
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"": isInside.toggle()
      case "\\" where isInside: text.append(try escape(&scalars, line))
      case _ where isInside: text.append(scalar)
      case " ", "\t": break
      default: throw malformed("text behind a string", line)
      }
    }
    guard !isInside else { throw malformed("a string without its closing quotation mark", line) }
    return String(text)
  }

  /// The character that stands behind a backslash: a letter, up to three octal or any hexadecimal digits.
  private func escape(
    _ scalars: inout Substring.UnicodeScalarView, _ line: Int
  ) throws -> Unicode.Scalar {
    let plain: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "t": "\t", "r": "\r"]
    guard let first = scalars.first else { throw malformed("a backslash at the end", line) }
    let isHexadecimal = first == "x"
    let isOctal = ("0"..."7").contains(first)
    guard isHexadecimal || isOctal else {
      scalars.removeFirst()
      return plain[first] ?? first
    }
    let rest = isHexadecimal ? scalars.dropFirst() : scalars.prefix(3)
    let digits = rest.prefix { scalar in
      isHexadecimal ? scalar.properties.isASCIIHexDigit : ("0"..."7").contains(scalar)
    }
    guard let value = UInt32(String(digits), radix: isHexadecimal ? 16 : 8), value < 0x80,
      let scalar = Unicode.Scalar(value), scalar.isAllowedInXML
    else { throw malformed("the character code \\\(isHexadecimal ? "x" : "")\(digits)", line) }
    scalars = scalars[digits.endIndex...]
    return scalar
  }

  private func malformed(_ found: String, _ line: Int) -> FormatError {
    FormatError(
      .otherFormat(needed: "msgid, msgstr or a string in quotation marks", found: found),
      line: line)
  }
}
