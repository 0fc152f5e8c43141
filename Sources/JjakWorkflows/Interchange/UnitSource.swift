import Foundation
import JjakCore
import JjakFormats

/// How much a reader forgives.
public enum Forgiveness: String, Hashable, Sendable, Codable, CaseIterable {
  /// Any repair or skip is an error.
  case strict
  /// Repairs and skips are counted; damage is an error.
  case lenient
  /// Also removes illegal characters and keeps what stands before damage.
  case salvage
}

/// A file of units to read.
public struct UnitSource: Hashable, Sendable {
  /// The path; `-` is standard input.
  public var path: String
  /// The name of its format; nil to find it by content and name.
  public var format: String?
  /// Its encoding; nil to find it.
  public var encoding: String?
  /// How much to forgive.
  public var forgiveness = Forgiveness.lenient

  /// Names a file.
  public init(path: String, format: String? = nil) {
    self.path = path
    self.format = format
  }
}

extension UnitSource {
  /// The names of the formats that can be read, for help texts.
  public static var formatNames: String { UnitFormats.readable.joined(separator: ", ") }

  /// Bytes of the file; nil for standard input and for what is no plain file with something in it.
  var size: Int? {
    // FileManager would look the owner up in /etc/passwd.
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_size > 0 ? Int(status.st_size) : nil
  }

  /// Finds the format and opens the file.
  ///
  /// - Throws: `FormatError`
  func open() throws -> (format: any UnitFormat, input: ByteInput) {
    let input = ByteInput(path: path)
    guard let format else { return try UnitFormats.detect(input, limits: .inForce()) }
    return (try UnitFormats.named(format), input)
  }

  /// The options for the reader of a file in these languages.
  ///
  /// - Throws: `FormatError` when `JJAK_LIMITS` can't be understood.
  func options(
    source: LanguageTag = .korean, target: LanguageTag = .english
  ) throws -> ReaderOptions {
    ReaderOptions(
      mode: ReadingMode(forgiveness), limits: try .inForce(), encoding: encoding,
      sourceLanguage: source,
      targetLanguage: target)
  }
}

extension ReadingMode {
  init(_ forgiveness: Forgiveness) {
    self =
      switch forgiveness {
      case .strict: .strict
      case .lenient: .lenient
      case .salvage: .salvage
      }
  }
}
