/// A quotation or bracket with both of its marks.
struct Pair: Hashable {
  /// From the opening mark to behind the closing one.
  let range: Range<Int>
  /// Whether the marks are quotation marks.
  let isQuote: Bool
}

/// Pairs the quotation marks and brackets of a paragraph.
///
/// Each kind of mark is paired by itself, and a kind that does not balance in the paragraph yields no
/// pair at all. Apostrophes, inch marks and the brackets of list marks such as `1)` are not marks of
/// a pair.
struct PairFinder {
  private enum Kind: Int, CaseIterable {
    case double, single, corner, whiteCorner, doubleAngle, angle, round, square, curly
  }

  private let units: [UInt16]
  private let paragraph: Range<Int>
  private var open: [[Int]] = Array(repeating: [], count: Kind.allCases.count)
  private var found: [[Range<Int>]] = Array(repeating: [], count: Kind.allCases.count)
  private var isBroken = [Bool](repeating: false, count: Kind.allCases.count)

  private init(units: [UInt16], paragraph: Range<Int>) {
    self.units = units
    self.paragraph = paragraph
  }

  /// The balanced pairs of a paragraph, in order of their opening marks.
  ///
  /// The straight quotation marks of the paragraph get their direction in the classes of the text.
  static func pairs(in text: inout AnalysisText, paragraph: Range<Int>) -> [Pair] {
    var finder = PairFinder(units: text.units, paragraph: paragraph)
    for position in paragraph where text.classes[position].isAny(of: marks) {
      if text.classes[position].isAny(of: .straightQuote) {
        finder.visitStraight(position, classes: &text.classes)
      } else {
        finder.visit(position, classes: text.classes)
      }
    }
    return finder.balanced
  }

  private static let marks: UnitClass = [.opener, .closer, .straightQuote]

  private var balanced: [Pair] {
    var pairs: [Pair] = []
    for kind in Kind.allCases where !isBroken[kind.rawValue] && open[kind.rawValue].isEmpty {
      let isQuote = kind.rawValue < Kind.round.rawValue
      pairs += found[kind.rawValue].map { Pair(range: $0, isQuote: isQuote) }
    }
    return pairs.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Takes a mark whose shape tells its direction.
  private mutating func visit(_ position: Int, classes: [UnitClass]) {
    guard let kind = Self.kind(of: units[position]) else { return }
    if classes[position].isAny(of: .opener) {
      begin(kind, at: position)
    } else if kind == .single, isApostrophe(position, classes: classes) {
      return
    } else if kind == .round, open[kind.rawValue].isEmpty, isListMark(position, classes: classes) {
      return
    } else {
      end(kind, at: position)
    }
  }

  /// Takes `"` or `'` and settles its direction by what stands around it.
  private mutating func visitStraight(_ position: Int, classes: inout [UnitClass]) {
    let kind: Kind = units[position] == 0x27 || units[position] == 0xFF07 ? .single : .double
    let isOpen = !open[kind.rawValue].isEmpty
    let before = position > paragraph.lowerBound ? classes[position - 1] : .space
    let after = position + 1 < paragraph.upperBound ? classes[position + 1] : .space
    let leansRight = before.isAny(of: [.blank, .opener])
    let leansLeft = after.isAny(of: [.blank, .closer])
    if kind == .single, isApostrophe(position, classes: classes) { return }
    if !isOpen, !leansRight, before.isAny(of: .digit) { return }
    let hasStrayed = isOpen && leansRight && isQuoting(after: position, classes: classes)
    let opens = leansRight == leansLeft ? !isOpen : leansRight && !hasStrayed
    classes[position].insert(opens ? .openQuote : .closeQuote)
    if opens {
      begin(kind, at: position)
    } else {
      end(kind, at: position)
    }
  }

  /// Whether a quoting particle follows the mark: a closing mark that strayed behind a space.
  private func isQuoting(after position: Int, classes: [UnitClass]) -> Bool {
    let rest = classes[position + 1..<paragraph.upperBound].prefix(8)
    let end = rest.firstIndex { !$0.isAny(of: .hangul) } ?? rest.endIndex
    return WordList.quoting.contains(Word(units[position + 1..<end]))
  }

  private mutating func begin(_ kind: Kind, at position: Int) {
    let nests = kind.rawValue >= Kind.corner.rawValue
    if !nests, !open[kind.rawValue].isEmpty { isBroken[kind.rawValue] = true }
    open[kind.rawValue].append(position)
  }

  private mutating func end(_ kind: Kind, at position: Int) {
    guard let start = open[kind.rawValue].popLast() else {
      isBroken[kind.rawValue] = true
      return
    }
    found[kind.rawValue].append(start..<position + 1)
  }

  /// A single mark inside a word, or one that closes nothing: don't, S'데이, years’, ’90s.
  private func isApostrophe(_ position: Int, classes: [UnitClass]) -> Bool {
    let isOpen = !open[Kind.single.rawValue].isEmpty
    let before = position > paragraph.lowerBound ? classes[position - 1] : .space
    let after = position + 1 < paragraph.upperBound ? classes[position + 1] : .space
    let follows = before.isAny(of: [.latin, .digit, .hangul])
    if follows, after.isAny(of: [.latin, .digit]) { return true }
    if isOpen { return false }
    return follows || !before.isAny(of: [.blank, .opener]) || after.isAny(of: [.blank, .digit])
  }

  /// The bracket of `1)` or `가)` at the start of the paragraph.
  private func isListMark(_ position: Int, classes: [UnitClass]) -> Bool {
    position > paragraph.lowerBound && position - paragraph.lowerBound <= 3
      && classes[paragraph.lowerBound..<position].allSatisfy {
        $0.isAny(of: [.digit, .hangul, .latin, .space])
      }
  }

  private static func kind(of unit: UInt16) -> Kind? {
    switch unit {
    case 0x201C, 0x201D, 0x301D...0x301F: .double
    case 0x2018, 0x2019: .single
    case 0x300C, 0x300D: .corner
    case 0x300E, 0x300F: .whiteCorner
    case 0x300A, 0x300B, 0xAB, 0xBB: .doubleAngle
    case 0x3008, 0x3009: .angle
    case 0x28, 0x29, 0xFF08, 0xFF09: .round
    case 0x5B, 0x5D, 0x3010, 0x3011, 0x3014, 0x3015: .square
    case 0x7B, 0x7D: .curly
    default: nil
    }
  }
}
