public import Foundation
public import JjakText

/// A text file as read from disk or standard input.
public struct InputText: Sendable {
  /// Where it came from; `-` is standard input.
  public let path: String
  /// The decoded text, without a byte order mark, not normalised.
  public let text: String
  /// The encoding it was read in.
  public let encoding: TextEncoding
  /// Whether the encoding was inferred from the bytes.
  public let isGuessed: Bool

  /// Reads and decodes a file; `-` reads standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - encoding: A label such as `cp949`, where the user knows better than the bytes.
  /// - Returns: The text.
  /// - Throws: ``InputError``.
  public static func read(path: String, encoding: String? = nil) throws(InputError) -> InputText {
    let bytes = try bytes(at: path)
    do {
      let decoded = try TextReader.decode(bytes, label: encoding)
      return InputText(
        path: path, text: decoded.text, encoding: decoded.encoding, isGuessed: decoded.isGuessed)
    } catch {
      throw .notText(path: Self.name(of: path), error: error)
    }
  }

  private static func bytes(at path: String) throws(InputError) -> [UInt8] {
    if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
    var isDirectory: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    guard exists else { throw .missing(path: path) }
    if isDirectory.boolValue { throw .directory(path: path) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path)
    }
    return [UInt8](data)
  }

  private static func name(of path: String) -> String {
    path == "-" ? "standard input" : path
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
  case notText(path: String, error: TextError)

  /// Place, found, what to do.
  public var errorDescription: String? {
    switch self {
    case .missing(let path): "\(path): no such file; check the path"
    case .directory(let path): "\(path): found a folder, need a file; name a file in it"
    case .unreadable(let path): "\(path): can't be read; check its permissions"
    case .notText(let path, let error):
      "\(path): \(error.errorDescription ?? "not text")"
    }
  }
}
