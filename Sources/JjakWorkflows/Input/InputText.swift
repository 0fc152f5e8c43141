public import Foundation
import JjakText

/// A text file as read from disk or standard input.
public struct InputText: Sendable {
  /// Where it came from; `-` is standard input.
  public let path: String
  /// The decoded text.
  public let text: String

  /// Reads and decodes a file; `-` reads standard input.
  ///
  /// - Throws: ``InputError``.
  public static func read(path: String) throws(InputError) -> InputText {
    let bytes = try bytes(at: path)
    guard let text = String(bytes: bytes, encoding: .utf8) else {
      throw .undecodable(path: path, reason: "not UTF-8")
    }
    return InputText(path: path, text: text)
  }

  private static func bytes(at path: String) throws(InputError) -> Data {
    if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    var isDirectory: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    guard exists else {
      throw .missing(path: path)
    }
    if isDirectory.boolValue { throw .directory(path: path) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path)
    }
    return data
  }
}

/// A file that can't be read as text.
public enum InputError: Error, Hashable, LocalizedError {
  /// Nothing is there.
  case missing(path: String)
  /// A folder is there.
  case directory(path: String)
  /// The file may not be read.
  case unreadable(path: String)
  /// The content is not text.
  case undecodable(path: String, reason: String)

  /// Place, found, what to do.
  public var errorDescription: String? {
    switch self {
    case .missing(let path): "\(path): no such file; check the path"
    case .directory(let path): "\(path): a folder; name a file in it"
    case .unreadable(let path): "\(path): can't be read; check its permissions"
    case .undecodable(let path, let reason): "\(path): \(reason)"
    }
  }
}
