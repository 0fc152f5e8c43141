/// The Korean words of a text as they sound, to tell whether an English name may be one of them.
public struct NameSounds: Sendable {
  private var skeletons: Set<[UInt8]> = []

  /// Makes the sounds of words, each with and without its last syllable, which may be a particle.
  ///
  /// - Complexity: O(*n*) in the count of syllables.
  public init(_ words: some Sequence<String>) {
    for word in words {
      let units = Array(word.utf16)
      guard units.count >= 2 else { continue }
      skeletons.insert(Skeleton.ofKorean(units))
      if units.count > 2 { skeletons.insert(Skeleton.ofKorean(Array(units.dropLast()))) }
    }
  }

  /// Whether a Latin word has the consonants of one of the words, but for one in four or more.
  public func resemble(_ word: String) -> Bool {
    Skeleton.ofLatin(word).contains { own in
      own.count > 1
        && skeletons.contains { other in
          own == other || (min(own.count, other.count) >= 4 && own.differsByOne(from: other))
        }
    }
  }
}

extension [UInt8] {
  /// Whether one element changed, put in or left out turns one into the other.
  fileprivate func differsByOne(from other: [UInt8]) -> Bool {
    let (shorter, longer) = count <= other.count ? (self, other) : (other, self)
    guard longer.count - shorter.count <= 1 else { return false }
    let head = zip(shorter, longer).prefix { $0 == $1 }.count
    let tail = shorter.dropFirst(head).reversed()
    let rest = longer.dropFirst(head).reversed()
    let same = zip(tail, rest).prefix { $0 == $1 }.count
    return longer.count - head - same <= 1
  }
}
