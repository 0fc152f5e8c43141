import Foundation
import JjakCore

/// Weighs a text against its rendering, so that the clause is found that only one of them has.
///
/// A text that is long for its counterpart has something that the other lacks, most likely the clause of
/// which the other says the fewest words. How much length and words weigh comes from logistic regressions
/// on pairs of which a clause was taken away, in either language; both agreed in the weights.
struct ClauseBalance {
  let korean: [SegmentProfile]
  let english: [SegmentProfile]

  /// The clause that the other side most likely lacks, if one lacks.
  ///
  /// - Parameters:
  ///   - clauses: The clauses of one side, asked for only if it is long.
  ///   - isKorean: Whether that is the Korean side.
  ///   - others: Segments of the other side outside the pair: what one of them says is moved.
  /// - Returns: The clause, or nil.
  /// - Complexity: O(*c*·*w*) in clauses and words; for a clause that lacks, in those of the article.
  func lacking(
    among clauses: @autoclosure () -> [Clause], isKorean: Bool,
    others: @autoclosure () -> [SegmentProfile]
  ) -> Clause? {
    let excess = isKorean ? -englishExcess : englishExcess
    guard excess > Self.leastExcess else { return nil }
    let clauses = clauses()
    guard !clauses.isEmpty else { return nil }
    let other = Counterpart(isKorean ? english : korean, isEnglish: isKorean)
    let scored = clauses.map { (clause: $0, score: 4.6 * excess + other.lack(of: $0)) }
    guard let best = scored.max(by: { $0.score < $1.score }),
      best.score > Self.leastScore,
      !others().contains(where: {
        Counterpart([$0], isEnglish: isKorean).share(of: best.clause) >= Self.shareElsewhere
      })
    else { return nil }
    return best.clause
  }

  /// One right pair in fifty has a clause above it, and most of these clauses do lack.
  private static let leastScore = 2.0
  /// With less no clause of twenty words reaches the score.
  private static let leastExcess = 0.13
  /// Share of its words and numbers in one segment that makes a clause moved.
  private static let shareElsewhere = 0.5
  /// Logarithm of the English letters for each of the Korean, in the middle of all right pairs.
  private static let usualRatio = 0.75

  /// By how much the English is longer than usual for the Korean, as a logarithm.
  private var englishExcess: Double {
    func letters(_ profiles: [SegmentProfile]) -> Double {
      Double(max(1, profiles.reduce(0) { $0 + $1.length }))
    }
    return log(letters(english) / letters(korean)) - Self.usualRatio
  }

  /// What one side says.
  private struct Counterpart {
    private let says: (SegmentProfile.Term) -> Bool
    private let quantities: [Quantity]

    init(_ profiles: [SegmentProfile], isEnglish: Bool) {
      quantities = profiles.flatMap(\.quantities)
      if isEnglish {
        let words = TermTies.EnglishWords(profiles)
        says = { words.says($0) }
      } else {
        let renderings = TermTies.KoreanRenderings(profiles)
        says = { renderings.says($0) }
      }
    }

    /// Share of a clause's words and numbers that is said here, 0…1, drawn to a half for a clause of few.
    func share(of clause: Clause) -> Double {
      let said =
        clause.terms.count { says($0) }
        + clause.quantities.count { own in
          quantities.contains { max(own.agreement(with: $0), $0.agreement(with: own)) > 0.25 }
        }
      return (Double(said) + 0.5) / Double(clause.terms.count + clause.quantities.count + 1)
    }

    /// How much of a clause is not said here; a single word tells nothing.
    func lack(of clause: Clause) -> Double {
      let count = clause.terms.count + clause.quantities.count
      return count < 2 ? -.infinity : 0.5 * log(Double(count)) - 5 * share(of: clause)
    }
  }
}
