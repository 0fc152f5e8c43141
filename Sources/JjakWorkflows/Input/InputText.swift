public import Foundation
public import JjakCore
import JjakFormats
public import JjakText

/// An article as read from a file or standard input.
public struct InputText: Sendable {
  /// Where it came from; `-` is standard input.
  public let path: String
  /// The article: all of a text file, or what another format makes of its file.
  public let content: ArticleText
  /// What the reader should be told: the encoding where it was guessed, repairs, doubts.
  public let remarks: [String]

  /// The text, without a byte order mark, not normalised.
  public var text: String { content.text }

  /// Reads text, HTML, DOCX, ODT, Markdown or subtitles, told apart by content, then by name.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard input.
  ///   - encoding: A label such as `cp949`, where the user knows better than the bytes.
  /// - Returns: The article.
  /// - Throws: ``InputError``, or `FormatError` with the place in the file.
  public static func read(path: String, encoding: String? = nil) throws -> InputText {
    let limits = try ReaderLimits.inForce()
    let bytes = try bytes(at: path, limits: limits)
    if let format = try ArticleFormats.detect(bytes, path: path) {
      let options = ReaderOptions(limits: limits, encoding: encoding)
      do {
        let article = try format.read(bytes, options: options)
        return InputText(
          path: path, content: article.text,
          remarks: article.report.findings.map { "\(Self.name(of: path)): \($0)" })
      } catch var error as FormatError {
        error.place.file = Self.name(of: path)
        throw error
      }
    }
    guard bytes.count <= limits[.article] else {
      throw FormatError(
        .limit(.article, name: "bytes in one article", allowed: limits[.article]),
        file: Self.name(of: path))
    }
    let decoded = try decode(bytes, path, encoding)
    return InputText(
      path: path, content: ArticleText(text: decoded.text),
      remarks: decoded.remarks.map { "\(Self.name(of: path)): \($0)" })
  }

  /// Reads a file as the text it is, whatever its format.
  ///
  /// - Parameter path: The file; `-` is standard input.
  /// - Returns: The text.
  /// - Throws: ``InputError``, or `FormatError` when it is larger than allowed.
  public static func plain(path: String) throws -> String {
    try decode(bytes(at: path, limits: .inForce()), path, nil).text
  }

  private static func decode(
    _ bytes: [UInt8], _ path: String, _ encoding: String?
  ) throws(InputError) -> DecodedText {
    do {
      return try TextReader.decode(bytes, label: encoding)
    } catch {
      throw .notText(path: Self.name(of: path), error: error)
    }
  }

  /// All bytes, of which no more are read than one text may have.
  private static func bytes(at path: String, limits: ReaderLimits) throws -> [UInt8] {
    let file = try path == "-" ? FileHandle.standardInput : open(path)
    defer { if path != "-" { try? file.close() } }
    let limit = limits[.text]
    guard let data = try? file.read(upToCount: limit + 1) ?? Data() else {
      throw InputError.unreadable(path: path)
    }
    guard data.count <= limit else {
      throw FormatError(
        .limit(.text, name: "bytes in one file", allowed: limit), file: Self.name(of: path))
    }
    return [UInt8](data)
  }

  private static func open(_ path: String) throws(InputError) -> FileHandle {
    var isDirectory: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    guard exists else { throw .missing(path: path) }
    if isDirectory.boolValue { throw .directory(path: path) }
    guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable(path: path) }
    return file
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
