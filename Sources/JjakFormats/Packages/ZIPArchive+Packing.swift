private import CZip
private import Foundation

extension ZIPArchive {
  /// A package of parts, in their order.
  ///
  /// - Throws: ``FormatError`` when there is no memory for it.
  static func packed(_ parts: [(name: String, content: [UInt8])]) throws -> [UInt8] {
    let failure = FormatError(.package("it can't be put together"))
    guard let buffer = unsafe zip_source_buffer_create(nil, 0, 0, nil) else { throw failure }
    defer { unsafe zip_source_free(buffer) }
    // Closing the archive gives up its hold on the buffer, which is read afterwards.
    unsafe zip_source_keep(buffer)
    guard let archive = unsafe zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      unsafe zip_source_free(buffer)
      throw failure
    }
    do {
      for part in parts { try unsafe add(part.name, part.content, to: archive, failure) }
    } catch {
      unsafe zip_discard(archive)
      throw error
    }
    guard unsafe zip_close(archive) == 0 else {
      unsafe zip_discard(archive)
      throw failure
    }
    return try unsafe content(of: buffer, failure)
  }

  private static func add(
    _ name: String, _ content: [UInt8], to archive: OpaquePointer, _ failure: FormatError
  ) throws {
    // libzip frees the copy once it is packed.
    guard let copy = unsafe malloc(max(1, content.count)) else { throw failure }
    unsafe content.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress {
        unsafe copy.copyMemory(from: base, byteCount: bytes.count)
      }
    }
    guard let source = unsafe zip_source_buffer(archive, copy, UInt64(content.count), 1) else {
      unsafe free(copy)
      throw failure
    }
    let index = unsafe zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      throw failure
    }
    // A fixed time keeps the output the same for the same input.
    unsafe zip_file_set_mtime(archive, UInt64(index), 0, 0)
  }

  private static func content(
    of buffer: OpaquePointer, _ failure: FormatError
  ) throws -> [UInt8] {
    guard unsafe zip_source_open(buffer) == 0 else { throw failure }
    defer { unsafe _ = zip_source_close(buffer) }
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe zip_source_read(buffer, $0.baseAddress, UInt64($0.count))
      }
      guard count >= 0 else { throw failure }
      guard count > 0 else { return content }
      content += piece[..<Int(count)]
    }
  }
}
