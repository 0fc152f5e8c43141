/// The Korean words of a text as they sound, to tell whether an English name may be one of them.
public struct NameSounds: Sendable {
  /// Consonants, by whether a vowel stands before the first.
  private var skeletons: [Bool: Set<[UInt8]>] = [:]

  /// Makes the sounds of words, each with and without its last syllable, which may be a particle.
  ///
  /// - Complexity: O(*n*) in the count of syllables.
  public init(_ words: some Sequence<String>) {
    for word in words {
      let units = Array(word.utf16)
      guard units.count >= 2, let first = Hangul.parts(units[0]) else { continue }
      let beginsWithVowel = first.initial == Self.silentInitial
      skeletons[beginsWithVowel, default: []].insert(Skeleton.ofKorean(units))
      if units.count > 2 {
        skeletons[beginsWithVowel, default: []].insert(Skeleton.ofKorean(Array(units.dropLast())))
      }
    }
  }

  /// ㅇ before a vowel.
  private static let silentInitial = 11

  /// Whether a Latin word has the consonants of one of the words, but for one in four or more that isn't the
  /// first, and begins with a vowel if that does; H and J may be silent or a vowel.
  public func resemble(_ word: String) -> Bool {
    guard let first = word.lowercased().unicodeScalars.first else { return false }
    let own = Skeleton.ofLatin(word).filter { $0.count > 1 }
    let starts =
      "hj".unicodeScalars.contains(first)
      ? [true, false] : ["aeiouywàáâäåæèéêëìíîïòóôöøùúûü".unicodeScalars.contains(first)]
    return starts.contains { start in
      (skeletons[start] ?? []).contains { other in
        own.contains { $0 == other || $0.isAlmost(other) }
      }
    }
  }
}

extension [UInt8] {
  /// Whether both have four elements or more and the same first, and differ in one.
  fileprivate func isAlmost(_ other: [UInt8]) -> Bool {
    Swift.min(count, other.count) >= 4 && first == other.first && differsByOne(from: other)
  }

  /// Whether one element changed, put in or left out turns one into the other.
  private func differsByOne(from other: [UInt8]) -> Bool {
    let (shorter, longer) = count <= other.count ? (self, other) : (other, self)
    guard longer.count - shorter.count <= 1 else { return false }
    let head = zip(shorter, longer).prefix { $0 == $1 }.count
    let tail = shorter.dropFirst(head).reversed()
    let rest = longer.dropFirst(head).reversed()
    let same = zip(tail, rest).prefix { $0 == $1 }.count
    return longer.count - head - same <= 1
  }
}
