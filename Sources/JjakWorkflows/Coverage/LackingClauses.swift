import JjakCore
import JjakText

/// Finds clauses of which the other side of a bead says nothing.
///
/// Those are the clause that makes one side too long for the other, and in the English the parts between
/// commas or dashes that explain what stands before them, such as `, a trading hub outside Pyongyang,` or
/// `, which serves Busan,`. Other clauses are put in too many ways to be missed by their words.
struct LackingClauses {
  let reader: ClauseReader
  let own: LackFinder.Side
  /// Segments of the bead on this side.
  let positions: [Int]
  let other: LackFinder.Side
  /// Segments of the bead on the other side.
  let counterparts: [Int]

  /// The clauses of a segment that are lacking, as written.
  func texts(of position: Int) -> [String] {
    let segment = own.document.segments[position]
    let explanations = own.isKorean ? [] : lackingExplanations(in: segment)
    guard let clause = lackingClause?.text, segment.text.contains(clause),
      !explanations.contains(where: { clause.contains($0) || $0.contains(clause) })
    else { return explanations }
    return explanations + [clause]
  }

  private var lackingClause: Clause? {
    let here = positions.map { own.profiles[$0] }
    let there = counterparts.map { other.profiles[$0] }
    let balance = ClauseBalance(
      korean: own.isKorean ? here : there, english: own.isKorean ? there : here)
    return balance.lacking(
      among: positions.flatMap { position in
        reader.clauses(
          in: own.document.segments[position].text, language: own.document.language)
      }, isKorean: own.isKorean,
      others: other.profiles.indices.filter { !counterparts.contains($0) }
        .map { other.profiles[$0] })
  }

  private func lackingExplanations(in segment: Segment) -> [String] {
    let renderings = TermTies.KoreanRenderings(counterparts.map { other.profiles[$0] })
    let clauses = reader.clauses(
      at: segment.text.explanations, of: segment.text, language: .english)
    return clauses.filter { clause in
      let words = clause.terms.filter { !$0.isName }
      return !words.isEmpty && !words.contains(where: renderings.says)
        && clause.quantities.isEmpty
    }.map(\.text)
  }
}

extension String {
  /// The parts that explain what stands before them, from sign to sign, as UTF-8 ranges.
  fileprivate var explanations: [Range<Int>] {
    var parts: [[Substring]] = [[]]
    for word in split(separator: " ") {
      if word.allSatisfy(Self.signs.contains) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
        if let last = word.last, Self.signs.contains(last) { parts.append([]) }
      }
    }
    return parts.dropFirst().compactMap { part -> Range<Int>? in
      guard part.count > 1, let first = part.first, let last = part.last,
        Self.openers.contains(String(first))
      else { return nil }
      let start = utf8.distance(from: startIndex, to: first.startIndex)
      return start..<utf8.distance(from: startIndex, to: last.endIndex)
    }
  }

  private static let signs: Set<Character> = [",", ";", "—", "–"]
  private static let openers: Set<String> = ["a", "an", "the", "which", "just", "with", "using"]
}
