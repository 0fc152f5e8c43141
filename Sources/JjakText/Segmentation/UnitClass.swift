/// What a UTF-16 code unit is to the segmentation rules.
///
/// A unit may be of several classes; units outside them all, surrogates included, have none.
struct UnitClass: OptionSet, Sendable {
  let rawValue: UInt32

  static let space = UnitClass(rawValue: 1 << 0)
  static let newline = UnitClass(rawValue: 1 << 1)
  static let digit = UnitClass(rawValue: 1 << 2)
  static let upper = UnitClass(rawValue: 1 << 3)
  static let lower = UnitClass(rawValue: 1 << 4)
  static let hangul = UnitClass(rawValue: 1 << 5)
  static let han = UnitClass(rawValue: 1 << 6)
  /// The full stop `.` alone.
  static let fullStop = UnitClass(rawValue: 1 << 7)
  /// Question and exclamation marks, wide ones included.
  static let query = UnitClass(rawValue: 1 << 8)
  /// The ideographic and the wide full stop.
  static let wideStop = UnitClass(rawValue: 1 << 9)
  static let ellipsis = UnitClass(rawValue: 1 << 10)
  static let openQuote = UnitClass(rawValue: 1 << 11)
  static let closeQuote = UnitClass(rawValue: 1 << 12)
  static let openBracket = UnitClass(rawValue: 1 << 13)
  static let closeBracket = UnitClass(rawValue: 1 << 14)
  /// `"` and `'`, and `˝` and `″` in their place, whose direction only the pairing knows.
  static let straightQuote = UnitClass(rawValue: 1 << 15)
  static let circledNumber = UnitClass(rawValue: 1 << 16)

  static let blank: UnitClass = [.space, .newline]
  static let latin: UnitClass = [.upper, .lower]
  static let opener: UnitClass = [.openQuote, .openBracket]
  static let closer: UnitClass = [.closeQuote, .closeBracket]
  /// Everything that may end a sentence.
  static let terminator: UnitClass = [.fullStop, .query, .wideStop, .ellipsis]

  /// Tells whether any of the given classes applies.
  func isAny(of other: UnitClass) -> Bool {
    rawValue & other.rawValue != 0
  }
}

extension UnitClass {
  /// The classes of all 65,536 units.
  static let table: [UnitClass] = {
    var table = [UnitClass](repeating: [], count: 0x1_0000)
    for (ranges, unitClass) in members {
      for range in ranges {
        for unit in range { table[Int(unit)].insert(unitClass) }
      }
    }
    return table
  }()

  private static let members: [([ClosedRange<UInt16>], UnitClass)] = [
    (
      [0x09...0x09, 0x20...0x20, 0xA0...0xA0, 0x2000...0x200A, 0x202F...0x202F, 0x205F...0x205F],
      .space
    ),
    ([0x3000...0x3000, 0x200B...0x200B, 0xFEFF...0xFEFF], .space),
    ([0x0A...0x0D, 0x85...0x85, 0x2028...0x2029], .newline),
    ([0x30...0x39, 0xFF10...0xFF19], .digit),
    ([0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0xFF21...0xFF3A], .upper),
    ([0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF, 0xFF41...0xFF5A], .lower),
    (
      [0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97C, 0xD7B0...0xD7FB], .hangul
    ),
    ([0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF], .han),
    ([0x2E...0x2E], .fullStop),
    (
      [
        0x21...0x21, 0x3F...0x3F, 0xFF01...0xFF01, 0xFF1F...0xFF1F, 0x203C...0x203D,
        0x2047...0x2049,
      ], .query
    ),
    ([0x3002...0x3002, 0xFF0E...0xFF0E, 0xFF61...0xFF61], .wideStop),
    ([0x2026...0x2026, 0x22EF...0x22EF], .ellipsis),
    (
      [0x2018...0x2018, 0x201C...0x201C, 0x300C...0x300C, 0x300E...0x300E, 0x301D...0x301D],
      .openQuote
    ),
    ([0x300A...0x300A, 0x3008...0x3008, 0xAB...0xAB], .openQuote),
    (
      [0x2019...0x2019, 0x201D...0x201D, 0x300D...0x300D, 0x300F...0x300F, 0x301E...0x301F],
      .closeQuote
    ),
    ([0x300B...0x300B, 0x3009...0x3009, 0xBB...0xBB], .closeQuote),
    (
      [0x28...0x28, 0x5B...0x5B, 0x7B...0x7B, 0x3010...0x3010, 0x3014...0x3014, 0xFF08...0xFF08],
      .openBracket
    ),
    (
      [0x29...0x29, 0x5D...0x5D, 0x7D...0x7D, 0x3011...0x3011, 0x3015...0x3015, 0xFF09...0xFF09],
      .closeBracket
    ),
    (
      [0x22...0x22, 0x27...0x27, 0x2DD...0x2DD, 0x2033...0x2033, 0xFF02...0xFF02, 0xFF07...0xFF07],
      .straightQuote
    ),
    ([0x2460...0x2473], .circledNumber),
  ]
}
