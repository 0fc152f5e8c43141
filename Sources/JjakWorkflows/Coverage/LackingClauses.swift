import JjakCore
import JjakText

/// Finds explanations in an English segment of which its Korean counterparts say nothing.
///
/// Looked at are parts between commas or dashes that explain what stands before them, such as
/// `, a trading hub outside Pyongyang,` or `, which serves Busan,`. Other clauses, and those of Korean, are
/// put in too many ways to be missed by their words.
struct LackingClauses {
  private let counterparts: TermTies.KoreanRenderings
  private let builder: ProfileBuilder
  /// English stems that the lexicon can tell in Korean.
  private let knownWords: Set<String>

  init(counterparts: [SegmentProfile], builder: ProfileBuilder, knownWords: Set<String>) {
    self.counterparts = TermTies.KoreanRenderings(counterparts)
    self.builder = builder
    self.knownWords = knownWords
  }

  /// The explanations that are lacking, as written.
  func texts(in segment: Segment) -> [String] {
    let parts = segment.text.explanations
    let document = Document(
      text: segment.text, language: .english,
      segments: parts.map {
        Segment(
          text: $0, range: 0..<$0.utf8.count, block: 0, role: segment.role, endRule: "explanation")
      })
    return zip(parts, builder.profiles(of: document)).filter { part, profile in
      let words = profile.terms.filter { !$0.isName && knownWords.contains($0.key) }
      return !words.isEmpty && !words.contains(where: counterparts.says)
        && profile.quantities.isEmpty
    }.map(\.0)
  }
}

extension String {
  /// The parts that explain what stands before them, from sign to sign.
  fileprivate var explanations: [String] {
    var parts: [[Substring]] = [[]]
    for word in split(separator: " ") {
      if word.allSatisfy(Self.signs.contains) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
        if let last = word.last, Self.signs.contains(last) { parts.append([]) }
      }
    }
    return parts.dropFirst().filter { part in
      part.count > 1 && Self.openers.contains(String(part[0]))
    }.map { $0.joined(separator: " ").trimmingSigns }
  }

  private static let signs: Set<Character> = [",", ";", "—", "–"]
  private static let openers: Set<String> = ["a", "an", "the", "which", "just", "with", "using"]

  private var trimmingSigns: String {
    String(reversed().drop { Self.signs.contains($0) || $0 == "." }.reversed())
  }
}
