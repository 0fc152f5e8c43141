public import Foundation

/// Bytes that come in pieces from a file, a pipe or memory.
public struct ByteInput {
  /// The name for messages.
  public let name: String?
  private let pull: () throws -> [UInt8]?

  /// Makes an input from a function that returns the next piece, or nil at the end.
  public init(name: String? = nil, next: @escaping () throws -> [UInt8]?) {
    self.name = name
    pull = next
  }

  /// Makes an input from bytes in memory.
  public init(_ bytes: [UInt8], name: String? = nil) {
    var rest: [UInt8]? = bytes
    self.init(name: name) {
      defer { rest = nil }
      return rest
    }
  }

  /// Makes an input from text in memory.
  public init(_ text: String, name: String? = nil) {
    self.init(Array(text.utf8), name: name)
  }

  /// Opens a file.
  ///
  /// - Parameter path: Path of a file that can be read.
  ///
  /// - Throws: ``FormatError`` when the file cannot be opened.
  public init(path: String) throws {
    let handle: FileHandle
    do {
      handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    } catch {
      throw FormatError(.system("cannot open the file: \(reason(error))"), file: path)
    }
    self.init(handle: handle, name: path)
  }

  /// Makes an input from an open file or pipe.
  public init(handle: FileHandle, name: String? = nil) {
    self.init(name: name) {
      do {
        guard let data = try handle.read(upToCount: 1 << 17), !data.isEmpty else { return nil }
        return [UInt8](data)
      } catch {
        throw FormatError(.system("cannot read: \(reason(error))"), file: name)
      }
    }
  }

  /// Returns the next bytes, or nil at the end.
  func next() throws -> [UInt8]? { try pull() }

  /// The same bytes, decompressed where they begin like gzip.
  func decompressed(limit: Int) throws -> ByteInput {
    let (head, whole) = try peeked(count: 2)
    let source = head.starts(with: [0x1F, 0x8B]) ? try GzipInflater(whole).input : whole
    var total = 0
    return ByteInput(name: name) {
      guard let piece = try source.next() else { return nil }
      total += piece.count
      guard total <= limit else {
        throw FormatError(.limit(name: "bytes of input", allowed: limit), file: source.name)
      }
      return piece
    }
  }

  /// The first bytes, `count` or more unless the input is shorter, and an input that still has them.
  func peeked(count: Int) throws -> (head: [UInt8], whole: ByteInput) {
    var head: [UInt8] = []
    while head.count < count, let piece = try pull() { head += piece }
    var first: [UInt8]? = head.isEmpty ? nil : head
    let whole = ByteInput(name: name) { [pull] in
      if let piece = first {
        first = nil
        return piece
      }
      return try pull()
    }
    return (head, whole)
  }
}

private func reason(_ error: any Error) -> String {
  let error = error as NSError
  if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError { return reason(cause) }
  return error.localizedDescription
}
