public import JjakCore

/// Sentence links of OPUS (XCES `cesAlign`) with the two documents that each group of links names.
///
/// Documents are looked for beside the file: at the path that is named, then by its last part, each
/// with and without `.gz`; a path that leaves the folder is refused.
public struct XCESFormat: UnitFormat {
  /// The name.
  public let name = "xces"
  /// The endings.
  public let fileEndings = ["xces", "ces", "xml"]

  /// Makes the format.
  public init() {}

  /// False: these are alignments made by other programs.
  public var isWritable: Bool { false }

  /// Whether the document element is `cesAlign`.
  public func recognizes(_ head: String) -> Bool { head.contains("<cesAlign") }

  /// Reads the links and the documents.
  ///
  /// - Parameters:
  ///   - input: The links.
  ///   - options: Mode and limits; the languages where the documents' paths begin with none.
  ///   - unit: Takes each unit; what it throws ends the reading and is passed on.
  ///
  /// - Returns: What was kept and skipped.
  ///
  /// - Throws: ``FormatError``, or what `unit` throws.
  public func read(
    _ input: ByteInput, options: ReaderOptions, unit: (TranslationUnit) throws -> Void
  ) throws -> ImportReport {
    guard let path = input.name, !input.isStandardInput else {
      throw FormatError(.twoFiles(example: "links.xml beside the documents that it names"))
    }
    return try withoutActuallyEscaping(unit) { unit in
      let builder = LinkBuilder(path: path, options: options, unit: unit)
      return try XMLFeed(input, options: options).read(into: builder)
    }
  }

  /// Never succeeds: ``isWritable`` is false.
  public func makeWriter(path: String, options: WriterOptions) throws -> any UnitWriter {
    throw FormatError(.notWritable("\(name) holds alignments that other programs made"), file: path)
  }
}

/// Follows the links.
private final class LinkBuilder: XMLUnitBuilder {
  let collector: FindingCollector
  private let folder: String
  private let options: ReaderOptions
  private let runs: RunReader
  private let deliver: (TranslationUnit) throws -> Void
  private var depth = 0
  private var texts: [[String: String]] = []
  private var languages: (LanguageTag, LanguageTag)?

  init(
    path: String, options: ReaderOptions, unit: @escaping (TranslationUnit) throws -> Void
  ) {
    folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    self.options = options
    collector = FindingCollector(mode: options.mode, file: path)
    runs = RunReader(options: options, collector: collector)
    deliver = unit
  }

  func begin(_ name: String, _ attributes: [Attribute], line: Int) throws {
    depth += 1
    switch name {
    case "linkGrp":
      let names = ["fromDoc", "toDoc"].map { attributes.value(of: $0) ?? "" }
      texts = try names.map { try document($0, line: line) }
      languages = Self.languages(of: names)
    case "link":
      let targets = attributes.value(of: "xtargets") ?? ""
      let sides = targets.split(separator: ";", omittingEmptySubsequences: false)
      guard sides.count == 2, texts.count == 2 else {
        throw FormatError(
          .otherFormat(
            needed: "xtargets such as \"1 2;1\"", found: targets),
          line: line)
      }
      let found = try zip(sides, texts).map { ids, text in
        try ids.split(separator: " ").map { id in
          guard let sentence = text[String(id)] else {
            throw FormatError(
              .otherFormat(needed: "a sentence of the document", found: "the link to \(id)"),
              line: line)
          }
          return sentence
        }
      }
      let score = attributes.value(of: "certainty")
      try runs.read(
        found[0], found[1], score: score, languages: languages, line: line, deliver)
    case _ where depth == 1 && name != "cesAlign":
      throw FormatError(
        .otherFormat(needed: "an XCES file", found: "an XML file with root element \(name)"),
        line: line)
    default: break
    }
  }

  func end(line: Int) throws {
    depth -= 1
    if depth == 0 { try collector.refuseFindings() }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) throws {}

  /// The languages that both paths begin with.
  private static func languages(of names: [String]) -> (LanguageTag, LanguageTag)? {
    let tags = names.compactMap { $0.split(separator: "/").first }.filter {
      (2...8).contains($0.utf8.count) && !$0.contains(".")
    }
    return tags.count == 2
      ? (LanguageTag(String(tags[0])), LanguageTag(String(tags[1]))) : nil
  }

  private func document(_ name: String, line: Int) throws -> [String: String] {
    let parts = name.split(separator: "/")
    guard let last = parts.last, !name.hasPrefix("/"), !parts.contains("..") else {
      throw FormatError(
        .otherFormat(needed: "a document in the folder of the links", found: "the path \(name)"),
        line: line)
    }
    let bare = last.hasSuffix(".gz") ? String(last.dropLast(3)) : String(last)
    let whole = parts.dropLast().map { $0 + "/" }.joined() + bare
    let base = folder.isEmpty ? "" : folder + "/"
    let candidates = [whole, whole + ".gz", bare, bare + ".gz"].map { base + $0 }
    guard let path = candidates.first(where: FileBytes.exists) else {
      throw FormatError(
        .system("cannot find the document \(name); put it beside the links"), line: line)
    }
    let builder = SentenceBuilder(options.limits)
    _ = try XMLFeed(ByteInput(path: path), options: options).run(into: builder) {
      builder.sentences.count
    }
    return builder.sentences
  }
}

/// Gathers the sentences of a document by their identifiers.
private final class SentenceBuilder: XMLEvents {
  private(set) var sentences: [String: String] = [:]
  private let limit: Int
  private let sentenceLimit: Int
  private var size = 0
  private var depth = 0
  private var id: String?
  private var sentenceDepth = 0
  private var hasWords = false
  private var isInWord = false
  private var text: [UInt8] = []

  init(_ limits: ReaderLimits) {
    limit = limits[.text]
    sentenceLimit = limits[.segment]
  }

  func begin(_ name: String, _ attributes: [Attribute], line: Int) throws {
    depth += 1
    if name == "s" {
      id = attributes.first { $0.name == "id" || $0.name == "xml:id" }?.value
      sentenceDepth = depth
      text = []
      hasWords = false
    } else if name == "w", id != nil {
      if !hasWords { text = [] }
      if hasWords { text.append(UInt8(ascii: " ")) }
      hasWords = true
      isInWord = true
    }
  }

  func end(line: Int) throws {
    if let id, depth == sentenceDepth {
      let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      sentences[id] = words.joined(separator: " ")
      self.id = nil
    }
    isInWord = false
    depth -= 1
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) throws {
    guard id != nil, !hasWords || isInWord else { return }
    size += bytes.count
    guard size <= limit else {
      throw FormatError(.limit(.text, name: "bytes in one text", allowed: limit), line: line)
    }
    unsafe text.append(contentsOf: bytes)
    guard text.count <= sentenceLimit else {
      throw FormatError(
        .limit(.segment, name: "bytes in one sentence", allowed: sentenceLimit), line: line)
    }
  }

  func notice(_ kind: ImportFinding, line: Int, example: String) {}
}
