private import CZip

/// The parts of a ZIP package in memory; nothing is ever written to disk.
@safe final class ZIPArchive {
  private let bytes: UnsafeMutableRawBufferPointer
  private let archive: OpaquePointer
  private let limits: ReaderLimits
  private var indexes: [String: UInt64] = [:]

  /// Opens a package.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - limits: Bounds on parts, counts and total.
  ///
  /// - Throws: ``FormatError`` for an empty file, damage, encryption, doubled names or too many parts.
  init(_ bytes: [UInt8], limits: ReaderLimits) throws {
    self.limits = limits
    guard !bytes.isEmpty else { throw FormatError(.empty) }
    guard let count = Self.declaredEntries(bytes) else {
      throw FormatError(.package("its directory is missing; the file is cut off or no ZIP"))
    }
    guard count <= limits[.parts] else {
      throw FormatError(.limit(.parts, name: "parts of a package", allowed: limits[.parts]))
    }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    unsafe copy.copyBytes(from: bytes)
    unsafe self.bytes = unsafe copy
    let source = unsafe zip_source_buffer_create(copy.baseAddress, UInt64(copy.count), 0, nil)
    guard let opened = unsafe zip_open_from_source(source, ZIP_CHECKCONS | ZIP_RDONLY, nil) else {
      unsafe zip_source_free(source)
      unsafe copy.deallocate()
      throw FormatError(.package("its directory is damaged"))
    }
    unsafe archive = unsafe opened
    try readDirectory()
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe bytes.deallocate()
  }

  /// Whether there is a part of that name.
  func contains(_ name: String) -> Bool { indexes[name] != nil }

  /// The content of a part, or nil when there is none of that name.
  ///
  /// - Throws: ``FormatError`` when it is damaged, encrypted or larger than an article may be.
  func part(_ name: String) throws -> [UInt8]? {
    guard let index = indexes[name] else { return nil }
    let part = try ZIPPart(self, name: name, index: index)
    var content: [UInt8] = []
    while let piece = try part.next() {
      content += piece
      guard content.count <= limits[.article] else {
        throw FormatError(
          .limit(.article, name: "bytes in \(name)", allowed: limits[.article]))
      }
    }
    return content
  }

  /// Tells of parts whose names lead out of the package; nothing is ever unpacked.
  func remark(in report: inout ImportReport) {
    for name in names where name.hasPrefix("/") || name.split(separator: "/").contains("..") {
      report.record(.outsidePart, line: 1, example: name)
    }
  }

  /// The names of all parts, sorted.
  var names: [String] { indexes.keys.sorted() }

  /// The content of a part, piece by piece; nil when there is none of that name.
  func input(of name: String) throws -> ByteInput? {
    guard let index = indexes[name] else { return nil }
    let part = try ZIPPart(self, name: name, index: index)
    return ByteInput(name: name) { try part.next() }
  }

  fileprivate func open(_ index: UInt64) -> OpaquePointer? {
    unsafe zip_fopen_index(archive, index, 0)
  }

  private func readDirectory() throws {
    for index in unsafe 0..<UInt64(max(0, zip_get_num_entries(archive, 0))) {
      var entry = unsafe zip_stat_t()
      guard unsafe zip_stat_index(archive, index, 0, &entry) == 0, let name = unsafe entry.name
      else { throw FormatError(.package("its directory is damaged")) }
      if unsafe entry.encryption_method != UInt16(ZIP_EM_NONE) {
        throw FormatError(.package("it is password-protected; save it without a password"))
      }
      let text = unsafe String(cString: name)
      guard indexes.updateValue(index, forKey: text) == nil else {
        throw FormatError(.package("two parts are named \(text)"))
      }
    }
  }

  /// The count of entries in the end record (APPNOTE.TXT 4.3.16), which is looked at before libzip
  /// reads them all.
  private static func declaredEntries(_ bytes: [UInt8]) -> Int? {
    let signature: [UInt8] = [0x50, 0x4B, 5, 6]
    var index = bytes.count - 22
    let first = max(0, index - 0xFFFF)
    while index >= first {
      if bytes[index...].starts(with: signature) {
        return Int(bytes[index + 10]) | Int(bytes[index + 11]) << 8
      }
      index -= 1
    }
    return nil
  }
}

/// A part that is being read.
@safe private final class ZIPPart {
  private let archive: ZIPArchive
  private let name: String
  private let file: OpaquePointer

  init(_ archive: ZIPArchive, name: String, index: UInt64) throws {
    self.archive = archive
    self.name = name
    guard let file = unsafe archive.open(index) else {
      throw FormatError(.package("\(name) can't be opened: encrypted, or packed in an unknown way"))
    }
    unsafe self.file = unsafe file
  }

  deinit { unsafe _ = zip_fclose(file) }

  /// The next bytes, or nil at the end.
  func next() throws -> [UInt8]? {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe piece.withUnsafeMutableBytes {
      unsafe zip_fread(file, $0.baseAddress, UInt64($0.count))
    }
    guard count >= 0 else { throw FormatError(.package("\(name) is damaged")) }
    return count == 0 ? nil : Array(piece[..<Int(count)])
  }
}
