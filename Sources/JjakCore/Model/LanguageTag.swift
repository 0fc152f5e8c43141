/// Names a language as BCP 47 does, while keeping the spelling a file used.
///
/// Two tags are the same language when their primary subtags agree: `KO`, `ko_KR` and `kor` are all
/// Korean. ``rawValue`` stays as read so that a file can be written back as it was.
public struct LanguageTag: Hashable, Sendable, Codable {
  /// The tag as spelled in its source, for example `ko_KR`.
  public let rawValue: String

  /// Makes a tag from any spelling; nothing is rejected.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// Korean, `ko`.
  public static let korean = LanguageTag("ko")
  /// English, `en`.
  public static let english = LanguageTag("en")

  /// The primary language subtag in lower case and, for Korean and English, in two letters.
  public var primary: String {
    let subtag = rawValue.prefix { $0 != "-" && $0 != "_" }.lowercased()
    switch subtag {
    case "kor", "korean": return "ko"
    case "eng", "english": return "en"
    default: return subtag
    }
  }

  /// The tag in BCP 47 form: hyphens, lower-case language, upper-case region, `Hang`-style script.
  public var canonical: String {
    let parts = rawValue.split { $0 == "-" || $0 == "_" }
    guard !parts.isEmpty else { return "und" }
    return parts.enumerated().map { index, part in
      if index == 0 { return primary }
      if part.count == 2 { return part.uppercased() }
      if part.count == 4 { return part.prefix(1).uppercased() + part.dropFirst().lowercased() }
      return part.lowercased()
    }.joined(separator: "-")
  }

  /// Tells whether both tags name the same language, whatever their region.
  public func matches(_ other: LanguageTag) -> Bool {
    rawValue == other.rawValue || primary == other.primary
  }
}
