import JjakCore

/// Finds what one side of a bead says and the other side does not, in the bead or anywhere else.
struct LackFinder {
  private let source: [SegmentProfile]
  private let target: [SegmentProfile]
  private let isSourceKorean: Bool

  init(source: [SegmentProfile], target: [SegmentProfile], isSourceKorean: Bool) {
    self.source = source
    self.target = target
    self.isSourceKorean = isSourceKorean
  }

  /// What each source segment of a bead says and the target does not.
  func ofSource(in bead: Bead) -> [Int: [Lack]] {
    lacks(of: bead.source, in: source, bead.target, of: target, isKorean: isSourceKorean)
  }

  /// What each target segment says and the source does not; the bead is seen from the target.
  func ofTarget(in bead: Bead) -> [Int: [Lack]] {
    lacks(of: bead.source, in: target, bead.target, of: source, isKorean: !isSourceKorean)
  }

  private func lacks(
    of own: [Int], in profiles: [SegmentProfile], _ counterparts: [Int],
    of others: [SegmentProfile], isKorean: Bool
  ) -> [Int: [Lack]] {
    let there = others.flatMap(\.quantities)
    var lacks: [Int: [Lack]] = [:]
    for position in own {
      let numbers = profiles[position].quantities.filter { quantity in
        quantity.isTelling && !there.contains { quantity.agreement(with: $0) >= 0.4 }
      }
      let names =
        isKorean ? unsaid(profiles[position].terms.filter(\.isTellingName), in: others) : []
      lacks[position] =
        numbers.map { Lack(kind: .number, text: $0.text) }
        + names.map { Lack(kind: .name, text: $0.text) }
    }
    return lacks
  }

  private func unsaid(
    _ terms: [SegmentProfile.Term], in others: [SegmentProfile]
  ) -> [SegmentProfile.Term] {
    let words = TermTies.EnglishWords(others)
    return terms.filter { !words.says($0) }
  }
}

extension SegmentProfile.Term {
  /// Whether it is a name and no unit or initial such as `m` or `kg`.
  fileprivate var isTellingName: Bool {
    guard isName, let first = text.unicodeScalars.first else { return false }
    return first.value > 0x7F || (text.count > 2 && first.properties.isUppercase)
  }
}
