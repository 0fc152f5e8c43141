public import JjakCore

/// Gettext catalogues (PO): `msgid` is the source, `msgstr` the target; plural forms are units of their own.
///
/// Entries that are fuzzy, obsolete or untranslated are skipped and counted. Without a `Language` in
/// the header the side in Hangul is the Korean one.
public struct POFormat: UnitFormat {
  /// The name.
  public let name = "po"
  /// The endings.
  public let fileEndings = ["po", "pot"]

  /// Makes the format.
  public init() {}

  /// Whether an entry begins a line.
  public func recognizes(_ head: String) -> Bool {
    let lines = head.split(whereSeparator: \.isNewline)
    return lines.contains { $0.hasPrefix("msgid \"") }
      && lines.contains { $0.hasPrefix("msgstr") }
  }

  /// Reads a catalogue.
  ///
  /// - Parameters:
  ///   - input: The bytes; the header names their encoding.
  ///   - options: Mode, limits, and the languages where the header names none.
  ///   - unit: Takes each unit; what it throws ends the reading and is passed on.
  ///
  /// - Returns: What was kept and skipped.
  ///
  /// - Throws: ``FormatError``, or what `unit` throws.
  @discardableResult
  public func read(
    _ input: ByteInput, options: ReaderOptions = ReaderOptions(),
    unit: (TranslationUnit) throws -> Void
  ) throws -> ImportReport {
    let (head, whole) = try input.decompressed(limit: options.limits[.input]).peeked(count: 1 << 14)
    var options = options
    options.encoding = options.encoding ?? Self.charset(in: head)
    let collector = FindingCollector(mode: options.mode, file: input.name)
    let lines = try LineReader(whole, options, collector.notice)
    var parser = POParser(options.limits)
    var entries = POUnits(options: options, collector: collector)
    do {
      while let line = try lines.next() {
        if let entry = try parser.take(line, number: lines.line) { try entries.read(entry, unit) }
      }
      guard lines.line > 0 else { throw FormatError(.empty) }
      if let entry = parser.finish() { try entries.read(entry, unit) }
    } catch var error as FormatError {
      error.place.file = error.place.file ?? input.name
      error.place.line = error.place.line ?? (error.problem == .empty ? nil : lines.line)
      throw error
    }
    collector.report.encoding = lines.encodingName
    return collector.report
  }

  /// Begins a catalogue.
  public func makeWriter(path: String, options: WriterOptions) throws -> any UnitWriter {
    try POWriter(path: path, options: options)
  }

  /// The encoding that the header names; templates name none.
  private static func charset(in head: [UInt8]) -> String? {
    let text = String(decoding: head, as: UTF8.self)
    guard let found = text.firstMatch(of: #/charset=([A-Za-z0-9_.:-]+)/#)?.1 else { return nil }
    return found == "CHARSET" ? nil : String(found)
  }
}

/// Makes units of entries.
private struct POUnits {
  private let collector: FindingCollector
  private let options: ReaderOptions
  /// The languages of `msgid` and `msgstr`, once the header names them.
  private var languages: (LanguageTag, LanguageTag)?
  /// Hashes of the messages, which take a few bytes each.
  private var seen: Set<Int> = []

  init(options: ReaderOptions, collector: FindingCollector) {
    self.options = options
    self.collector = collector
  }

  mutating func read(_ entry: POEntry, _ unit: (TranslationUnit) throws -> Void) throws {
    if entry.id.isEmpty, entry.context == nil { return takeHeader(entry.translations.first ?? "") }
    guard !entry.isObsolete, !entry.isFuzzy else {
      return try collector.skipUnit(.untranslated, line: entry.line)
    }
    if !seen.insert([entry.context ?? "", entry.id].hashValue).inserted {
      try collector.record(.repeatedIdentifier, line: entry.line, example: entry.id)
    }
    for (id, translation) in entry.pairs {
      guard hasText(id), hasText(translation) else {
        try collector.skipUnit(.untranslated, line: entry.line)
        continue
      }
      let (source, target) = languages ?? guessed(id, translation)
      var made = TranslationUnit(
        source: id, target: translation, sourceLanguage: source, targetLanguage: target)
      made.notes = entry.comments.map { Note(text: $0) }
      made.properties = entry.context.map { [Property(type: "msgctxt", value: $0)] } ?? []
      try unit(made)
      collector.report.kept += 1
    }
  }

  private mutating func takeHeader(_ text: String) {
    func field(_ name: String) -> String? {
      let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      let value = line?.dropFirst(name.utf8.count + 1).drop { $0 == " " } ?? ""
      return value.isEmpty ? nil : String(value)
    }
    guard let language = field("Language").map({ LanguageTag($0) }) else { return }
    let other =
      language.matches(options.sourceLanguage) ? options.targetLanguage : options.sourceLanguage
    languages = (field("X-Source-Language").map { LanguageTag($0) } ?? other, language)
  }

  private func guessed(_ id: String, _ translation: String) -> (LanguageTag, LanguageTag) {
    let isTurned =
      options.sourceLanguage.matches(.korean) && translation.hasHangul && !id.hasHangul
      || options.targetLanguage.matches(.korean) && id.hasHangul && !translation.hasHangul
    return isTurned
      ? (options.targetLanguage, options.sourceLanguage)
      : (options.sourceLanguage, options.targetLanguage)
  }
}

extension String {
  fileprivate var hasHangul: Bool {
    unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
  }
}
