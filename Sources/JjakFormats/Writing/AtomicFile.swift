private import Foundation

/// Writes a file beside its place and moves it there when it is whole.
///
/// Readers see the old file or the new one, never a part. Without ``commit()`` nothing remains. The
/// path `-` is standard output, which gets the bytes as they come.
@safe final class AtomicFile {
  private let path: String
  /// Where the bytes go until the file is whole; nil for standard output.
  private let temporaryPath: String?
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  init(path: String) throws {
    self.path = path
    if path == "-" {
      temporaryPath = nil
      descriptor = STDOUT_FILENO
    } else {
      let name = path + ".\(UUID().uuidString).partial"
      temporaryPath = name
      descriptor = unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw AtomicFile.failure("create", errno, path) }
    }
    buffer.reserveCapacity(Self.bufferSize * 2)
  }

  deinit {
    guard descriptor >= 0, let temporaryPath else { return }
    close(descriptor)
    unsafe unlink(temporaryPath)
  }

  private static let bufferSize = 1 << 18

  /// Adds bytes.
  ///
  /// - Throws: ``FormatError``; `POSIXError` `EPIPE` when nobody reads standard output any more.
  func write(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Lets a function add bytes to the buffer, then writes when it is full.
  func append(_ body: (inout [UInt8]) throws -> Void) throws {
    try body(&buffer)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Makes the file lasting and gives it its name.
  func commit() throws {
    try flush()
    guard let temporaryPath else { return }
    guard fsync(descriptor) == 0 else { throw Self.failure("write", errno, path) }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, unsafe rename(temporaryPath, path) == 0 else {
      let code = errno
      unsafe unlink(temporaryPath)
      throw Self.failure("write", code, path)
    }
  }

  private func flush() throws {
    var written = 0
    while written < buffer.count {
      let count = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Foundation.write(
          descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      guard count > 0 else {
        if errno == EINTR { continue }
        if errno == EPIPE { throw POSIXError(.EPIPE) }
        throw Self.failure("write", errno, path)
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func failure(_ verb: String, _ code: Int32, _ path: String) -> FormatError {
    let reason =
      switch code {
      case ENOENT, ENOTDIR: "its folder does not exist; create it or choose another"
      case EACCES, EPERM: "permission denied; choose another folder"
      case EISDIR: "a folder has that name; choose another"
      case ENOSPC: "the disk is full; make room and try again"
      default: unsafe String(cString: strerror(code))
      }
    return FormatError(.system("cannot \(verb) the file: \(reason)"), file: path)
  }
}
