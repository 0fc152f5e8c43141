private import Foundation

/// An open file that is read piece by piece.
final class FileBytes {
  private static let pieceSize = 1 << 17

  private let path: String
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Parameter path: Path of a file; `-` is standard input.
  ///
  /// - Throws: ``FormatError`` when there is none, it is a folder or it may not be read.
  init(path: String) throws {
    self.path = path
    guard path != "-" else {
      descriptor = STDIN_FILENO
      return
    }
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(errno, path) }
    var status = stat()
    let isKnown = unsafe fstat(descriptor, &status) == 0
    guard isKnown, status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw Self.failure(EISDIR, path)
    }
  }

  deinit {
    if path != "-" { close(descriptor) }
  }

  /// Whether there is something of that name.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// The next bytes, or nil at the end.
  func next() throws -> [UInt8]? {
    while true {
      var count = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { room, filled in
        count = unsafe read(descriptor, room.baseAddress, room.count)
        filled = max(0, count)
      }
      if count > 0 { return piece }
      if count == 0 { return nil }
      guard errno == EINTR else { throw Self.failure(errno, path) }
    }
  }

  private static func failure(_ code: Int32, _ path: String) -> FormatError {
    let reason =
      switch code {
      case ENOENT, ENOTDIR: "no such file; check the path"
      case EISDIR: "found a folder, need a file; name a file in it"
      case EACCES, EPERM: "permission denied; change the rights of the file"
      default: "cannot open the file: \(unsafe String(cString: strerror(code)))"
      }
    return FormatError(.system(reason), file: path)
  }
}
