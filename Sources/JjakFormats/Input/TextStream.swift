/// Turns bytes of any encoding into checked UTF-8, piece by piece.
///
/// What comes out is well-formed, cut only between characters, and free of characters that XML 1.0
/// forbids; a byte order mark is removed.
final class TextStream {
  /// Takes a kind, a line and an example of something that was repaired.
  typealias Notice = (ImportFinding, Int, String) -> Void

  /// The encoding that is being read.
  let encoding: SourceEncoding
  private let source: ByteInput
  private let salvage: Bool
  private let dropsControls: Bool
  private let notice: Notice
  private var transcoder: Transcoder
  private var filter = CharacterFilter()
  private var isAtEnd = false
  /// Whether the file calls itself EUC-KR and has shown nothing else yet.
  private var seemsEUC: Bool

  /// Makes a stream.
  ///
  /// - Parameters:
  ///   - input: The bytes, compressed or not.
  ///   - options: Mode, limits and an encoding that overrides the file's own word.
  ///   - isXML: Whether an XML declaration may name the encoding.
  ///   - dropsControls: Whether control characters are removed and counted in any mode.
  ///   - notice: Takes what was guessed, corrected or removed.
  ///
  /// - Throws: ``FormatError`` for an unknown encoding, a file that is no text, or when the input
  ///   cannot be read.
  init(
    _ input: ByteInput, options: ReaderOptions, isXML: Bool, dropsControls: Bool = false,
    notice: @escaping Notice
  ) throws {
    self.dropsControls = dropsControls
    let plain = try input.decompressed(limit: options.limits[.input])
    let (head, whole) = try plain.peeked(count: isXML ? 1024 : 1 << 16)
    let choice: EncodingChoice
    do {
      try refuseBinary(head)
      choice = try EncodingChoice(head: head, options: options, isXML: isXML)
    } catch let error as FormatError {
      throw FormatError(error.problem, file: input.name)
    }
    source = whole
    encoding = choice.encoding
    seemsEUC = choice.namesEUC
    self.notice = notice
    salvage = options.mode == .salvage
    transcoder = try Transcoder(encoding, skipping: choice.markLength, file: input.name)
    if let finding = choice.finding { notice(finding, 1, encoding.name) }
  }

  /// Returns the next checked bytes, or nil at the end.
  func next() throws -> [UInt8]? {
    while !isAtEnd {
      let output: [UInt8]
      if let piece = try source.next() {
        output = try transcoder.convert(piece, salvage: salvage)
      } else {
        isAtEnd = true
        output = try transcoder.finish(salvage: salvage)
      }
      if seemsEUC, transcoder.goesBeyondEUC {
        seemsEUC = false
        notice(.encodingCorrected, filter.line, encoding.name)
      }
      for _ in 0..<transcoder.takeRemovedBytes() {
        notice(.invalidBytes, filter.line, encoding.name)
      }
      let checked = try filtered(output)
      if !checked.isEmpty { return checked }
    }
    return nil
  }

  private func filtered(_ bytes: [UInt8]) throws -> [UInt8] {
    do {
      return try filter.apply(
        to: bytes, isLast: isAtEnd, salvage: salvage, dropsControls: dropsControls, removed: notice)
    } catch var error as FormatError {
      error.place.file = source.name
      throw error
    }
  }

  /// The whole rest as text.
  func text() throws -> String {
    var bytes: [UInt8] = []
    while let piece = try next() { bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Decides how a file is encoded from its first bytes.
private struct EncodingChoice {
  let encoding: SourceEncoding
  let finding: ImportFinding?
  let markLength: Int
  /// Whether the file's own word for CP949 is a name of EUC-KR.
  private(set) var namesEUC = false

  init(head: [UInt8], options: ReaderOptions, isXML: Bool) throws {
    let sniff = try EncodingSniff(head)
    markLength = sniff.markLength
    if let label = options.encoding {
      encoding = try Self.named(label, pattern: sniff.pattern)
      finding = nil
    } else if isXML, let label = declaredEncoding(head) {
      let declared = try Self.named(label, pattern: sniff.pattern)
      let isWide = if case .utf16 = declared { true } else { false }
      // A mark wins over the declaration, and ASCII letters in front prove that it is not UTF-16.
      encoding = sniff.pattern ?? (isWide ? .utf8 : declared)
      finding = encoding == declared ? nil : .encodingCorrected
      let name = label.lowercased()
      namesEUC = declared == .other("CP949") && (name.contains("euc") || name.hasPrefix("ks"))
    } else if let pattern = sniff.pattern {
      encoding = pattern
      finding = sniff.markLength == 0 ? .encodingGuessed : nil
    } else {
      let isUTF8 = isXML || CharacterFilter.isWellFormedPrefix(head)
      encoding = isUTF8 ? .utf8 : .other("CP949")
      finding = isUTF8 ? nil : .encodingGuessed
    }
  }

  private static func named(_ label: String, pattern: SourceEncoding?) throws -> SourceEncoding {
    guard let encoding = SourceEncoding(label: label) else {
      throw FormatError(.unknownEncoding(label))
    }
    if case .utf16 = encoding, case .utf16? = pattern { return pattern ?? encoding }
    return encoding
  }
}

/// Refuses files that are known not to be text, by their first bytes.
private func refuseBinary(_ head: [UInt8]) throws {
  let signatures: [([UInt8], String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (DOCX, ODT, HWPX?)"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an OLE document (DOC, HWP or a protected file)"),
    ([0x25, 0x50, 0x44, 0x46], "a PDF"),
  ]
  for (signature, kind) in signatures where head.starts(with: signature) {
    throw FormatError(.otherFormat(needed: "a text or XML file of units", found: kind))
  }
}

extension TextStream {
  /// The first characters of a file.
  static func head(of input: ByteInput) throws -> String {
    let plain = try input.decompressed(limit: ReaderOptions().limits[.input])
    let (head, _) = try plain.peeked(count: 4096)
    var options = ReaderOptions()
    options.mode = .salvage
    let start = ByteInput(Array(head.prefix(4096)), name: input.name)
    return try TextStream(start, options: options, isXML: head.contains(UInt8(ascii: "<"))) {
      _, _, _ in
    }.text()
  }
}
