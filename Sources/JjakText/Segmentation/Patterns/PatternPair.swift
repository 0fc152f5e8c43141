/// What must stand before and after a place, as regular expressions that take up no text.
///
/// The place is the end of the left: blanks belong to what follows.
struct PatternPair {
  var before = ""
  var after = ""

  static let blank = "[\(UnitClass.blank.pattern)]"
  static let latin = "[\(UnitClass.latin.pattern)]"
  static let digit = "[\(UnitClass.digit.pattern)]"
  static let hangul = "[\(UnitClass.hangul.pattern)]"
  static let closer = "[\(UnitClass.closer.pattern)]"
  /// Where a Latin word begins.
  static let wordStart = "(?<![\(UnitClass([.latin, .digit]).pattern)])(?<!\(latin)[.'\\u2019-])"
  /// Where one ends.
  static let wordEnd = "(?![\(UnitClass.latin.pattern)'\\u2019-]|\\.\(latin))"
  /// Longer runs of closing marks, and longer addresses and quotations than there are.
  static let closers = "\(closer){0,4}"

  /// The text before the place ends so.
  static func left(_ pattern: String) -> PatternPair { PatternPair(before: "(?<=\(pattern))") }

  /// The text behind the place and blanks begins so.
  static func right(_ pattern: String) -> PatternPair {
    PatternPair(after: "(?=\(blank)*\(pattern))")
  }

  static func && (first: PatternPair, second: PatternPair) -> PatternPair {
    PatternPair(before: first.before + second.before, after: first.after + second.after)
  }
}

extension ContextTest {
  /// The test as patterns of which one must hold; nil when no pattern can state it.
  var patterns: [PatternPair]? {
    switch self {
    case .gap: [PatternPair(after: "(?=\(PatternPair.blank))")]
    case .glued: [PatternPair(after: "(?!\(PatternPair.blank))")]
    case .left(let unitClass): [.left("(?:\(Self.ending(unitClass)))")]
    case .stop(let unitClass): [.left("[\(unitClass.pattern)]\(PatternPair.closers)")]
    case .beforeStop(let unitClass): [.left("[\(unitClass.pattern)]\(Self.stops)")]
    case .ending(let list): [.left("\(list.pattern)\(Self.stops)")]
    case .word(let list): [.left(Self.word(list.pattern))]
    case .abbreviation:
      [.left(Self.word(WordList.names.pattern)), .left(Self.word(WordList.common.pattern))]
    case .initials:
      [.left("(?<![\(UnitClass([.latin, .digit, .hangul, .fullStop]).pattern)])(?:[A-Z]\\.){1,12}")]
    case .plainWord:
      [
        .left(
          "\(PatternPair.wordStart)[\(UnitClass.latin.pattern)'\\u2019-]{0,22}"
            + "\(PatternPair.latin){2}\\.")
      ]
    case .insideAddress:
      [
        .left("(?<!\\S)(?:https?://|www\\.)[^\\s\(UnitClass.hangul.pattern)]{0,200}")
          && PatternPair(after: "(?![\\s\(UnitClass.hangul.pattern)])")
      ]
    case .listMark: Self.listMarks
    case .dateGoesOn:
      [
        .left("(?<!\(PatternPair.latin))\(PatternPair.digit){1,4}\\.")
          && .right("\(PatternPair.digit){1,2}\\.")
      ]
    case .dateEnds:
      [.left("\(PatternPair.digit){1,4}\\.\(PatternPair.blank){0,2}\(PatternPair.digit){1,4}\\.")]
    case .entryDate:
      [
        .left(
          "(?:[\(UnitClass([.hangul, .latin]).pattern)]|\(PatternPair.blank){2})"
            + "(?:19|20)[0-9]{2}\\.[0-9]{2}")
      ]
    case .insidePair: Self.insidePairs
    case .nextListMark: nil
    default: rightPatterns
    }
  }

  /// The tests about what follows.
  private var rightPatterns: [PatternPair]? {
    let hangulEnd = "(?!\(PatternPair.hangul))"
    switch self {
    case .right(let unitClass): return [.right("[\(unitClass.pattern)]")]
    case .rightIsCapitalized:
      return [.right("[\(UnitClass.upper.pattern)][\(UnitClass.lower.pattern)]")]
    case .rightWord(let list):
      let opener = "[\(UnitClass.opener.pattern)]?"
      return [.right("\(opener)\(list.pattern)\(PatternPair.wordEnd)")]
    case .rightHangul(let list): return [.right("\(list.pattern)\(hangulEnd)")]
    case .rightQuotes(let list):
      let quote = "[\(UnitClass([.openQuote, .closeQuote]).pattern)]"
      return [.right("\(quote)\(list.pattern)\(hangulEnd)")]
    case .rightsNotice: return [.left("rights reserved\\."), .right("All rights")]
    case .rightSpeaker(let list):
      let name = "[\(UnitClass.upper.pattern)][\(UnitClass.latin.pattern).'\\u2019-]{0,23}\\s{1,2}"
      return [.right("(?:\(name)){1,4}\(list.pattern)\(PatternPair.wordEnd)")]
    case .endMark:
      return [.right("(?:\\((?:END|ENDS|end|끝)\\)|\\[끝\\]|<끝>|-0-|###)\\s*$")]
    case .bylineDate:
      let date = "\(WordList.days.pattern)\\.? [0-9]{1,2},? [0-9]{4}|[0-9][0-9.]{7,}"
      return [.left("^By .{3,100}") && .right("(?:\(date))\\s*$")]
    case .paragraphEndsWithStop:
      return [.right(".*[\(UnitClass.terminator.pattern)]\(PatternPair.closers)\\s*$")]
    default: return nil
    }
  }

  private static let stops = "[\(UnitClass([.terminator, .closer]).pattern)]{0,8}"

  private static func word(_ pattern: String) -> String {
    "\(PatternPair.wordStart)\(pattern)\\."
  }

  /// A straight mark opens behind a blank and closes elsewhere.
  private static func ending(_ unitClass: UnitClass) -> String {
    guard unitClass == .opener else { return "[\(unitClass.pattern)]" }
    let straight = UnitClass.straightQuote.pattern
    return "(?<![^\\s\(UnitClass.openBracket.strictPattern)])[\(straight)]"
      + "|[\(unitClass.strictPattern)]"
  }

  /// A mark at the start of the paragraph or behind a Korean sentence; that marks count on, no pattern
  /// can tell.
  private static var listMarks: [PatternPair] {
    let mark = "(?:\(PatternPair.digit){1,2}|[가나다라마바사아자차카타파하])\\."
    return [
      .left("^\\s{0,4}\(mark)"),
      .left("\(PatternPair.hangul)[.?!]\(PatternPair.blank){1,2}\(mark)"),
    ]
  }

  /// Between the nearest two marks of one kind.
  ///
  /// Straight double marks are counted from the start of the paragraph. Whether a kind balances in the
  /// whole paragraph, no pattern can tell.
  private static var insidePairs: [PatternPair] {
    let kinds = ["“”", "‘’", "「」", "『』", "《》", "〈〉", "«»", "()", "（）", "[]", "【】", "〔〕"]
    let paired = kinds.map { kind in
      let marks = kind.map { "\\\($0)" }
      let inside = "[^\(marks.joined())]{0,400}"
      return PatternPair.left("\(marks[0])\(inside)")
        && PatternPair(after: "(?=\(inside)\(marks[1]))")
    }
    let other = "[^\"]{0,400}"
    let straight =
      PatternPair.left("^\(other)(?:\"\(other)\"\(other)){0,8}\"\(other)")
      && PatternPair(after: "(?=\(other)\")")
    return paired + [straight]
  }
}
