/// A file of units that came in a ZIP archive, as OPUS and translation offices send them.
enum PackedUnits {
  private static let endings = [".tmx", ".tmx.gz", ".xlf", ".xliff", ".tbx", ".po", ".csv", ".tsv"]

  /// The only file of units in an archive.
  ///
  /// - Parameters:
  ///   - input: The whole archive, which is held in memory.
  ///   - limits: Bounds on its bytes and parts.
  ///
  /// - Returns: Its bytes under the name of archive and file, or nil when there is no such file.
  ///
  /// - Throws: ``FormatError`` for a damaged archive, or one with several files of units.
  static func find(in input: ByteInput, limits: ReaderLimits) throws -> ByteInput? {
    var bytes: [UInt8] = []
    while let piece = try input.next() {
      bytes += piece
      guard bytes.count <= limits[.archive] else {
        throw FormatError(
          .limit(.archive, name: "bytes in one archive", allowed: limits[.archive]),
          file: input.name)
      }
    }
    do {
      let archive = try ZIPArchive(bytes, limits: limits)
      let found = archive.names.filter { name in
        endings.contains { name.lowercased().hasSuffix($0) }
      }
      guard found.count < 2 else {
        throw FormatError(
          .otherFormat(needed: "a single one; unpack them", found: "\(found.count) files of units"))
      }
      guard let name = found.first, let part = try archive.input(of: name) else { return nil }
      return ByteInput(name: "\(input.name ?? "archive"), \(name)") { try part.next() }
    } catch let error as FormatError {
      throw FormatError(error.problem, file: input.name)
    }
  }
}
