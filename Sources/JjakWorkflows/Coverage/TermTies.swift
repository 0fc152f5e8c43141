import JjakCore

/// Tells whether a term of one language is said among the terms of some segments of the other.
///
/// A Korean term is said if a rendering of it is there, of several words at least half of them, or a
/// word of the same consonants; an English one if a Korean term there has it in a rendering.
struct TermTies {
  /// The English stems of some segments with the skeletons of their words.
  struct EnglishWords {
    private(set) var keys: Set<String> = []
    private(set) var skeletons: Set<[UInt8]> = []

    init(_ profiles: [SegmentProfile]) {
      for term in profiles.flatMap(\.terms) {
        keys.formUnion(term.key.split(separator: " ").map(String.init))
        skeletons.formUnion(term.skeletons)
      }
    }

    /// Whether a Korean term is said; words that say nothing alone (south, province) count only where a rendering has
    /// no others.
    func says(_ term: SegmentProfile.Term, apartFrom generic: Set<String> = []) -> Bool {
      if keys.contains(term.key) { return true }
      if term.skeletons.contains(where: { $0.count > 1 && skeletons.contains($0) }) { return true }
      return term.renderings.contains { words in
        let telling = words.filter { !generic.contains($0) }
        let asked = telling.isEmpty ? words : telling
        let needed = telling.isEmpty ? asked.count : (asked.count + 1) / 2
        return asked.count { keys.contains($0) } >= needed
      }
    }
  }

  /// All that some Korean segments may be rendered by.
  struct KoreanRenderings {
    private(set) var keys: Set<String> = []
    private(set) var skeletons: Set<[UInt8]> = []

    init(_ profiles: [SegmentProfile]) {
      for term in profiles.flatMap(\.terms) {
        keys.insert(term.key)
        for rendering in term.renderings { keys.formUnion(rendering) }
        skeletons.formUnion(term.skeletons)
      }
    }

    func says(_ term: SegmentProfile.Term) -> Bool {
      term.key.split(separator: " ").contains { keys.contains(String($0)) }
        || term.skeletons.contains { $0.count > 1 && skeletons.contains($0) }
    }
  }
}
