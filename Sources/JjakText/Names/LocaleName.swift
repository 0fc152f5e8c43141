internal import CICU

/// A country, language or currency with its names in both languages, from CLDR.
public struct LocaleName: Hashable, Sendable {
  /// What a name is of.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// ISO 3166.
    case country
    /// ISO 639.
    case language
    /// ISO 4217.
    case currency
  }

  /// What it is.
  public let kind: Kind
  /// Its code: `KP`, `ko`, `KRW`.
  public let code: String
  /// Its Korean name: 북한.
  public let korean: String
  /// Its English name: North Korea.
  public let english: String

  /// All that have a name in both languages.
  public static let all: [LocaleName] = Kind.allCases.flatMap { kind in
    codes(of: kind).compactMap { code in
      guard let korean = name(of: code, kind, in: "ko"),
        let english = name(of: code, kind, in: "en"),
        korean.unicodeScalars.contains(where: { (0xAC00...0xD7A3).contains($0.value) })
      else { return nil }
      return LocaleName(kind: kind, code: code, korean: korean, english: english)
    }
  }

  /// The ones of a Korean name, spaces left aside.
  public static func named(_ korean: String) -> [LocaleName] {
    byKey[HangulName(korean).key] ?? []
  }

  private static let byKey = Dictionary(grouping: all) { HangulName($0.korean).key }

  private static func codes(of kind: Kind) -> [String] {
    var codes = [CChar](repeating: 0, count: 16_384)
    let length = unsafe cicu_codes(kind.number, &codes, Int32(codes.count))
    precondition(
      (0...codes.count).contains(Int(length)), "ICU cannot list codes: status \(-length)")
    return String(decoding: codes.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      .split(separator: " ").map(String.init)
  }

  private static func name(of code: String, _ kind: Kind, in language: String) -> String? {
    var name = [UInt16](repeating: 0, count: 256)
    let length = unsafe cicu_display_name(kind.number, code, language, &name, Int32(name.count))
    guard length > 0, length <= name.count else { return nil }
    return String(decoding: name.prefix(Int(length)), as: UTF16.self)
  }
}

extension LocaleName.Kind {
  fileprivate var number: Int32 {
    switch self {
    case .country: Int32(CICU_COUNTRY)
    case .language: Int32(CICU_LANGUAGE)
    case .currency: Int32(CICU_CURRENCY)
    }
  }
}
