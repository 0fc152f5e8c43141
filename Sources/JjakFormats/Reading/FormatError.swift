public import Foundation

/// A place in a file: its name where known and the line, from 1.
public struct FilePlace: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The file as the caller named it.
  public var file: String?
  /// The line, from 1; nil where the whole file is meant.
  public var line: Int?

  /// Makes a place.
  public init(file: String? = nil, line: Int? = nil) {
    self.file = file
    self.line = line
  }

  /// The place as compilers write it, `novel.tsv:14`.
  public var description: String {
    switch (file, line) {
    case (let file?, let line?): "\(file):\(line)"
    case (let file?, nil): file
    case (nil, let line?): "line \(line)"
    case (nil, nil): "input"
    }
  }
}

/// Tells why a file could not be read or written, where, and what to do.
public struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The file holds nothing.
    case empty
    /// The content is of another kind than the one asked for.
    case otherFormat(needed: String, found: String)
    /// No known format fits the content or the name.
    case unknownFormat(known: String)
    /// The XML is not well-formed.
    case malformed(String)
    /// The file stops before its end.
    case truncated(unitsRead: Int)
    /// Something follows the end of the document.
    case trailingContent
    /// A reference to an entity other than the five of XML.
    case entity(name: String)
    /// A limit of ``ReaderLimits`` is passed by what is named in words.
    case limit(ReaderLimit, name: String, allowed: Int)
    /// The encoding's name is not one that can be read.
    case unknownEncoding(String)
    /// Bytes that the encoding does not allow, at an offset into the file as stored.
    case invalidBytes(encoding: String, offset: Int, hint: String?)
    /// A character that XML 1.0 and the memory do not allow.
    case illegalCharacter(scalar: UInt32)
    /// Something that strict reading does not repair.
    case strict(String)
    /// A row with too few columns.
    case columns(found: Int, needed: Int, names: String)
    /// Text without a single row of two columns.
    case noTable
    /// A quoted field that never ends.
    case unclosedQuote
    /// Two files of a pair with different line counts.
    case lineCounts(source: Int, target: Int)
    /// A pair of files where one stream was given.
    case twoFiles(example: String)
    /// A language that a format needs and the data lacks.
    case language(String)
    /// The operating system refused.
    case system(String)
    /// A compressed stream that does not decompress.
    case compression(String)
    /// A package of parts, such as a DOCX, that can't be read.
    case package(String)
    /// A document type declaration where none may be.
    case documentType
    /// The format cannot be written.
    case notWritable(String)
  }

  /// Where it is.
  public var place: FilePlace
  /// What is wrong.
  public let problem: Problem

  /// Makes an error.
  public init(_ problem: Problem, file: String? = nil, line: Int? = nil) {
    self.problem = problem
    place = FilePlace(file: file, line: line)
  }

  /// Place, found, needed and what to do, in one line.
  public var description: String { "\(place): \(problem.message)" }
}

extension FormatError: LocalizedError {
  /// The same as ``description``.
  public var errorDescription: String? { description }
}

extension FormatError.Problem {
  /// The problem in words and what to do, without its place.
  public var message: String { fault + (salvageRemedy.map { "; \($0)" } ?? "") }

  /// What to do where salvage helps.
  private var salvageRemedy: String? {
    switch self {
    case .malformed: "correct it, or keep what stands before with --salvage"
    case .truncated: "fetch it again, or keep what stands before with --salvage"
    case .trailingContent, .illegalCharacter: "remove it, or leave it out with --salvage"
    default: nil
    }
  }

  /// The problem in words, as ``message`` but for what to do where salvage helps.
  public var fault: String {
    switch self {
    case .empty: "the file is empty"
    case .otherFormat(let needed, let found): "found \(found), need \(needed)"
    case .unknownFormat(let known): "the format is not recognised; name one of \(known)"
    case .malformed(let detail): "not well-formed XML: \(detail)"
    case .truncated(let count): "the file ends after unit \(count), before its closing tags"
    case .trailingContent: "content follows the end of the document"
    case .entity(let name):
      "entity reference &\(name); is not allowed, only &amp; &lt; &gt; &quot; &apos;; "
        + "write the text itself"
    case .limit(let limit, let name, let allowed):
      "more than \(allowed) \(name); if the file can be trusted, raise this limit, such as "
        + "JJAK_LIMITS=\(limit.rawValue)=\(allowed < Int.max / 2 ? allowed * 2 : allowed)"
    case .unknownEncoding(let label):
      "cannot read encoding \(label); save the file as UTF-8 or name its encoding"
    case .invalidBytes(let encoding, let offset, let hint):
      "byte \(offset) is not valid \(encoding)" + (hint.map { "; \($0)" } ?? "")
    case .illegalCharacter(let scalar):
      "character U+\(Self.hexadecimal(scalar)) is not allowed"
    case .strict(let detail): "strict reading stops here: \(detail)"
    case .columns(let found, let needed, let names):
      "found \(found) column\(found == 1 ? "" : "s"), need \(needed) (\(names))"
    case .noTable:
      "found no row with two columns, need source and target in each; name another format, or align "
        + "the article with its translation"
    case .unclosedQuote: "a quotation mark opens a field that never closes"
    case .lineCounts(let source, let target):
      "found \(source) lines in the source and \(target) in the target, need as many in both"
    case .twoFiles(let example):
      "found a single stream, need two files beside each other; name one of them, such as \(example)"
    case .language(let detail): detail
    case .system(let detail): detail
    case .compression(let detail): "compressed data is damaged: \(detail)"
    case .package(let detail): "the package can't be read: \(detail)"
    case .documentType:
      "found a document type declaration, which this format does not allow; save the file anew"
    case .notWritable(let detail): "cannot write this: \(detail)"
    }
  }

  private static func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
