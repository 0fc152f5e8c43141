/// What a reader bounds.
public enum ReaderLimit: String, Hashable, Sendable, Codable, CaseIterable {
  /// Bytes of the whole file after decompression.
  case input
  /// Bytes of an article, of each of its parts in a package, of a file of rules.
  case article
  /// Bytes of a text that is held in memory as a whole.
  case text
  /// UTF-8 bytes of one segment, note, property, line or cell.
  case segment
  /// UTF-8 bytes of one unit with everything in it, each element counted as 64 more.
  case unit
  /// Bytes of one tag or document type declaration.
  case tag
  /// Attributes of one element.
  case attributes
  /// Elements inside one another.
  case depth
  /// Parts of a package.
  case parts
  /// Bytes of an archive with a file of units in it, which is held in memory.
  case archive
  /// Bytes of one pattern of segmentation rules.
  case pattern

  /// The bound unless another is set.
  public var standard: Int {
    switch self {
    case .input: 16 << 30
    case .article: 32 << 20
    case .text: 256 << 20
    case .segment: 1 << 20
    case .unit: 64 << 20
    case .tag: 256 << 10
    case .attributes: 256
    case .depth: 200
    case .parts: 10_000
    case .archive: 512 << 20
    case .pattern: 64 << 10
    }
  }
}

/// Bounds that keep a hostile file from using up time or memory.
public struct ReaderLimits: Hashable, Sendable {
  private var values: [ReaderLimit: Int] = [:]

  /// The standard limits.
  public init() {}

  /// Takes limits as a user writes them, `segment=4M article=64M`; the others are the standard ones.
  ///
  /// - Parameter text: Names with numbers, spaces or commas between them; K, M and G stand for 1,024
  ///   and its powers.
  ///
  /// - Throws: ``FormatError`` for a name or number that is none.
  public init(parsing text: String) throws {
    for entry in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let limit = ReaderLimit(rawValue: parts[0]),
        let value = Self.number(parts[1])
      else {
        let known = ReaderLimit.allCases.map(\.rawValue).joined(separator: ", ")
        throw FormatError(
          .otherFormat(
            needed: "NAME=NUMBER, such as segment=4M; the names are \(known)",
            found: "\"\(entry)\" among the limits"))
      }
      values[limit] = value
    }
  }

  /// The bound of a kind, at least 1.
  public subscript(limit: ReaderLimit) -> Int {
    get { values[limit] ?? limit.standard }
    set { values[limit] = newValue }
  }

  private static func number(_ text: String) -> Int? {
    let powers: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    let unit = text.uppercased().last.flatMap { powers[$0] }
    guard let count = Int(unit == nil ? text : String(text.dropLast())), count > 0 else {
      return nil
    }
    let (value, overflows) = count.multipliedReportingOverflow(by: unit ?? 1)
    return overflows ? nil : value
  }
}
