import JjakCore

/// Decodes a whole article file to checked UTF-8.
enum ArticleDecoder {
  /// Decodes bytes; control characters are removed and counted.
  ///
  /// A byte order mark wins, then what the bytes can only be, then the label: UTF-8 that is labelled
  /// otherwise is read as UTF-8, and what is labelled UTF-8 and is not, as CP949.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - label: The encoding that the file names.
  ///   - options: Mode, limits, and an encoding that overrides the file's own word.
  ///   - report: Takes the encoding and what was corrected.
  ///
  /// - Returns: UTF-8 without a byte order mark.
  ///
  /// - Throws: ``FormatError``
  static func decode(
    _ bytes: [UInt8], label: String?, options: ReaderOptions, report: inout ImportReport
  ) throws -> [UInt8] {
    guard !bytes.isEmpty else { throw FormatError(.empty) }
    guard bytes.count <= options.limits[.article] else {
      throw FormatError(
        .limit(.article, name: "bytes in one article", allowed: options.limits[.article]))
    }
    var options = options
    if options.encoding == nil { options.encoding = choose(bytes, label: label, options, &report) }
    return try text(of: bytes, options: options, report: &report)
  }

  private static func text(
    of bytes: [UInt8], options: ReaderOptions, report: inout ImportReport
  ) throws -> [UInt8] {
    var findings: [(ImportFinding, Int, String)] = []
    let stream = try TextStream(
      ByteInput(bytes), options: options, isXML: false, dropsControls: true
    ) { findings.append(($0, $1, $2)) }
    var text: [UInt8] = []
    while let piece = try stream.next() { text += piece }
    for (kind, line, example) in findings { report.record(kind, line: line, example: example) }
    report.encoding = stream.encoding.name
    return text
  }

  private static func choose(
    _ bytes: [UInt8], label: String?, _ options: ReaderOptions, _ report: inout ImportReport
  ) -> String? {
    if let sniff = try? EncodingSniff(bytes), sniff.pattern != nil { return nil }
    let isUTF8 = CharacterFilter.isWellFormedPrefix(bytes)
    let named = label.flatMap { SourceEncoding(label: $0) }
    if isUTF8 {
      if let named, named != .utf8, bytes.contains(where: { $0 >= 0x80 }) {
        report.record(.encodingCorrected, line: 1, example: "UTF-8")
      }
      return "utf-8"
    }
    if let named, named != .utf8, !named.isUTF16 { return label }
    var guess = options
    guess.encoding = "cp949"
    var ignored = ImportReport()
    if named == .utf8, (try? text(of: bytes, options: guess, report: &ignored)) == nil {
      // Damaged in either encoding: the file's own word tells better where.
      return label
    }
    report.record(named == nil ? .encodingGuessed : .encodingCorrected, line: 1, example: "CP949")
    return "cp949"
  }
}
