/// The formats that can be read and written.
public enum UnitFormats {
  /// All formats, the most telling first.
  public static let all: [any UnitFormat] = [
    TMXFormat(), XLIFFFormat(), TBXFormat(), XCESFormat(), POFormat(),
    AlignedLinesFormat.hunalign, AlignedLinesFormat.vecalign, TableFormat.csv, TableFormat.tsv,
    MosesFormat(),
  ]

  /// The names of the formats that can be read.
  public static var readable: [String] { all.map(\.name) }
  /// The names of the formats that can be written.
  public static var writable: [String] { all.filter(\.isWritable).map(\.name) }

  /// The format of that name.
  ///
  /// - Parameter name: A name such as `tmx`, in any case.
  ///
  /// - Returns: The format.
  ///
  /// - Throws: ``FormatError`` that lists the names there are.
  public static func named(_ name: String) throws -> any UnitFormat {
    guard let format = all.first(where: { $0.name == name.lowercased() }) else {
      throw FormatError(.unknownFormat(known: known), file: name)
    }
    return format
  }

  /// The format that the ending of a file's name stands for.
  public static func forName(of path: String) -> (any UnitFormat)? {
    all.first { $0.hasEnding(path) }
  }

  /// Finds the format of an input by its content, then by its name.
  ///
  /// - Parameters:
  ///   - input: Bytes of which nothing has been read.
  ///   - limits: Bounds on an archive that the file may come in.
  ///
  /// - Returns: The format, and an input that still has all bytes.
  ///
  /// - Throws: ``FormatError`` when the input cannot be read or no format fits.
  public static func detect(
    _ input: ByteInput, limits: ReaderLimits = ReaderLimits()
  ) throws -> (format: any UnitFormat, input: ByteInput) {
    let (bytes, whole) = try input.peeked(count: 1 << 16)
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      if let packed = try PackedUnits.find(in: whole, limits: limits) {
        return try detect(packed, limits: limits)
      }
      throw FormatError(
        .otherFormat(
          needed: "a file of units, or an archive that holds one; align an article instead",
          found: "a ZIP archive or document (DOCX, ODT, HWPX) without units"), file: input.name)
    }
    let name = input.name ?? ""
    let head: String
    do {
      head = try TextStream.head(of: ByteInput(bytes, name: input.name))
    } catch let error as FormatError {
      // The file's own reader says best what is wrong with its bytes.
      guard let format = forName(of: name) else { throw error }
      return (format, whole)
    }
    guard let format = all.first(where: { $0.recognizes(head) }) ?? forName(of: name) else {
      throw FormatError(.unknownFormat(known: known), file: input.name)
    }
    return (format, whole)
  }

  private static var known: String { readable.joined(separator: ", ") }
}
