private import Foundation

/// Writes a file beside its place and moves it there when it is whole.
///
/// Readers see the old file or the new one, never a part. Without ``commit()`` nothing remains, also when
/// the program is killed: the file has no name before, where the file system can do that. The path `-` is
/// standard output, which gets the bytes as they come.
@safe final class AtomicFile {
  private let path: String
  /// A name beside the path for the file before it is whole; nil for standard output.
  private let temporaryPath: String?
  private let isNameless: Bool
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  init(path: String) throws {
    self.path = path
    if path == "-" {
      temporaryPath = nil
      isNameless = false
      descriptor = STDOUT_FILENO
    } else {
      guard !Self.isDatabase(path) else {
        throw FormatError(
          .system(
            "found a memory or another database there, which would be lost; choose another name"),
          file: path)
      }
      let name = path + ".\(UUID().uuidString).partial"
      temporaryPath = name
      let folder = (path as NSString).deletingLastPathComponent
      let nameless = unsafe open(
        folder.isEmpty ? "." : folder, O_WRONLY | Self.withoutName | O_CLOEXEC, 0o644)
      isNameless = nameless >= 0
      descriptor =
        isNameless
        ? nameless : unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw AtomicFile.failure("create", errno, path) }
    }
    buffer.reserveCapacity(Self.bufferSize * 2)
  }

  deinit {
    guard descriptor >= 0, let temporaryPath else { return }
    close(descriptor)
    if !isNameless { unsafe unlink(temporaryPath) }
  }

  /// Whether the file is one of SQLite, such as a memory.
  private static func isDatabase(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }

  /// `O_TMPFILE` of Linux, which is no plain number in its header.
  private static let withoutName = 0o20_000_000 | O_DIRECTORY
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
    guard fsync(descriptor) == 0, !isNameless || name(temporaryPath) else {
      throw Self.failure("write", errno, path)
    }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, unsafe rename(temporaryPath, path) == 0 else {
      let code = errno
      unsafe unlink(temporaryPath)
      throw Self.failure("write", code, path)
    }
  }

  private func name(_ name: String) -> Bool {
    unsafe linkat(
      AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
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
