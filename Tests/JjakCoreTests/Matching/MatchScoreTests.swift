import JjakCore
import Testing

@Suite("Match score")
struct MatchScoreTests {
  private func key(
    _ text: String, light: String? = nil, numbers: [String] = [], names: [String] = [],
    negations: Int = 0
  ) -> MatchKey {
    let folded = text.lowercased()
    let compact = String(
      folded.unicodeScalars.filter { $0.properties.isAlphabetic || $0 == "0" }.map(Character.init))
    let forms = MatchForms(
      exact: text, folded: folded, compact: compact,
      southern: compact.replacing("로동", with: "노동"), light: light ?? compact)
    return MatchKey(forms: forms, numbers: numbers, names: names, negations: negations)
  }

  @Test("gives 100 to equal text alone and 101 in the same context")
  func equalText() {
    let scorer = MatchScorer(key("대북 제재를 강화했다."))
    let context = MatchCircumstances(isInContext: true)
    #expect(scorer.score(of: key("대북 제재를 강화했다.")).percent == 100)
    #expect(scorer.score(of: key("대북 제재를 강화했다."), under: context).percent == 101)
    #expect(scorer.score(of: key("대북제재를 강화했다."), under: context).percent == 99)
  }

  @Test("names the reason when only spaces, punctuation or particles differ")
  func namesCosmeticReasons() {
    let scorer = MatchScorer(key("정부는 말했다.", light: "정부말"))
    let spacing = scorer.score(of: key("정부는말했다.", light: "정부말"))
    let punctuation = scorer.score(of: key("정부는 말했다!", light: "정부말"))
    let particles = scorer.score(of: key("정부가 말했다.", light: "정부말"))
    #expect(spacing.penalties.map(\.reason) == [.spacingDiffers])
    #expect(punctuation.penalties.map(\.reason) == [.punctuationDiffers])
    #expect(particles.penalties.map(\.reason) == [.particlesDiffer])
    #expect([spacing, punctuation, particles].map(\.percent) == [99, 99, 99])
  }

  @Test("takes points for numbers and raises the alarm beside the score")
  func numbersDiffer() {
    let scorer = MatchScorer(key("쌀 0톤", numbers: ["30"]))
    let score = scorer.score(of: key("쌀 0톤 ", numbers: ["40"]))
    #expect(score.base == 100)
    #expect(score.penalties.first == MatchPenalty(reason: .numbersDiffer, points: 5))
    #expect(score.percent == score.base - score.penalties.reduce(0) { $0 + $1.points })
    #expect(score.alarms == [.number])
  }

  @Test("raises an alarm for negation and names without touching the points")
  func alarms() {
    let scorer = MatchScorer(key("합의하지 않았다", negations: 1))
    let score = scorer.score(of: key("합의하였다", names: ["rfa"]))
    #expect(score.alarms == [.negation, .name])
    #expect(score.penalties.isEmpty)
    #expect(score.percent == score.base)
  }

  @Test("follows the formula on random keys", arguments: UInt64(0)..<200)
  func followsFormula(seed: UInt64) {
    var random = MatchingRandom(seed: seed)
    let first = random.units(upTo: 24)
    let second = random.units(upTo: 24)
    let found = SimilarityPattern(String(decoding: first, as: UTF16.self)).similarity(to: second)
    guard first != second else { return }
    let letters = (JamoSequence.letters(of: first), JamoSequence.letters(of: second))
    let syllable =
      1 - Double(referenceDistance(first, second)) / Double(max(first.count, second.count))
    let jamo =
      1 - Double(referenceDistance(letters.0, letters.1))
      / Double(max(letters.0.count, letters.1.count))
    let common =
      2 * Double(referenceCommonLength(first, second)) / Double(first.count + second.count)
    let expected = max(
      0.6 * syllable + 0.4 * jamo, 0.92 * referenceDice(first, second), 0.92 * common)
    #expect(abs(found.value - expected) < 1e-12)
  }

  @Test("counts edits of the whole text, numbers and signs too")
  func edits() {
    let scorer = MatchScorer(key("쌀 0톤.", numbers: ["30"]))
    #expect(scorer.score(of: key("쌀 0톤!")).edits == 1)
    #expect(scorer.score(of: key("쌀 00 톤")).edits == 3)
  }

  @Test("asks of keys no more than those have that are alike enough", arguments: UInt64(0)..<3000)
  func boundHolds(seed: UInt64) throws {
    var random = MatchingRandom(seed: seed)
    let first = random.units(upTo: 24)
    var second = first
    for _ in 0..<Int.random(in: 0...10, using: &random) {
      let place = Int.random(in: 0...second.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: second.insert(contentsOf: random.units(upTo: 3), at: place)
      case 1: second.removeSubrange(place..<min(second.count, place + 2))
      default: second = Array(second[place...] + second[..<place])
      }
    }
    let value = SimilarityPattern(String(decoding: first, as: UTF16.self)).similarity(to: second)
      .value
    guard value > 0.3, !first.isEmpty, !second.isEmpty else { return }
    let bound = SimilarityBound(similarity: value - 1e-10)
    let pairs = try #require(bound.pairs(first.count, second.count))
    #expect(referenceSharedPairs(first, second) >= pairs)
  }
}
