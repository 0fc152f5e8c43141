import JjakCore
import JjakText

/// Looks for the named speakers of the English in the Korean.
struct SpeakerRule: FidelityRule {
  static let unsourced = RuleDescription(
    id: "speaker-unsourced", severity: .warning,
    explanation: """
      The English lets somebody speak whose name the Korean does not give, in no listed form and no \
      romanisation. A unit of a memory whose Korean says “he” or names no subject is let pass: the name \
      stands in a sentence before it.
      """)

  static let descriptions = [unsourced]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    guard !pair.english.speakers.isEmpty, !pair.article.isUnit || pair.korean.namesSubject
    else { return [] }
    return pair.english.speakers.compactMap { range in
      let name = pair.english.slice(range)
      guard !isNamed(name, range, in: pair) else { return nil }
      return RuleFinding(
        rule: Self.unsourced, message: "“\(name)” speaks; the Korean does not name that person",
        english: [range])
    }
  }

  /// Whether the Korean names a speaker; a place whose office speaks is none: says Daejeon’s transport corporation.
  private func isNamed(_ name: String, _ range: Range<Int>, in pair: CheckedPair) -> Bool {
    let listed = pair.english.names.filter { $0.range.overlaps(range) }
    if name.contains(/[’']s$/), listed.contains(where: { $0.kind == "place" }) { return true }
    if listed.contains(where: { $0.korean.contains { pair.article.koreanText.contains($0) } }) {
      return true
    }
    let words = name.replacing(/[’']s?\b/, with: "").split { $0 == " " || $0 == "-" }.map(
      String.init)
    if words.contains(where: pair.koreanWords.resemble) { return true }
    if words.contains(where: { pair.article.soundedNames.contains($0.lowercased()) }) {
      return true
    }
    return pair.article.koreanWords.sound(like: name) || pair.koreanWords.nameSurname(of: name)
      || pair.article.koreanWords.soundInFull(like: pair.english.fullNames(endingWith: range))
  }
}

extension CheckedSide {
  /// A name with one and two more words with capitals before it, which may be common words elsewhere: Pak Tae Hyok.
  fileprivate func fullNames(endingWith name: Range<Int>) -> [String] {
    let words = tokens.prefix { $0.range.upperBound <= name.upperBound }
      .reversed().prefix { $0.isCapitalised }
    return [2, 3].filter { $0 <= words.count }.map {
      words.prefix($0).reversed().map(\.text).joined(separator: " ")
    }
  }

  /// Whether a Korean text says who speaks: by a label before it, a topic, a title of respect, a source, or the
  /// subject of the verb at its end; a pronoun in that place says nothing.
  fileprivate var namesSubject: Bool {
    let hangul = tokens.filter { $0.kind == .hangul }.map(\.text)
    guard !hangul.contains(where: Self.pronouns.contains) else { return false }
    if text.prefixMatch(of: /\[?[가-힣]{1,5}( [가-힣]{1,6})? ?[:：\]]/) != nil { return true }
    let ending = text.hasSuffix("다.") ? hangul.suffix(3) : []
    return hangul.contains(where: Self.isTopic) || hangul.contains { Self.sources.contains($0) }
      || ending.contains { $0.hasSuffix("이") || $0.hasSuffix("가") }
  }

  private static func isTopic(_ word: String) -> Bool {
    word.count != 2 && (word.hasSuffix("은") || word.hasSuffix("는"))
      && !["에는", "서는", "로는", "지는"].contains { word.hasSuffix($0) }
  }

  private static var sources: Set<String> { ["씨", "씨는", "씨가", "따르면", "의하면"] }

  private static var pronouns: Set<String> {
    ["그는", "그녀는", "그가", "그녀가", "그도", "그들은", "이들은"]
  }
}
